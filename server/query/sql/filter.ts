import { badInput } from '../../core/errors.ts';
import { type Cast, type EntityMap, mapNamed, type ManyRelation, type OneRelation, type RelationMap } from '../map/entity-map.ts';
import { allOf, type Build } from './build.ts';
import { involvesCondition, type InvolvesValue } from './involves.ts';
import { bitsAsked, keptAny, keptOf } from './kept.ts';
import type { FilterValue } from './list-request.ts';
import { responsibleFamily } from './responsible-family.ts';
import { searchCondition } from './search.ts';

const deepest = 12;

/** Where a condition goes: into which statement, for which part of the request, and how deep in its filter. */
export interface Spot {
  build: Build;
  where: string;
  depth: number;
}

const inside = ({ build, where, depth }: Spot, name: string): Spot => ({ build, where: `${where}.${name}`, depth: depth + 1 });

/** What a column is compared with: a value, which the statement takes as one parameter or as a list. */
interface Operand {
  value: unknown;
  cast: Cast;
  one: () => string;
  list: () => string;
}

type Operator = (sql: string, operand: Operand) => string;

const compare =
  (operator: string): Operator =>
  (sql, { cast, one }) =>
    `${sql}${cast === 'text' && operator !== '=' ? ' collate "C"' : ''} ${operator} ${one()}`;

const operators: Record<string, Operator> = {
  eq: (sql, { value, one }) => (value === null ? `${sql} is null` : `${sql} = ${one()}`),
  ne: (sql, { value, one }) => (value === null ? `${sql} is not null` : `${sql} is distinct from ${one()}`),
  in: (sql, { list }) => `${sql} = any(${list()})`,
  notIn: (sql, { list }) => `(${sql} is null or ${sql} <> all(${list()}))`,
  lt: compare('<'),
  lte: compare('<='),
  gt: compare('>'),
  gte: compare('>='),
  contains: (sql, { one }) => `position(${one()} in ${sql}) > 0`,
  startsWith: (sql, { one }) => `starts_with(${sql}, ${one()})`,
  isNull: (sql, { value }) => (value ? `${sql} is null` : `${sql} is not null`),
};

/** The operators that a null makes sense for; for the others it is refused. */
const nullable = new Set(['eq', 'ne']);

const operandOf = (value: unknown, cast: Cast, { params }: Build, where: string): Operand => ({
  value,
  cast,
  one: () => params.add(value, cast, where),
  list: () => params.addList(value as unknown[], cast, where),
});

function columnCondition(sql: string, cast: Cast, value: FilterValue, { build, where }: Pick<Spot, 'build' | 'where'>): string {
  const conditions = Object.entries(value).map(([name, asked]) => {
    const operator = operators[name];
    if (!operator || asked === undefined) return null;
    const path = `${where}.${name}`;
    if (asked === null && !nullable.has(name)) throw badInput(`${path} cannot be null.`, { [path]: 'cannot be null' });
    return operator(sql, operandOf(asked, cast, build, path));
  });
  return allOf(...conditions);
}

/** The condition that a filter on a count, or another whole number, stands for. */
export const countCondition = (sql: string, value: FilterValue, build: Build, where: string): string => columnCondition(sql, 'int', value, { build, where });

/** The one row that a filter names by a field that no two rows have alike, e.g. `{ name: { eq: "…" } }`: looked up once, and its id compared. */
export function namedRow(relation: RelationMap, value: FilterValue, build: Build, where: string): string | null {
  const entity = relation.target();
  const [[name, operand] = ['', null], ...others] = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const column = entity.columns.get(name);
  if (others.length > 0 || !column || !entity.unique.has(name) || operand === null || typeof operand !== 'object') return null;
  const [[operator, asked] = ['', null], ...more] = Object.entries(operand).filter(([, inner]) => inner !== undefined);
  if (more.length > 0 || operator !== 'eq' || asked === null) return null;
  const target = build.alias();
  const condition = allOf(
    columnCondition(column.value(target), column.cast, { eq: asked }, { build, where: `${where}.${name}` }),
    build.visibleBy(relation, target),
  );
  return `(select ${target}.id from ${entity.table} ${target} where ${condition})`;
}

/** What a filter asks of nothing but the lists of a row that is seen anyway: asked by the id that leads there, without the row. */
function conditionThrough(relation: OneRelation, alias: string, value: FilterValue, spot: Spot): string | null {
  const asked = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  const lists = asked.flatMap(([name, inner]) => {
    const list = relation.target().relations.get(name);
    return list?.many ? [{ list, inner: inner as FilterValue }] : [];
  });
  if (asked.length === 0 || lists.length < asked.length || spot.build.visibleBy(relation, alias) !== null) return null;
  const id = `${alias}.${relation.column}`;
  const conditions = lists.map(({ list, inner }) => manyCondition(list, id, inner, inside(spot, list.name)));
  return allOf(`${id} is not null`, ...conditions);
}

function oneCondition(relation: OneRelation, alias: string, value: FilterValue, spot: Spot): string {
  const { build, where } = spot;
  const named = namedRow(relation, value, build, where);
  if (named) return `${alias}.${relation.column} = ${named}`;
  const { isNull, ...rest } = value;
  const through = isNull === undefined ? conditionThrough(relation, alias, rest, spot) : null;
  if (through) return through;
  const target = build.alias();
  const row = (condition: string | null): string =>
    `exists (select 1 from ${relation.target().table} ${target} where ${allOf(`${target}.id = ${alias}.${relation.column}`, build.visibleBy(relation, target), condition)})`;
  const conditions: string[] = [];
  if (typeof isNull === 'boolean') conditions.push(isNull ? `not ${row(null)}` : row(null));
  if (Object.keys(rest).length > 0) conditions.push(row(filterCondition(relation.target(), target, rest, spot)));
  return allOf(...conditions);
}

