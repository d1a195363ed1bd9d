import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { ResponsibilityRole } from '../../schema/responsibility/responsibility.enums.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Api, type Caller, startApi } from '../support/api.ts';
import { mutate } from '../support/call.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
let api: Api;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await startApi(database);
});
afterAll(async () => {
  await api?.close();
  await database?.close();
});

const rows = <T = Record<string, unknown>>(sql: string): Promise<T[]> => database.orm.em.fork().execute(sql);

/** Always the same numbers, as if drawn. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const families = ['first', 'second', 'third'];
const roles = Object.values(ResponsibilityRole);

function buildPlans() {
  return build(database, (f) => {
    const units = Array.from({ length: 6 }, () => f.unit());
    for (const [n, code] of families.entries()) f.family({ code }, [units[n] ?? f.unit(), units[n + 3] ?? f.unit()]);
    const groups = [f.group(), f.group()];
    for (const [n, group] of groups.entries()) {
      f.member(group, units[n] ?? f.unit(), { memberFrom: '2020-01-01' });
      f.member(group, units[n + 2] ?? f.unit(), { memberUntil: '2999-12-31' });
    }
    for (let n = 0; n < 4; n += 1) {
      const plan = n === 3 ? f.draft() : f.plan();
      for (const area of [f.area({ plan }), f.area({ plan })]) {
        const [goal, measure] = [f.goal({ area }), f.measure({ area })];
        f.target({ goal });
        const target = f.target({ plan });
        f.responsibility({ goal, unit: units[n] ?? f.unit(), role: ResponsibilityRole.LEAD });
        f.responsibility({ goal, group: groups[n % 2] ?? f.group(), role: ResponsibilityRole.COOPERATING });
        f.responsibility({ measure, unit: units[5 - n] ?? f.unit(), role: ResponsibilityRole.LEAD });
        f.responsibility({ target, unit: units[n + 1] ?? f.unit(), role: ResponsibilityRole.PARTICIPATING });
        f.mention({ measure, unit: units[n] ?? f.unit() });
      }
    }
  });
}

const involvingOf = (names: readonly string[]): object[] =>
  names.flatMap((family) => [
    { family },
    { family, via: ['DIRECT'] },
    { family, via: ['GROUP', 'MENTION'] },
    { family, roles: ['LEAD'] },
    { family, roles: ['COOPERATING', 'PARTICIPATING'], via: ['DIRECT', 'GROUP'] },
  ]);
const lists = ['goals', 'measures', 'targets'];

/** A literal of the query language; names of enums are all capitals. */
const literal = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.join(', ')}]`
    : typeof value === 'object' && value !== null
      ? `{${Object.entries(value)
          .map(([name, inner]) => `${name}: ${literal(inner)}`)
          .join(', ')}}`
      : JSON.stringify(value);

/** What is asked in a way that can be summed up, and once more in a way that has to be counted. */
function questions(names: readonly string[]): { kept: string; counted: string }[] {
  const fields = (also: string): string[] => {
    const about = involvingOf(names).flatMap((involves, n) =>
      lists.map((list) => `${list}${n}: ${list}(filter: { involves: ${literal(involves)}${also} }) { totalCount }`),
    );
    const inPlans = lists.map(
      (list) => `${list}Here: ${list}(filter: { involves: { family: "${names[0]}" }, plan: { title: { contains: "2" } }${also} }) { totalCount }`,
    );
    const plain = [...lists, 'responsibilities', 'areas'].map((list) => `${list}: ${list}(filter: { plan: { isNull: false }${also} }) { totalCount }`);
    const each = `plans { nodes { id ${[...lists, 'responsibilities', 'areas'].map((list) => `${list}(filter: { ${also.slice(2)} }) { totalCount }`).join(' ')} } }`;
    return [`{ ${[...inPlans, ...plain, each].join(' ')} }`, `{ ${about.join(' ')} }`];
  };
  const counted = fields(', and: []');
  return [...fields('').map((kept, n) => ({ kept, counted: counted[n] ?? '' })), ...pages(names)];
}

/** The same for pages of lists, which go through what is kept of each plan, and for plans by who is responsible in them. */
function pages(names: readonly string[]): { kept: string; counted: string }[] {
  const items = (wrap: (condition: string) => string): string =>
    involvingOf(names)
      .flatMap((involves, n) =>
        lists.map((list) => `${list}${n}: ${list}(first: 3, filter: ${wrap(`{ involves: ${literal(involves)} }`)}) { nodes { id } totalCount }`),
      )
      .join(' ');
  const plans = (also: string): string =>
    names
      .flatMap((family, n) =>
        ['goals', 'measures'].flatMap((list) =>
          ['', 'role: { eq: LEAD }, ', 'role: { in: [COOPERATING, PARTICIPATING] }, '].map(
            (role, m) =>
              `${list}${n}${m}: plans(filter: { ${list}: { some: { responsibilities: { some: { ${role}unit: { families: { some: { code: { eq: "${family}" } } } } } }${also} } } }) { nodes { id } totalCount }`,
          ),
        ),
      )
      .join(' ');
  return [
    { kept: `{ ${items((condition) => condition)} }`, counted: `{ ${items((condition) => `{ and: [${condition}] }`)} }` },
    { kept: `{ ${plans('')} }`, counted: `{ ${plans(', and: []')} }` },
  ];
}

/** Both ways of counting come to the same for whoever asks. */
async function compare(after: string): Promise<void> {
  const names = (await rows<{ code: string }>('select code from unit_family order by code')).map(({ code }) => code);
  for (const caller of [null, UserRole.CURATOR] as Caller[])
    for (const { kept, counted } of questions(names)) {
      const [sums, counts] = [await api.as(caller)(kept), await api.as(caller)(counted)];
      expect(sums.errors).toEqual([]);
      expect(sums.data, after).toEqual(counts.data);
    }
}

type Versioned = { id: string; version: number };
const all = (table: string): Promise<Versioned[]> => rows<Versioned>(`select id, version from ${table} order by id`);

/** One write through the API, drawn; nothing where there is nothing to write on. */
async function write(draw: (below: number) => number): Promise<string> {
  const one = async (table: string): Promise<Versioned> => {
    const found = await all(table);
    return found[draw(found.length)] ?? { id: '00000000-0000-4000-8000-00000000ffff', version: 1 };
  };
  const role = roles[draw(roles.length)];
  const writes: [string, () => Promise<Record<string, unknown>>][] = [
    ['createGoal', async () => ({ input: { areaId: (await one('area')).id, text: '新目标。' } })],
    ['createMeasure', async () => ({ input: { areaId: (await one('area')).id, text: '新措施。' } })],
    ['createTarget', async () => ({ input: { goalId: (await one('goal')).id, indicatorName: '新指标', comparator: 'GTE', value: 1 } })],
    ['createResponsibility', async () => ({ input: { goalId: (await one('goal')).id, unitId: (await one('unit')).id, role } })],
    ['createResponsibility', async () => ({ input: { measureId: (await one('measure')).id, groupId: (await one('unit_group')).id, role } })],
    ['createMention', async () => ({ input: { goalId: (await one('goal')).id, familyId: (await one('unit_family')).id, asWritten: '有关部门' } })],
    ['updateResponsibility', async () => ({ ...(await one('responsibility')), input: { unitId: (await one('unit')).id, groupId: null } })],
    ['deleteResponsibility', () => one('responsibility')],
    ['deleteMention', () => one('mention')],
    ['deleteGoal', () => one('goal')],
    ['deleteTarget', () => one('target')],
    ['moveGoal', async () => ({ ...(await one('goal')), areaId: (await one('area')).id })],
    ['moveMeasure', async () => ({ ...(await one('measure')), areaId: (await one('area')).id })],
    ['mergeGoals', async () => ({ ...(await one('goal')), others: [await one('goal')] })],
    ['splitGoal', async () => ({ ...(await one('goal')), parts: [{ text: '其一。' }, { text: '其二。' }] })],
    ['changeFamiliesOfUnits', async () => ({ rows: [await one('unit')], input: { [draw(2) ? 'add' : 'remove']: [(await one('unit_family')).id] } })],
    ['addUnitToFamily', async () => ({ familyId: (await one('unit_family')).id, unitId: (await one('unit')).id })],
    [
      'removeUnitFromFamily',
      async () => {
        const [pair] = await rows<{ unit_id: string; family_id: string }>('select unit_id, family_id from unit_family_member order by id desc limit 1');
        return { familyId: pair?.family_id, unitId: pair?.unit_id };
      },
    ],
    ['addUnitGroupMember', async () => ({ input: { groupId: (await one('unit_group')).id, unitId: (await one('unit')).id } })],
    [
      'updateUnitGroupMember',
      async () => ({ ...(await one('unit_group_member')), input: { memberFrom: '2000-01-01', memberUntil: draw(2) ? null : '2001-01-01' } }),
    ],
    ['removeUnitGroupMember', () => one('unit_group_member')],
    ['mergeUnits', async () => ({ ...(await one('unit')), others: [await one('unit')] })],
    ['mergeUnitFamilies', async () => ({ ...(await one('unit_family')), others: [await one('unit_family')] })],
    ['publishPlan', () => one('plan')],
    ['archivePlan', () => one('plan')],
    ['deletePlan', () => one('plan')],
    ['restoreChangeSet', async () => ({ id: (await rows<{ id: string }>(`select id from change_set order by xact desc limit 1 offset ${draw(2)}`))[0]?.id })],
  ];
  const [name, values] = writes[draw(writes.length)] ?? ['', () => Promise.resolve({})];
  // Rare, or there would soon be nothing left.
  if (['deletePlan', 'mergeUnits', 'mergeUnitFamilies'].includes(name) && draw(4) > 0) return `${name} left out`;
  const { errors } = await mutate(api, UserRole.ADMINISTRATOR, name, await values(), '{ __typename }');
  const code = String(errors[0]?.extensions['code'] ?? 'done');
  expect(code, `${name}: ${errors[0]?.message}`).not.toBe('INTERNAL_SERVER_ERROR');
  return `${name} ${code}`;
}

const tallies = async (): Promise<unknown[]> => [
  await rows(
    'select plan_id, areas, goals, measures, targets, responsibilities, mentions, holds_from::text, holds_until::text from plan_tally order by plan_id',
  ),
  await rows('select * from family_tally order by plan_id, kind, family_id'),
];

it('sums what is kept to what there is, whatever is written through the API', { timeout: 300_000 }, async () => {
  await buildPlans();
  const draw = drawing(20_261_122);
  const written: string[] = [];
  for (let n = 0; n < 120; n += 1) {
    written.push(await write(draw));
    if (n % 12 === 11) await compare(written.slice(-12).join(', '));
    const kept = await tallies();
    await database.orm.em.fork().execute('select plangraph_tally_all()');
    expect(kept, written.at(-1) ?? '').toEqual(await tallies());
  }
  expect(written.filter((each) => each.endsWith(' done')).length).toBeGreaterThan(50);
  expect(new Set(written.filter((each) => each.endsWith(' done'))).size).toBeGreaterThan(12);
});

it('counts the plans whose memberships have begun or ended since, and puts them right with the next change set', async () => {
  const { plan } = await build(database, (f) => {
    const unit = f.unit();
    const group = f.group();
    f.family({ code: 'dated' }, [unit]);
    f.member(group, unit, { memberUntil: '2999-01-01' });
    const area = f.area();
    f.responsibility({ goal: f.goal({ area }), group });
    return { plan: area.plan };
  });
  const dated = async (): Promise<number[]> => {
    const { goals } = (await api.as(null)('{ goals(filter: { involves: { family: "dated" } }) { totalCount nodes { id } } }')).data;
    return [goals.totalCount, goals.nodes.length];
  };
  expect(await dated()).toEqual([1, 1]);
  expect(await rows(`select holds_until::text as until from plan_tally where plan_id = '${plan.id}'`)).toEqual([{ until: '2999-01-02' }]);
  const em = database.orm.em.fork();
  // As if it had been counted on a day when the membership did not hold yet.
  await em.execute(`delete from family_tally where plan_id = '${plan.id}'`);
  await em.execute(`update plan_tally set holds_until = current_date where plan_id = '${plan.id}'`);
  await build(database, (f) => f.jurisdiction());
  expect(await rows(`select items from family_tally where plan_id = '${plan.id}'`)).toEqual([{ items: 1 }]);
  expect(await dated()).toEqual([1, 1]);
  await em.execute(`delete from family_tally where plan_id = '${plan.id}'`);
  await em.execute(`update plan_tally set holds_from = current_date + 1, holds_until = null where plan_id = '${plan.id}'`);
  expect((await api.as(null)('{ goals(filter: { involves: { family: "dated" }, plan: { isNull: false } }) { totalCount } }')).data.goals.totalCount).toBe(1);
  expect(await dated()).toEqual([1, 1]);
});
