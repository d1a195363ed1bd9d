import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Api, type Json, startApi } from '../support/api.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { buildWorld, type World } from '../support/world.ts';

let database: Database;
let world: World;
let api: Api;

beforeAll(async () => {
  database = await openTestDatabase();
  world = await buildWorld(database);
  api = await startApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

const ask = async (query: string, role: UserRole | null = null): Promise<Json> => {
  const { data, errors } = await api.as(role)(query);
  expect(errors).toEqual([]);
  return data;
};

const ids = (...rows: { id: string }[]): string[] => rows.map(({ id }) => id).toSorted();

async function check(args: string, role: UserRole | null = null): Promise<Record<string, string[]>> {
  const { qualityChecks } = await ask(`{ qualityChecks${args} { kind count nodes(first: 100) { id } } }`, role);
  for (const { count, nodes } of qualityChecks) expect(nodes).toHaveLength(count);
  return Object.fromEntries(qualityChecks.map(({ kind, nodes }: Json) => [kind, nodes.map(({ id }: Json) => id).toSorted()]));
}

describe('qualityChecks', () => {
  it('finds what is missing, of what everybody may see', async () => {
    const found = await check('');
    expect(Object.keys(found)).toHaveLength(13);
    expect(found).toMatchObject({
      GOAL_WITHOUT_RESPONSIBILITY: ids(world.mentioned, world.labelled),
      GOAL_WITHOUT_LEAD: ids(world.grouped, world.countyGoal),
      MEASURE_SUPPORTS_NOTHING: ids(world.unsupporting),
      PLAN_WITHOUT_SUPPORTS: [],
      TARGET_WITHOUT_INDICATOR: ids(world.screening, world.own, world.worded),
      TARGET_WITHOUT_YEAR: ids(world.own, world.worded),
      UNIT_WITHOUT_FAMILY: ids(world.schools),
      OPEN_ENDED_GOAL: ids(world.grouped),
      OPEN_ENDED_MEASURE: [],
      SECTION_UNPLACED: [],
      PLAN_WITHOUT_DOCUMENT: ids(world.countyPlan),
    });
  });

  it('keeps to plans, kinds and pages', async () => {
    expect(await check('(filter: { key: { eq: "shanyang-women" } }, kinds: [GOAL_WITHOUT_LEAD, UNIT_WITHOUT_FAMILY, PLAN_WITHOUT_DOCUMENT])')).toEqual({
      GOAL_WITHOUT_LEAD: ids(world.countyGoal),
      UNIT_WITHOUT_FAMILY: [],
      PLAN_WITHOUT_DOCUMENT: ids(world.countyPlan),
    });
    const { qualityChecks } = await ask('{ qualityChecks(kinds: [TARGET_WITHOUT_INDICATOR]) { count nodes(first: 1, offset: 1) { id } } }');
    expect([qualityChecks[0].count, qualityChecks[0].nodes.length]).toEqual([3, 1]);
  });

  it('lists measures that support nothing where others of their plan do, and otherwise the plan once', async () => {
    const { lonely, silent } = await build(database, (f) => {
      const area = f.area({ plan: f.plan({ key: 'supports-partly' }) });
      f.support(f.measure({ area }), f.goal({ area }));
      const left = f.area({ plan: f.plan({ key: 'supports-nothing' }) });
      for (let n = 0; n < 3; n += 1) f.measure({ area: left });
      f.plan({ key: 'supports-without-measures' });
      return { lonely: f.measure({ area }), silent: left.plan };
    });
    const kinds = '(filter: { key: { startsWith: "supports-" } }, kinds: [MEASURE_SUPPORTS_NOTHING, PLAN_WITHOUT_SUPPORTS])';
    expect(await check(kinds)).toEqual({ MEASURE_SUPPORTS_NOTHING: ids(lonely), PLAN_WITHOUT_SUPPORTS: ids(silent) });
  });

  it('checks drafts for curators only', async () => {
    const kinds = '(kinds: [MEASURE_WITHOUT_RESPONSIBILITY])';
    expect((await check(kinds))['MEASURE_WITHOUT_RESPONSIBILITY']).not.toContain(world.draftMeasure.id);
    expect((await check(kinds, UserRole.CURATOR))['MEASURE_WITHOUT_RESPONSIBILITY']).toContain(world.draftMeasure.id);
  });

  it('takes one statement a count', async () => {
    api.sent.count = 0;
    await ask('{ qualityChecks { kind count } }');
    expect(api.sent.count).toBe(13);
  });
});

const profileOf = async (id: string, role: UserRole | null = null): Promise<Json> =>
  (
    await ask(
      `{ unitProfile(unit: "${id}") { unit { name } duties { role via count } plans { plan { key } count duties { role via count } } themes { theme count } partners(first: 5) { unit { name } sharedCount plans sharedItems { __typename id } } } }`,
      role,
    )
  ).unitProfile;

describe('unitProfile', () => {
  it('counts duties by role, plan and theme, through groups too, and names partners', async () => {
    const profile = await profileOf(world.women.id);
    expect(profile.unit.name).toBe('海州市妇女联合会');
    expect(profile.duties.map(({ role, via, count }: Json) => `${role} ${via} ${count}`).toSorted()).toEqual([
      'COOPERATING GROUP 1',
      'LEAD DIRECT 1',
      'RESPONSIBLE DIRECT 1',
    ]);
    expect(profile.plans).toMatchObject([{ plan: { key: 'haizhou-women' }, count: 3 }]);
    expect(profile.themes).toEqual([
      { theme: 'HEALTH', count: 2 },
      { theme: null, count: 1 },
    ]);
    expect(profile.partners).toEqual([
      { unit: { name: '海州市卫生健康委员会' }, sharedCount: 1, plans: 1, sharedItems: [{ __typename: 'Goal', id: world.led.id }] },
    ]);
  });

  it('counts drafts for curators only, and knows no unit that is not there', async () => {
    expect((await profileOf(world.women.id, UserRole.CURATOR)).plans).toHaveLength(2);
    expect(await profileOf(world.led.id)).toBeNull();
    expect(await profileOf('x')).toBeNull();
  });

  it('takes a bounded number of statements', async () => {
    api.sent.count = 0;
    await profileOf(world.women.id);
    expect(api.sent.count).toBeLessThan(12);
  });
});