/** Where the rows of a relation to many come from, and the column that says whose they are. */
export function relatedRows({ link, target }: ManyRelation, alias: string, build: Build): { from: string; owner: string; where: string | null } {
  const { table } = target();
  if ('by' in link) return { from: `${table} ${alias}`, owner: `${alias}.${link.by}`, where: null };
  const pair = build.alias();
  return {
    from: `${link.through} ${pair} join ${table} ${alias} on ${alias}.id = ${pair}.${link.to}`,
    owner: `${pair}.${link.from}`,
    where: link.where?.(pair) ?? null,
  };
}

/** The pairs that lead to the one row that a filter names: the row itself need not be looked at. */
function pairsWith(relation: ManyRelation, id: string, filter: FilterValue, { build, where }: Spot): string | null {
  const { link } = relation;
  const named = 'through' in link ? namedRow(relation, filter, build, where) : null;
  if (!named || !('through' in link)) return null;
  const pair = build.alias();
  return `exists (select 1 from ${link.through} ${pair} where ${allOf(`${pair}.${link.from} = ${id}`, link.where?.(pair), `${pair}.${link.to} = ${named}`)})`;
}

/** Plans with an item for which a unit of a family is responsible: the database keeps that for each plan. */
function plansWith(relation: ManyRelation, id: string, filter: FilterValue, { build, where }: Spot): string | null {
  const items = relation.target();
  const families = mapNamed('Unit')?.relations.get('families');
  const isOfPlan = 'by' in relation.link && relation.link.by === 'plan_id' && build.visibleBy(relation, id) === null;
  const asked = isOfPlan && ['Goal', 'Measure'].includes(items.name) ? responsibleFamily(filter) : null;
  const family = asked && families && namedRow(families, asked.family, build, where);
  if (!asked || !family) return null;
  const bits = bitsAsked(items, { via: ['DIRECT'], roles: asked.roles });
  return bits === null ? null : `exists (select 1 from family_tally k where k.plan_id = ${id} and ${keptOf(items, family)} and ${keptAny(bits)})`;
}

/** A condition on the rows that a relation leads to from the row of this id. */
function manyCondition(relation: ManyRelation, id: string, value: FilterValue, spot: Spot): string {
  const { build } = spot;
  const rows = (filter: unknown, quantifier: string, negate: boolean): string => {
    const asked = (filter ?? {}) as FilterValue;
    const short = negate ? null : (pairsWith(relation, id, asked, spot) ?? plansWith(relation, id, asked, spot));
    if (short) return `${quantifier}${short}`;
    const target = build.alias();
    const { from, owner, where: link } = relatedRows(relation, target, build);
    const condition = filterCondition(relation.target(), target, asked, spot);
    return `${quantifier}exists (select 1 from ${from} where ${allOf(`${owner} = ${id}`, link, build.visibleBy(relation, target), negate ? `(${condition}) is not true` : condition)})`;
  };
  return allOf(
    value['some'] ? rows(value['some'], '', false) : null,
    value['none'] ? rows(value['none'], 'not ', false) : null,
    value['every'] ? rows(value['every'], 'not ', true) : null,
  );
}

function relationCondition(relation: RelationMap, alias: string, value: FilterValue, spot: Spot): string {
  return relation.many ? manyCondition(relation, `${alias}.id`, value, spot) : oneCondition(relation, alias, value, spot);
}

/** What stands in a filter beside the fields: conditions put together, and what is asked of the row as a whole. */
function wordCondition(entity: EntityMap, alias: string, [name, value]: [string, unknown], spot: Spot): string | null {
  const { build, where } = spot;
  const nested = (filter: unknown): string => filterCondition(entity, alias, filter as FilterValue, spot);
  if (name === 'and') return allOf(...(value as unknown[]).map((filter) => `(${nested(filter)})`));
  if (name === 'or') return (value as unknown[]).length === 0 ? 'false' : `(${(value as unknown[]).map((filter) => `(${nested(filter)})`).join(' or ')})`;
  if (name === 'not') return `(${nested(value)}) is not true`;
  if (name === 'isNull') return value ? 'false' : null;
  if (name === 'search') return searchCondition(entity, alias, String(value), build, where);
  if (name === 'involves') return involvesCondition(entity, alias, value as InvolvesValue, build, where);
  throw badInput(`${where} is not a condition on ${entity.name}.`);
}

/** The condition that a filter stands for. */
export function filterCondition(entity: EntityMap, alias: string, filter: FilterValue, spot: Spot): string {
  const { where, depth } = spot;
  if (depth > deepest) throw badInput(`${where}: a filter may be at most ${deepest} levels deep.`, { [where]: `is more than ${deepest} levels deep` });
  const conditions = Object.entries(filter).map(([name, value]) => {
    if (value === null || value === undefined) return null;
    const next = inside(spot, name);
    const column = entity.columns.get(name);
    if (column) return columnCondition(column.value(alias), column.cast, value as FilterValue, next);
    const relation = entity.relations.get(name);
    if (relation) return relationCondition(relation, alias, value as FilterValue, next);
    return wordCondition(entity, alias, [name, value], next);
  });
  return allOf(...conditions);
}

/** The condition that a request's own filter stands for. */
export const wholeFilter = (entity: EntityMap, alias: string, filter: FilterValue, build: Build): string =>
  filterCondition(entity, alias, filter, { build, where: 'filter', depth: 0 });
