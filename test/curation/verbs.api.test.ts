import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Answer, type Api, type Json, startApi } from '../support/api.ts';
import { mutate, printedSchema } from '../support/call.ts';
import { build, type Factory } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
let api: Api;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await startApi(database);
});
afterAll(async () => {
  expect(api.logged).toEqual([]);
  await api?.close();
  await database?.close();
});

const changes = 'changes { type created updated deleted } changeSetId';
const call = (name: string, values: Record<string, unknown>, selection: string, role: UserRole | null = UserRole.CURATOR): Promise<Answer> =>
  mutate(api, role, name, values, selection);
/** The payload of a call that must succeed. */
async function done(name: string, values: Record<string, unknown>, selection: string): Promise<Json> {
  const { data, errors } = await call(name, values, selection);
  expect(errors).toEqual([]);
  return data[name];
}
/** The code and the details of a call that must be refused. */
async function refused(name: string, values: Record<string, unknown>, selection: string, role: UserRole | null = UserRole.CURATOR): Promise<Json> {
  return (await call(name, values, selection, role)).errors[0]?.extensions ?? null;
}
const rows = <T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> => database.orm.em.fork().execute(sql, values);
const at = ({ id }: { id: string }, version = 1): { id: string; version: number } => ({ id, version });

interface Case {
  field: string;
  create: (f: Factory) => () => Record<string, unknown>;
  update: Record<string, unknown>;
  bad: Record<string, unknown>;
  wrong: string[];
  selection: string;
}

const cases: Record<string, Case> = {
  Jurisdiction: {
    field: 'jurisdiction',
    create: (f) => {
      const parent = f.jurisdiction();
      return () => ({ name: '青禾县', shortName: '青禾', level: 'COUNTY', parentId: parent.id });
    },
    update: { nameEn: 'Qinghe' },
    bad: { name: ' ', code: 'x', parentId: 'x' },
    wrong: ['name', 'parentId'],
    selection: 'nameEn',
  },
  Document: {
    field: 'document',
    create: (f) => {
      const place = f.jurisdiction();
      return () => ({ title: '青禾县文件', issuedOn: '2022-03-01', jurisdictionId: place.id });
    },
    update: { number: '青政〔2022〕1号', issuedOn: null },
    bad: { title: '' },
    wrong: ['title'],
    selection: 'number issuedOn',
  },
  Plan: {
    field: 'plan',
    create: (f) => {
      const place = f.jurisdiction();
      return () => ({ key: 'qinghe-women', title: '青禾县规划', jurisdictionId: place.id, periodStart: 2021 });
    },
    update: { topic: 'women', periodEnd: 2030 },
    bad: { periodEnd: 2001 },
    wrong: ['periodEnd'],
    selection: 'topic periodEnd',
  },
  PlanLink: {
    field: 'planLink',
    create: (f) => {
      const plan = f.plan();
      return () => ({ planId: plan.id, title: '某法' });
    },
    update: { kind: 'CONNECTS' },
    bad: { targetId: 'x' },
    wrong: ['targetId'],
    selection: 'kind',
  },
  Area: {
    field: 'area',
    create: (f) => {
      const plan = f.plan();
      return () => ({ planId: plan.id, title: '新领域', theme: 'LAW' });
    },
    update: { title: '改名', theme: null },
    bad: { title: null },
    wrong: ['title'],
    selection: 'title theme',
  },
  Goal: {
    field: 'goal',
    create: (f) => {
      const area = f.area();
      return () => ({ areaId: area.id, text: '新目标。', ordinal: '1.' });
    },
    update: { label: '短名', kind: 'SUB' },
    bad: { text: null, label: null },
    wrong: ['text'],
    selection: 'label kind',
  },
  Measure: {
    field: 'measure',
    create: (f) => {
      const area = f.area();
      return () => ({ areaId: area.id, title: '新措施', text: '新措施。' });
    },
    update: { open: true },
    bad: { ordinal: null },
    wrong: ['ordinal'],
    selection: 'open',
  },
  Target: {
    field: 'target',
    create: (f) => {
      const goal = f.goal();
      return () => ({ goalId: goal.id, indicatorName: '某率', comparator: 'GTE', value: 90.5 });
    },
    update: { comparator: 'RANGE', valueMax: 95 },
    bad: { comparator: 'TEXT', dueYear: 3 },
    wrong: ['value', 'valueMax', 'dueYear'],
    selection: 'comparator valueMax',
  },
  Responsibility: {
    field: 'responsibility',
    create: (f) => {
      const [goal, unit] = [f.goal(), f.unit()];
      return () => ({ goalId: goal.id, unitId: unit.id, role: 'LEAD' });
    },
    update: { role: 'COOPERATING', asWritten: '某局' },
    bad: { unitId: null },
    wrong: ['unitId', 'groupId'],
    selection: 'role asWritten',
  },
  Mention: {
    field: 'mention',
    create: (f) => {
      const [goal, unit] = [f.goal(), f.unit()];
      return () => ({ goalId: goal.id, unitId: unit.id, asWritten: '某局' });
    },
    update: { asWritten: '某某局' },
    bad: { asWritten: '' },
    wrong: ['asWritten'],
    selection: 'asWritten',
  },
  Unit: {
    field: 'unit',
    create: (f) => {
      const place = f.jurisdiction();
      return () => ({ name: '青禾县教育局', shortName: '县教育局', jurisdictionId: place.id });
    },
    update: { nameEn: 'Education' },
    bad: { name: '长'.repeat(501), nameEn: '\0' },
    wrong: ['name', 'nameEn'],
    selection: 'nameEn',
  },
  UnitFamily: {
    field: 'unitFamily',
    create: () => () => ({ code: 'education-two', name: '教育二', nameEn: 'Education Two', shortName: '教二' }),
    update: { shortName: '教' },
    bad: { code: 'No Good' },
    wrong: ['code'],
    selection: 'shortName',
  },
  UnitGroup: {
    field: 'unitGroup',
    create: (f) => {
      const place = f.jurisdiction();
      return () => ({ name: '成员单位甲', jurisdictionId: place.id });
    },
    update: { membersComplete: true },
    bad: { jurisdictionId: null },
    wrong: ['jurisdictionId'],
    selection: 'membersComplete',
  },
  Indicator: {
    field: 'indicator',
    create: () => () => ({ name: '某项新指标', unitOfMeasure: '%' }),
    update: { direction: 'HIGHER', definition: '如何计算' },
    bad: { name: '\t' },
    wrong: ['name'],
    selection: 'direction definition',
  },
};

