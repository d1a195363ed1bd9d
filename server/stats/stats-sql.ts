/** Something that rows are counted by, as SQL sees it. */
export interface StatKey {
  sql: string;
  /** The tables it needs, by name; see `joinsOf`. */
  needs: readonly string[];
  /** The type whose id it is; without one it is a value of its own. */
  entity?: string;
}

/** The tables that keys of one type need, in the order in which they must be joined. */
export interface StatTables {
  joins: Record<string, string>;
  /** Those of the joins that find several rows for one that is counted. */
  multiplying: readonly string[];
  keys: Record<string, StatKey>;
}

const plan = { plan: 'join plan p on p.id = t.plan_id' };

const planKeys: Record<string, StatKey> = {
  PLAN: { sql: 't.plan_id', needs: [], entity: 'Plan' },
  JURISDICTION: { sql: 'p.jurisdiction_id', needs: ['plan'], entity: 'Jurisdiction' },
  TOPIC: { sql: 'p.topic', needs: ['plan'] },
};

/** Who answers for rows of a type: responsibilities name them in this column. */
const answering = (column: string): Record<string, string> => ({
  duty: `left join responsibility r on r.${column} = t.id`,
  family: 'left join unit_family_member fm on fm.unit_id = r.unit_id',
});

const answeringKeys: Record<string, StatKey> = {
  FAMILY: { sql: 'fm.family_id', needs: ['duty', 'family'], entity: 'UnitFamily' },
  UNIT: { sql: 'r.unit_id', needs: ['duty'], entity: 'Unit' },
  GROUP: { sql: 'r.group_id', needs: ['duty'], entity: 'UnitGroup' },
  ROLE: { sql: 'r.role', needs: ['duty'] },
};

const itemWith = (column: string): StatTables => ({
  joins: { ...plan, area: 'join area a on a.id = t.area_id', ...answering(column) },
  multiplying: ['duty'],
  keys: {
    ...planKeys,
    ...answeringKeys,
    KIND: { sql: 't.kind', needs: [] },
    AREA: { sql: 't.area_id', needs: [], entity: 'Area' },
    THEME: { sql: 'a.theme', needs: ['area'] },
  },
});

const target: StatTables = {
  joins: {
    ...plan,
    item: 'left join goal g on g.id = t.goal_id left join measure m on m.id = t.measure_id',
    area: 'left join area a on a.id = coalesce(g.area_id, m.area_id)',
    ...answering('target_id'),
  },
  multiplying: ['duty'],
  keys: {
    ...planKeys,
    ...answeringKeys,
    AREA: { sql: 'coalesce(g.area_id, m.area_id)', needs: ['item'], entity: 'Area' },
    THEME: { sql: 'a.theme', needs: ['item', 'area'] },
    INDICATOR: { sql: 't.indicator_id', needs: [], entity: 'Indicator' },
    NATURE: { sql: 't.nature', needs: [] },
    DUE_YEAR: { sql: 't.due_year', needs: [] },
    COMPARATOR: { sql: 't.comparator', needs: [] },
  },
};

const responsibility: StatTables = {
  joins: {
    ...plan,
    item: 'left join target tt on tt.id = t.target_id left join goal g on g.id = coalesce(t.goal_id, tt.goal_id) left join measure m on m.id = coalesce(t.measure_id, tt.measure_id)',
    area: 'left join area a on a.id = coalesce(g.area_id, m.area_id)',
    family: 'left join unit_family_member fm on fm.unit_id = t.unit_id',
  },
  multiplying: [],
  keys: {
    ...planKeys,
    AREA: { sql: 'coalesce(g.area_id, m.area_id)', needs: ['item'], entity: 'Area' },
    THEME: { sql: 'a.theme', needs: ['item', 'area'] },
    FAMILY: { sql: 'fm.family_id', needs: ['family'], entity: 'UnitFamily' },
    ROLE: { sql: 't.role', needs: [] },
    UNIT: { sql: 't.unit_id', needs: [], entity: 'Unit' },
    GROUP: { sql: 't.group_id', needs: [], entity: 'UnitGroup' },
    INDICATOR: { sql: 'tt.indicator_id', needs: ['item'], entity: 'Indicator' },
    NATURE: { sql: 'tt.nature', needs: ['item'] },
    DUE_YEAR: { sql: 'tt.due_year', needs: ['item'] },
  },
};

/** How the rows of each type are counted. */
export const statTables: Record<'Goal' | 'Measure' | 'Target' | 'Responsibility', StatTables> = {
  Goal: itemWith('goal_id'),
  Measure: itemWith('measure_id'),
  Target: target,
  Responsibility: responsibility,
};

/** The joins that these keys need, each once, and whether a row may meet several of theirs. */
export function joinsOf({ joins, multiplying }: StatTables, keys: readonly StatKey[]): { sql: string; multiplies: boolean } {
  const needed = new Set(keys.flatMap(({ needs }) => needs));
  const sql = Object.entries(joins)
    .flatMap(([name, join]) => (needed.has(name) ? [` ${join}`] : []))
    .join('');
  return { sql, multiplies: multiplying.some((name) => needed.has(name)) };
}