/** A kind's name for several of it. */
const pluralOf = (name: string): string => (name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`);

describe.each(Object.entries(cases))('%s', (name, { field, create, update, bad, wrong, selection }) => {
  it('is made, changed and deleted', async () => {
    const input = (await build(database, (f) => ({ of: create(f) }))).of();
    const made = await done(`create${name}`, { input, reason: '补录' }, `{ ${field} { id version } ${changes} }`);
    expect(made.changes).toEqual([{ type: name, created: 1, updated: 0, deleted: 0 }]);
    expect(await rows('select kind, actor_name, reason from change_set where id = ?', [made.changeSetId])).toEqual([
      { kind: `create${name}`, actor_name: 'CURATOR', reason: '补录' },
    ]);
    const row = made[field];
    const changed = await done(`update${name}`, { ...at(row), input: update }, `{ ${field} { id version ${selection} } ${changes} }`);
    expect(changed[field]).toEqual({ id: row.id, version: 2, ...update });
    const again = await done(`update${name}`, { ...at(row, 2), input: update }, `{ ${field} { version } ${changes} }`);
    expect(again).toEqual({ [field]: { version: 2 }, changes: [], changeSetId: null });
    expect(Object.keys((await refused(`update${name}`, { ...at(row, 2), input: bad }, `{ ${field} { id } }`)).fields ?? {}).sort()).toEqual(
      expect.arrayContaining([...wrong].sort()),
    );
    expect(await refused(`update${name}`, { ...at(row), input: update }, `{ ${field} { id } }`)).toMatchObject({
      code: 'STALE_VERSION',
      current: { id: row.id, version: 2 },
    });
    const tried = await done(`delete${name}`, { ...at(row, 2), dryRun: true }, `{ deletedId ${changes} }`);
    expect(tried).toEqual({ deletedId: row.id, changes: [{ type: name, created: 0, updated: 0, deleted: 1 }], changeSetId: null });
    expect((await done(`delete${name}`, at(row, 2), `{ deletedId ${changes} }`)).changeSetId).toEqual(expect.any(String));
    expect(await refused(`delete${name}`, at(row, 2), '{ deletedId }')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('comes back by taking its deletion back, which can be tried first', async () => {
    const input = (await build(database, (f) => ({ of: create(f) }))).of();
    const row = (await done(`create${name}`, { input }, `{ ${field} { id version } }`))[field];
    const { changeSetId } = await done(`delete${name}`, at(row), '{ changeSetId }');
    const tried = await done('restoreChangeSet', { id: changeSetId, dryRun: true }, `{ ${changes} }`);
    expect(tried).toEqual({ changes: expect.arrayContaining([{ type: name, created: 1, updated: 0, deleted: 0 }]), changeSetId: null });
    expect(await refused(`delete${name}`, at(row), '{ deletedId }')).toMatchObject({ code: 'NOT_FOUND' });
    await done('restoreChangeSet', { id: changeSetId }, '{ changeSetId }');
    const { current } = await refused(`update${name}`, { ...at(row, 99), input: update }, `{ ${field} { id } }`);
    const again = await done(`update${name}`, { ...at(row, current.version), input: update }, `{ ${field} { id ${selection} } }`);
    expect(again[field]).toEqual({ id: row.id, ...update });
  });
});

const mutations = printedSchema.getMutationType()?.getFields() ?? {};
const verbs = Object.keys(mutations);
const argsOf = (verb: string): string[] => (mutations[verb]?.args ?? []).map((arg) => arg.name);
/** Everything that mutations make, change and delete with a history: other things have no reason to give. */
const kindNames = verbs.flatMap((verb) => (verb.startsWith('create') && argsOf(verb).includes('reason') ? [verb.slice('create'.length)] : []));
const plurals = verbs.flatMap((verb) => (verb.startsWith('update') && argsOf(verb).includes('rows') ? [verb.slice('update'.length)] : []));

describe('every kind of the schema', () => {
  it('has a case here, and all verbs with versions, reasons and dry runs', () => {
    expect(Object.keys(cases).toSorted()).toEqual(kindNames.toSorted());
    for (const name of kindNames) {
      expect(argsOf(`update${name}`), name).toEqual(expect.arrayContaining(['id', 'version', 'input', 'reason']));
      expect(argsOf(`delete${name}`), name).toEqual(expect.arrayContaining(['id', 'version', 'reason', 'dryRun']));
    }
    for (const verb of verbs.filter((each) => /^(move|split|merge)[A-Z]/.test(each)))
      expect(argsOf(verb), verb).toEqual(expect.arrayContaining(['reason', 'dryRun']));
    expect(plurals.length).toBeGreaterThan(5);
  });
});

describe.each(plurals)('several %s at once', (plural) => {
  const [name, { field, create, update, selection }] = Object.entries(cases).find(([each]) => pluralOf(each) === plural)!;
  const rowsField = plural.charAt(0).toLowerCase() + plural.slice(1);

  it('are changed and deleted, all or none, and can be tried', async () => {
    const inputs = (await build(database, (f) => ({ of: [create(f), create(f)] }))).of.map((of) => of());
    const apart = (input: Record<string, unknown>, key: string, words: string) => (key in input ? { [key]: `${String(input[key])}${words}` } : {});
    const distinct = inputs.map((input, place) => ({
      ...input,
      ...apart(input, 'name', `${plural}${place}`),
      ...apart(input, 'key', `-${plural.toLowerCase()}-${place}`),
      ...apart(input, 'code', `-${plural.toLowerCase()}-${place}`),
    }));
    const both: { id: string; version: number }[] = [];
    for (const input of distinct) both.push((await done(`create${name}`, { input }, `{ ${field} { id version } }`))[field]);
    const tried = await done(`update${plural}`, { rows: both, input: update, dryRun: true }, `{ ${changes} }`);
    expect(tried).toEqual({ changes: [{ type: name, created: 0, updated: 2, deleted: 0 }], changeSetId: null });
    expect(await refused(`update${plural}`, { rows: [both[0], at(both[1]!, 9)], input: update }, '{ changeSetId }')).toMatchObject({ code: 'STALE_VERSION' });
    const changed = await done(`update${plural}`, { rows: both, input: update }, `{ ${rowsField} { id version ${selection} } }`);
    expect(changed[rowsField]).toEqual(both.map(({ id }) => ({ id, version: 2, ...update })));
    expect(await refused(`delete${plural}`, { rows: both }, '{ deletedIds }')).toMatchObject({ code: 'STALE_VERSION' });
    const gone = await done(`delete${plural}`, { rows: changed[rowsField].map((row: Json) => at(row, 2)) }, `{ deletedIds ${changes} }`);
    expect(gone.deletedIds).toEqual(both.map(({ id }) => id));
    expect(gone.changes).toEqual([{ type: name, created: 0, updated: 0, deleted: 2 }]);
  });
});

describe('create', () => {
  it('refuses ids of other types, and names that are taken', async () => {
    const { unit, goal } = await build(database, (f) => ({ unit: f.unit(), goal: f.goal() }));
    expect(await refused('createGoal', { input: { areaId: goal.id, text: '字。' } }, '{ goal { id } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { areaId: 'names no area' },
    });
    const input = { name: unit.name, shortName: '另', jurisdictionId: unit.jurisdiction.id };
    expect(await refused('createUnit', { input }, '{ unit { id } }')).toMatchObject({ code: 'CONFLICT', fields: { name: 'is taken' } });
    expect(await refused('createTarget', { input: { indicatorName: '率', comparator: 'EQ', value: 1 } }, '{ target { id } }')).toMatchObject({
      fields: { planId: expect.any(String) },
    });
  });

  it('puts what is new at its place; the others make room', async () => {
    const { area } = await build(database, (f) => ({ area: f.area() }));
    const add = async (text: string, position?: number): Promise<void> =>
      void (await done('createGoal', { input: { areaId: area.id, text, position } }, '{ goal { id } }'));
    await add('甲');
    await add('乙');
    await add('丙', 1);
    expect(await rows('select text, position from goal where area_id = ? order by position', [area.id])).toEqual([
      { text: '甲', position: 0 },
      { text: '丙', position: 1 },
      { text: '乙', position: 2 },
    ]);
  });
});

describe('several at once', () => {
  it('are changed all or none', async () => {
    const { one, two } = await build(database, (f) => ({ one: f.goal(), two: f.goal() }));
    const input = { kind: 'VISION' };
    expect((await done('updateGoals', { rows: [at(two), at(one)], input }, `{ goals { id kind version } ${changes} }`)).goals).toEqual([
      { id: two.id, kind: 'VISION', version: 2 },
      { id: one.id, kind: 'VISION', version: 2 },
    ]);
    expect(await refused('updateGoals', { rows: [at(one, 2), at(two, 1)], input: { kind: 'MAIN' } }, '{ goals { id } }')).toMatchObject({
      code: 'STALE_VERSION',
      id: two.id,
    });
    expect(await rows('select distinct kind from goal where id in (?, ?)', [one.id, two.id])).toEqual([{ kind: 'VISION' }]);
    expect(await refused('deleteGoals', { rows: [at(one, 2), at(one, 2)] }, '{ deletedIds }')).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await done('deleteGoals', { rows: [at(one, 2), at(two, 2)] }, '{ deletedIds }')).deletedIds).toEqual([one.id, two.id]);
  });

  it('tell row by row, in a dry run, what would change and what stands in the way', async () => {
    const { one, two, three } = await build(database, (f) => {
      const area = f.area();
      return { one: f.goal({ area, text: '甲。' }), two: f.goal({ area, text: '乙。' }), three: f.goal({ area, text: '丙。' }) };
    });
    const outcomes = 'outcomes { id fields { name before after } refusal { code message fields { name problem } } }';
    const none = '00000000-0000-4000-8000-000000000000';
    const rowsOf = [at(one), at(two, 7), at({ id: none }), at(three)];
    const tried = await done(
      'updateGoals',
      { rows: rowsOf, input: { kind: 'VISION' }, dryRun: true, rowByRow: true },
      `{ goals { id } ${outcomes} ${changes} }`,
    );
    expect(tried.goals).toEqual([{ id: one.id }, { id: three.id }]);
    const change = [{ name: 'kind', before: JSON.stringify(one.kind), after: '"VISION"' }];
    expect(tried.outcomes).toEqual([
      { id: one.id, fields: change, refusal: null },
      { id: two.id, fields: [], refusal: { code: 'STALE_VERSION', message: expect.any(String), fields: [] } },
      { id: none, fields: [], refusal: { code: 'NOT_FOUND', message: expect.any(String), fields: [] } },
      { id: three.id, fields: change, refusal: null },
    ]);
    expect(tried).toMatchObject({ changes: [{ type: 'Goal', updated: 2 }], changeSetId: null });
    expect(await rows('select version, kind from goal where id = ?', [one.id])).toEqual([{ version: 1, kind: one.kind }]);
    const written = await done('updateGoals', { rows: [at(one), at(three)], input: { kind: 'VISION' } }, `{ ${outcomes} changeSetId }`);
    expect(written.outcomes.map((each: Json) => each.fields)).toEqual([change, change]);
    expect(written.changeSetId).toEqual(expect.any(String));
    expect(await refused('updateGoals', { rows: [at(one, 2)], input: { kind: 'MAIN' }, rowByRow: true }, '{ goals { id } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { rowByRow: expect.any(String) },
    });
  });

  it('tell row by row which value is wrong, and which row others refer to', async () => {
    const { target, words, used, free } = await build(database, (f) => {
      const busy = f.unit();
      f.responsibility({ goal: f.goal(), unit: busy });
      return { target: f.target({}), words: f.target({ comparator: 'TEXT' as never, value: null, valueText: '基本建成' }), used: busy, free: f.unit() };
    });
    const outcomes = '{ outcomes { id refusal { code fields { name problem } } } }';
    const trial = { dryRun: true, rowByRow: true };
    const tried = await done('updateTargets', { rows: [at(target), at(words)], input: { value: 5 }, ...trial }, outcomes);
    expect(tried.outcomes).toEqual([
      { id: target.id, refusal: null },
      { id: words.id, refusal: { code: 'BAD_USER_INPUT', fields: [{ name: 'value', problem: 'cannot be given with TEXT' }] } },
    ]);
    expect((await done('deleteUnits', { rows: [at(used), at(free)], ...trial }, outcomes)).outcomes).toEqual([
      { id: used.id, refusal: { code: 'CONFLICT', fields: [] } },
      { id: free.id, refusal: null },
    ]);
  });

  it('are published and archived together, with one change set to take back', async () => {
    const { one, two } = await build(database, (f) => ({ one: f.draft(), two: f.plan() }));
    const tried = await done(
      'publishPlans',
      { rows: [at(one), at(two)], dryRun: true, rowByRow: true },
      '{ plans { id } outcomes { fields { name } refusal { code } } }',
    );
    expect(tried.outcomes).toMatchObject([{ fields: expect.arrayContaining([{ name: 'status' }]), refusal: null }, { refusal: { code: 'CONFLICT' } }]);
    expect(await refused('publishPlans', { rows: [at(one), at(two)] }, '{ plans { id } }')).toMatchObject({ code: 'CONFLICT' });
    expect((await done('publishPlans', { rows: [at(one)] }, '{ plans { status } }')).plans).toEqual([{ status: 'PUBLISHED' }]);
    const archived = await done('archivePlans', { rows: [at(one, 2), at(two)] }, '{ plans { status } changeSetId }');
    expect(archived.plans).toEqual([{ status: 'ARCHIVED' }, { status: 'ARCHIVED' }]);
    await done('restoreChangeSet', { id: archived.changeSetId }, '{ restoredId }');
    expect(await rows('select distinct status from plan where id in (?, ?)', [one.id, two.id])).toEqual([{ status: 'PUBLISHED' }]);
  });

  it('cannot be deleted while others refer to them', async () => {
    const { unit } = await build(database, (f) => {
      const made = f.unit();
      f.responsibility({ goal: f.goal(), unit: made });
      return { unit: made };
    });
    expect(await refused('deleteUnit', at(unit), '{ deletedId }')).toMatchObject({ code: 'CONFLICT', usedBy: 'responsibility' });
  });
});

describe('moves', () => {
  it('can be tried', async () => {
    const goals = await build(database, (f) => {
      const area = f.area();
      return [f.goal({ area, position: 0 }), f.goal({ area, position: 1 })] as const;
    });
    const tried = await done('moveGoal', { ...at(goals[1]), position: 0, dryRun: true }, `{ goal { id version } ${changes} }`);
    expect(tried).toMatchObject({ goal: { id: goals[1].id, version: 1 }, changeSetId: null });
    expect(tried.changes).toHaveLength(1);
    expect(await rows('select position from goal where id = ?', [goals[1].id])).toEqual([{ position: 1 }]);
  });

  it('a goal to a place in another area', async () => {
    const { from, to, goal, there } = await build(database, (f) => {
      const areas = { from: f.area(), to: f.area() };
      return { ...areas, goal: f.goal({ area: areas.from }), there: [f.goal({ area: areas.to }), f.goal({ area: areas.to })] };
    });
    const moved = await done('moveGoal', { ...at(goal), areaId: to.id, position: 1 }, `{ goal { area { id } plan { id } position } ${changes} }`);
    expect(moved.goal).toEqual({ area: { id: to.id }, plan: { id: to.plan.id }, position: there[0]!.position + 1 });
    expect(await rows('select id from goal where area_id = ? order by position', [to.id])).toEqual([
      { id: there[0]!.id },
      { id: goal.id },
      { id: there[1]!.id },
    ]);
    expect(await rows('select edited_fields from goal where id = ?', [goal.id])).toEqual([{ edited_fields: ['area', 'position'] }]);
    expect(from.plan.id).not.toBe(to.plan.id);
  });

  it('an area within its plan', async () => {
    const areas = await build(database, (f) => {
      const plan = f.plan();
      return [f.area({ plan }), f.area({ plan }), f.area({ plan })];
    });
    await done('moveArea', { ...at(areas[2]!), position: 0 }, '{ area { id } }');
    expect((await rows<{ id: string }>('select id from area where plan_id = ? order by position', [areas[0]!.plan.id])).map(({ id }) => id)).toEqual([
      areas[2]!.id,
      areas[0]!.id,
      areas[1]!.id,
    ]);
  });
});

describe('splitting and merging items', () => {
  const world = () =>
    build(database, (f) => {
      const area = f.area();
      const goal = f.goal({ area, text: '提高入学率。由县妇联开展宣传。' });
      const next = f.goal({ area, text: '后一条。' });
      const measure = f.measure({ area });
      f.support(measure, goal);
      const unit = f.unit();
      f.responsibility({ goal, unit });
      const [kept, moved] = [f.target({ goal }), f.target({ goal })];
      f.mention({ goal, unit, asWritten: '县妇联' });
      return { area, goal, next, measure, unit, kept, moved };
    });

  it('splits a goal, with its duties in both parts and its figures where they belong', async () => {
    const { goal, next, moved, kept, area, measure, unit } = await world();
    const parts = [{ text: '提高入学率。' }, { text: '由县妇联开展宣传。', ordinal: '2.', targetIds: [moved.id] }];
    const split = await done(
      'splitGoal',
      { ...at(goal), parts },
      `{ goals { id text ordinal position responsibilities { nodes { unit { id } } } supportedBy { nodes { id } } targets { nodes { id } } mentions { totalCount } } ${changes} }`,
    );
    const shared = { responsibilities: { nodes: [{ unit: { id: unit.id } }] }, supportedBy: { nodes: [{ id: measure.id }] } };
    expect(split.goals).toMatchObject([
      { id: goal.id, text: '提高入学率。', targets: { nodes: [{ id: kept.id }] }, mentions: { totalCount: 0 }, ...shared },
      { text: '由县妇联开展宣传。', ordinal: '2.', targets: { nodes: [{ id: moved.id }] }, mentions: { totalCount: 1 }, ...shared },
    ]);
    expect((await rows<{ id: string }>('select id from goal where area_id = ? order by position', [area.id])).map(({ id }) => id)).toEqual([
      goal.id,
      split.goals[1].id,
      next.id,
    ]);
    expect(await refused('splitGoal', { ...at(goal, 2), parts: [{ text: '一' }] }, '{ goals { id } }')).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused('splitGoal', { ...at(goal, 2), parts: [{ text: '一' }, { text: '二', targetIds: [moved.id] }] }, '{ goals { id } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('merges goals of one plan: what both say is said once', async () => {
    const { goal, next, unit, measure } = await world();
    await build(database, (f) => {
      f.responsibility({ goal: next, unit });
      f.support(f.measure(), next);
    });
    const tried = await done('mergeGoals', { ...at(goal), others: [at(next)], dryRun: true }, `{ goal { text } ${changes} }`);
    expect(tried.goal.text).toBe(goal.text);
    expect(tried.changes).toContainEqual({ type: 'Goal', created: 0, updated: 1, deleted: 1 });
    const merged = await done(
      'mergeGoals',
      { ...at(goal), others: [at(next)] },
      `{ goal { text responsibilities { totalCount } supportedBy { totalCount } } ${changes} }`,
    );
    expect(merged.goal).toEqual({ text: `${goal.text}后一条。`, responsibilities: { totalCount: 1 }, supportedBy: { totalCount: 2 } });
    expect(merged.changes).toEqual(tried.changes);
    const elsewhere = await build(database, (f) => f.goal());
    expect(await refused('mergeGoals', { ...at(goal, 2), others: [at(elsewhere)] }, '{ goal { id } }')).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused('mergeGoals', { ...at(goal, 2), others: [at(goal, 2)] }, '{ goal { id } }')).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(measure.id).toBeTruthy();
  });
});

describe('names', () => {
  it('merges units: duties, mentions, families and groups move, names stay findable', async () => {
    const { kept, other, goal } = await build(database, (f) => {
      const jurisdiction = f.jurisdiction();
      const made = {
        kept: f.unit({ jurisdiction }, ['老名字']),
        other: f.unit({ jurisdiction, name: '旧局', shortName: '旧' }, ['老名字', '更老的名字']),
        goal: f.goal(),
      };
      const group = f.group();
      f.family({}, [made.kept, made.other]);
      f.member(group, made.other);
      f.responsibility({ goal: made.goal, unit: made.kept });
      f.responsibility({ goal: made.goal, unit: made.other });
      f.responsibility({ goal: f.goal(), unit: made.other });
      f.mention({ goal: made.goal, unit: made.other });
      return made;
    });
    const values = { ...at(kept), others: [at(other)] };
    const selection = `{ unit { aliases responsibilities { totalCount } mentions { totalCount } families { totalCount } memberships { totalCount } } ${changes} }`;
    const tried = await done('mergeUnits', { ...values, dryRun: true }, selection);
    expect(tried.unit.responsibilities.totalCount).toBe(1);
    const merged = await done('mergeUnits', values, selection);
    expect(merged.changes).toEqual(tried.changes);
    expect({ ...merged.unit, aliases: merged.unit.aliases.sort() }).toEqual({
      aliases: ['老名字', '更老的名字', '旧', '旧局'].sort(),
      responsibilities: { totalCount: 2 },
      mentions: { totalCount: 1 },
      families: { totalCount: 1 },
      memberships: { totalCount: 1 },
    });
    expect(await rows('select id from unit where id = ?', [other.id])).toEqual([]);
    expect(goal.id).toBeTruthy();
  });

  it('merges indicators: targets move', async () => {
    const { kept, other } = await build(database, (f) => {
      const made = { kept: f.indicator(), other: f.indicator({ name: '旧指标' }, ['旧称']) };
      f.target({ indicator: made.other });
      return made;
    });
    const merged = await done('mergeIndicators', { ...at(kept), others: [at(other)] }, `{ indicator { aliases targets { totalCount } } }`);
    expect({ aliases: merged.indicator.aliases.sort(), targets: merged.indicator.targets }).toEqual({
      aliases: ['旧称', '旧指标'].sort(),
      targets: { totalCount: 1 },
    });
  });

  it('adds and takes away other names, links and families', async () => {
    const { unit, family, goal, measure } = await build(database, (f) => ({ unit: f.unit(), family: f.family(), goal: f.goal(), measure: f.measure() }));
    expect((await done('addUnitAlias', { unitId: unit.id, name: ' 别名 ' }, '{ unit { aliases } }')).unit.aliases).toEqual(['别名']);
    expect((await done('addUnitAlias', { unitId: unit.id, name: '别名' }, `{ ${changes} }`)).changes).toEqual([]);
    expect((await done('removeUnitAlias', { unitId: unit.id, name: '别名' }, '{ unit { aliases } }')).unit.aliases).toEqual([]);
    expect(await refused('removeUnitAlias', { unitId: unit.id, name: '别名' }, '{ unit { id } }')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused('addUnitAlias', { unitId: unit.id, name: '' }, '{ unit { id } }')).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(
      (await done('addUnitToFamily', { unitId: unit.id, familyId: family.id }, '{ unit { families { nodes { id } } } family { units { totalCount } } }')).unit
        .families.nodes,
    ).toEqual([{ id: family.id }]);
    const link = { measureId: measure.id, goalId: goal.id };
    expect((await done('linkMeasureToGoal', link, '{ goal { supportedBy { totalCount } } }')).goal.supportedBy.totalCount).toBe(1);
    expect((await done('unlinkMeasureFromGoal', link, '{ goal { supportedBy { totalCount } } }')).goal.supportedBy.totalCount).toBe(0);
    expect(await refused('unlinkMeasureFromGoal', link, '{ goal { id } }')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused('linkMeasureToGoal', { measureId: goal.id, goalId: 'x' }, '{ goal { id } }')).toMatchObject({
      fields: { measureId: 'names no measure', goalId: 'names no goal' },
    });
  });
});

describe('40 people who edit one goal at once', () => {
  it('lose nothing: each either writes or is told that another was quicker', async () => {
    const goal = await build(database, (f) => f.goal({ label: '' }));
    const edit = async (mark: string): Promise<number> => {
      for (let tries = 1; ; tries += 1) {
        const [row] = await rows<{ version: number; label: string }>('select version, label from goal where id = ?', [goal.id]);
        const answer = await call('updateGoal', { id: goal.id, version: row!.version, input: { label: `${row!.label} ${mark}` } }, '{ goal { id } }');
        if (answer.errors.length === 0) return tries;
        expect(answer.errors[0]?.extensions['code']).toBe('STALE_VERSION');
      }
    };
    const marks = Array.from({ length: 40 }, (_, index) => `m${index}`);
    await Promise.all(marks.map(edit));
    const [row] = await rows<{ version: number; label: string }>('select version, label from goal where id = ?', [goal.id]);
    expect(row!.label.trim().split(' ').sort()).toEqual([...marks].sort());
    expect(row!.version).toBe(41);
    const history = await rows<{ version: number; was: number }>(
      `select (after ->> 'version')::int as version, (before ->> 'version')::int as was from change where row_id = ? and action = 'UPDATE' order by id`,
      [goal.id],
    );
    expect(history).toEqual(marks.map((_, index) => ({ was: index + 1, version: index + 2 })));
  });
});

describe('people who add and move at the same time', () => {
  it('get distinct places, or are told that another was quicker', async () => {
    const goals = await build(database, (f) => {
      const area = f.area();
      return Array.from({ length: 8 }, () => f.goal({ area }));
    });
    const areaId = goals[0]!.area.id;
    const add = (index: number): Promise<Answer> => call('createGoal', { input: { areaId, text: `新${index}`, position: 0 } }, '{ goal { id } }');
    const move = (goal: { id: string }): Promise<Answer> => call('moveGoal', { ...at(goal), position: 0 }, '{ goal { id } }');
    const answers = await Promise.all(goals.flatMap((goal, index) => [add(index), move(goal)]));
    const codes = new Set(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions['code'])));
    expect([...codes].filter((code) => code !== 'STALE_VERSION')).toEqual([]);
    const [counts] = await rows<Record<string, number>>('select count(*)::int as rows, count(distinct position)::int as places from goal where area_id = ?', [
      areaId,
    ]);
    expect(counts).toEqual({ rows: 16, places: 16 });
  });
});
