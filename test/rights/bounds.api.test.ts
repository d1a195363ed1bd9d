import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserScope } from '../../db/user/user-scope.entity.ts';
import { User } from '../../db/user/user.entity.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Api, type Caller, type Json, startApi } from '../support/api.ts';
import { mutate } from '../support/call.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

const makeWorld = (database: Database) =>
  build(database, (f) => {
    const city = f.jurisdiction({ name: '云川市', shortName: '云川' });
    const county = f.jurisdiction({ name: '青石县', shortName: '青石', parent: city });
    const other = f.jurisdiction({ name: '白溪市', shortName: '白溪' });
    const user = (name: string, mayPublish: boolean): User =>
      f.em.create(User, { name, displayName: name, role: UserRole.CURATOR, passwordHash: '', mayPublish });
    const [inCity, ofWomen, nowhere] = [user('in-city', true), user('of-women', false), user('nowhere', true)];
    f.em.create(UserScope, { user: inCity, jurisdiction: city });
    f.em.create(UserScope, { user: ofWomen, jurisdiction: county, topic: 'women' });
    const women = f.draft({ key: 'qingshi-women', jurisdiction: county, topic: 'women' });
    const health = f.draft({ key: 'qingshi-health', jurisdiction: county, topic: 'health' });
    const foreign = f.draft({ key: 'baixi-women', jurisdiction: other, topic: 'women' });
    const shown = f.plan({ key: 'baixi-shown', jurisdiction: other, topic: 'women' });
    const areas = { women: f.area({ plan: women }), health: f.area({ plan: health }), foreign: f.area({ plan: foreign }), shown: f.area({ plan: shown }) };
    const goals = {
      women: f.goal({ area: areas.women, text: '县里的目标。' }),
      health: f.goal({ area: areas.health, text: '健康的目标。' }),
      foreign: f.goal({ area: areas.foreign, text: '外地的草稿目标。' }),
      shown: f.goal({ area: areas.shown, text: '外地公布的目标。' }),
    };
    const units = { county: f.unit({ jurisdiction: county }), other: f.unit({ jurisdiction: other }) };
    return { city, county, other, inCity, ofWomen, nowhere, women, health, foreign, shown, areas, goals, units, family: f.family() };
  });

let database: Database;
let api: Api;
let world: Awaited<ReturnType<typeof makeWorld>>;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await startApi(database);
  world = await makeWorld(database);
});
afterAll(async () => {
  expect(api.logged).toEqual([]);
  await api?.close();
  await database?.close();
});

const by = (user: User): Caller => ({ user: user.id });
const versionOf = async (table: string, { id }: { id: string }): Promise<number> =>
  (await database.orm.em.fork().execute<{ version: number }[]>(`select version from ${table} where id = ?`, [id]))[0]?.version ?? 0;
const outcome = async (caller: Caller, name: string, values: Record<string, unknown>, selection = '{ changeSetId }'): Promise<string> => {
  const { errors } = await mutate(api, caller, name, values, selection);
  return String(errors[0]?.extensions['code'] ?? 'ok');
};
const edit = (caller: Caller, goal: { id: string }, dryRun = false): Promise<string> =>
  dryRun
    ? outcome(caller, 'deleteGoal', { id: goal.id, version: 1, dryRun })
    : outcome(caller, 'updateGoals', { rows: [{ id: goal.id, version: 1 }], input: { ordinal: '1.' }, dryRun: true });

describe('a curator', () => {
  it('writes within the place and the topic, and nowhere else', async () => {
    const { goals, inCity, ofWomen, nowhere } = world;
    const all = async (caller: Caller): Promise<string[]> =>
      Promise.all([goals.women, goals.health, goals.shown, goals.foreign].map((goal) => edit(caller, goal)));
    expect(await all(by(inCity))).toEqual(['ok', 'ok', 'FORBIDDEN', 'NOT_FOUND']);
    expect(await all(by(ofWomen))).toEqual(['ok', 'NOT_FOUND', 'FORBIDDEN', 'NOT_FOUND']);
    expect(await all(by(nowhere))).toEqual(['NOT_FOUND', 'NOT_FOUND', 'FORBIDDEN', 'NOT_FOUND']);
    expect(await edit(by(ofWomen), goals.shown, true)).toBe('FORBIDDEN');
  });

  it('is told row by row, in a dry run, which rows are beyond the bounds', async () => {
    const { goals, inCity } = world;
    const rows = [goals.women, goals.shown, goals.foreign, goals.health].map(({ id }) => ({ id, version: 1 }));
    const trial = { rows, input: { ordinal: '2.' }, dryRun: true, rowByRow: true };
    const { data, errors } = await mutate(api, by(inCity), 'updateGoals', trial, '{ goals { id } outcomes { refusal { code } } }');
    expect(errors).toEqual([]);
    expect(data.updateGoals.outcomes.map(({ refusal }: Json) => refusal?.code ?? 'ok')).toEqual(['ok', 'FORBIDDEN', 'NOT_FOUND', 'ok']);
    expect(data.updateGoals.goals).toHaveLength(2);
  });

  it('puts units of the place in families, and no others', async () => {
    const { units, family, inCity } = world;
    const rows = [units.county, units.other].map(({ id }) => ({ id, version: 1 }));
    const join = (some: typeof rows): Promise<string> => outcome(by(inCity), 'changeFamiliesOfUnits', { rows: some, input: { add: [family.id] } });
    expect([await join(rows), await join(rows.slice(0, 1))]).toEqual(['FORBIDDEN', 'ok']);
    const trial = { rows, input: { remove: [family.id] }, dryRun: true, rowByRow: true };
    const { data } = await mutate(api, by(inCity), 'changeFamiliesOfUnits', trial, '{ outcomes { fields { name } refusal { code } } }');
    expect(data.changeFamiliesOfUnits.outcomes).toEqual([
      { fields: [{ name: 'families' }], refusal: null },
      { fields: [], refusal: null },
    ]);
  });

  it('cannot take a plan out of the bounds, nor anything into them from without', async () => {
    const { women, areas, other, goals, inCity, ofWomen } = world;
    expect(await outcome(by(inCity), 'updatePlan', { id: women.id, version: 1, input: { jurisdictionId: other.id } })).toBe('FORBIDDEN');
    expect(await outcome(by(ofWomen), 'updatePlan', { id: women.id, version: 1, input: { topic: 'health' } })).toBe('FORBIDDEN');
    const move = (goal: { id: string }, to: { id: string }): Promise<string> => outcome(by(inCity), 'moveGoal', { id: goal.id, version: 1, areaId: to.id });
    expect(await move(goals.shown, areas.women)).toBe('FORBIDDEN');
    expect(await move(goals.women, areas.shown)).toBe('FORBIDDEN');
    expect(await move(goals.women, areas.foreign)).toBe('BAD_USER_INPUT');
  });

  it('makes plans and units of the place, and nothing that plans share', async () => {
    const { county, other, inCity, ofWomen } = world;
    const plan = (caller: Caller, jurisdictionId: string, topic: string): Promise<string> =>
      outcome(caller, 'createPlan', { input: { key: `p-${jurisdictionId.slice(-6)}-${topic}`, title: '新规划', jurisdictionId, topic } });
    expect([await plan(by(inCity), county.id, 'health'), await plan(by(inCity), other.id, 'health')]).toEqual(['ok', 'FORBIDDEN']);
    expect([await plan(by(ofWomen), county.id, 'women'), await plan(by(ofWomen), county.id, 'age')]).toEqual(['ok', 'FORBIDDEN']);
    const unit = (jurisdictionId: string): Promise<string> =>
      outcome(by(inCity), 'createUnit', { input: { jurisdictionId, name: '某某局', shortName: '某局' } });
    expect([await unit(county.id), await unit(other.id)]).toEqual(['ok', 'FORBIDDEN']);
    expect(await outcome(by(inCity), 'createIndicator', { input: { name: '某率' } })).toBe('FORBIDDEN');
    expect(await outcome(by(inCity), 'updateJurisdiction', { id: county.id, version: await versionOf('jurisdiction', county), input: { nameEn: 'Q' } })).toBe(
      'FORBIDDEN',
    );
  });

  it('publishes only with the right to', async () => {
    const { women, ofWomen, inCity, shown } = world;
    expect(await outcome(by(ofWomen), 'publishPlan', { id: women.id, version: 1 }, '{ plan { id } }')).toBe('FORBIDDEN');
    expect(await outcome(by(inCity), 'archivePlan', { id: shown.id, version: 1 }, '{ plan { id } }')).toBe('FORBIDDEN');
    expect(await outcome(by(inCity), 'publishPlan', { id: women.id, version: 1 }, '{ plan { id } }')).toBe('ok');
    expect(await outcome(by(ofWomen), 'archivePlan', { id: women.id, version: 2 }, '{ plan { id } }')).toBe('FORBIDDEN');
    expect(await outcome(by(ofWomen), 'deletePlan', { id: women.id, version: 2, dryRun: true })).toBe('FORBIDDEN');
    expect(await outcome(by(inCity), 'archivePlan', { id: women.id, version: 2 }, '{ plan { id } }')).toBe('ok');
  });

  it('undoes only what is within the bounds', async () => {
    const { goals, ofWomen } = world;
    const { data } = await mutate(
      api,
      UserRole.ADMINISTRATOR,
      'updateGoals',
      { rows: [goals.women, goals.shown].map(({ id }) => ({ id, version: 1 })), input: { ordinal: '二、' } },
      '{ changeSetId }',
    );
    const id = data.updateGoals.changeSetId as string;
    expect(await outcome(by(ofWomen), 'restoreChangeSet', { id })).toBe('FORBIDDEN');
    expect(await outcome(by(ofWomen), 'restoreChangeSet', { id, dryRun: true })).toBe('FORBIDDEN');
    const { data: own } = await mutate(
      api,
      UserRole.ADMINISTRATOR,
      'updateGoal',
      { id: goals.foreign.id, version: 1, input: { ordinal: '三、' } },
      '{ changeSetId }',
    );
    expect(await outcome(by(ofWomen), 'restoreChangeSet', { id: own.updateGoal.changeSetId })).toBe('NOT_FOUND');
  });

  it('reads drafts and history within the bounds only', async () => {
    const { ofWomen, inCity, goals } = world;
    const seen = async (caller: Caller): Promise<Json> => {
      const { data, errors } = await api.as(caller)(
        `query ($all: [ID!]!) { plans(first: 50) { totalCount nodes { key } } goals { totalCount } nodes(ids: $all) { id } changeSets(first: 100) { totalCount nodes { id changes(first: 200) { nodes { type before after } } } } }`,
        { all: Object.values(goals).map(({ id }) => id) },
      );
      expect(errors).toEqual([]);
      return data;
    };
    const [own, wide] = [await seen(by(ofWomen)), await seen(by(inCity))];
    const keys = (data: Json): string[] =>
      data.plans.nodes
        .map(({ key }: Json) => key)
        .filter((key: string) => !key.startsWith('p-'))
        .sort();
    expect(keys(own)).toEqual(['baixi-shown', 'qingshi-women']);
    expect(keys(wide)).toEqual(['baixi-shown', 'qingshi-health', 'qingshi-women']);
    expect(own.goals.totalCount).toBe(2);
    expect(own.nodes.map(Boolean)).toEqual([true, false, false, true]);
    expect(JSON.stringify(own.changeSets)).toContain('县里的目标');
    expect(JSON.stringify(own.changeSets)).not.toMatch(/外地|健康的目标/u);
    expect(JSON.stringify(wide.changeSets)).toContain('健康的目标');
    expect(JSON.stringify(wide.changeSets)).not.toMatch(/外地/u);
    expect(JSON.stringify(wide.changeSets)).not.toMatch(/AppUser|UserScope/u);
  });
});

describe('setUserRights', () => {
  const selection = '{ rights { version everywhere mayPublish scopes { topic jurisdiction { name } } } }';

  it('is for administrators, and holds with the next request', async () => {
    const { nowhere, county, inCity, goals } = world;
    const values = { userId: nowhere.id, version: 1, input: { mayPublish: false, scopes: [{ jurisdictionId: county.id, topic: 'women' }] } };
    expect(await outcome(by(inCity), 'setUserRights', values, selection)).toBe('FORBIDDEN');
    expect(await outcome(UserRole.CURATOR, 'setUserRights', values, selection)).toBe('FORBIDDEN');
    const { data, errors } = await mutate(api, UserRole.ADMINISTRATOR, 'setUserRights', values, selection);
    expect(errors).toEqual([]);
    expect(data.setUserRights.rights).toEqual({
      version: 2,
      everywhere: false,
      mayPublish: false,
      scopes: [{ topic: 'women', jurisdiction: { name: '青石县' } }],
    });
    expect(await edit(by(nowhere), goals.women)).not.toBe('NOT_FOUND');
    const own = await api.as(by(nowhere))('{ viewer { rights { everywhere scopes { topic } } } }');
    expect(own.data.viewer.rights).toEqual({ everywhere: false, scopes: [{ topic: 'women' }] });
  });

  it('refuses what cannot be meant, and what is out of date', async () => {
    const { nowhere, city } = world;
    const set = (version: number, scopes: object[]): Promise<string> =>
      outcome(UserRole.ADMINISTRATOR, 'setUserRights', { userId: nowhere.id, version, input: { mayPublish: true, scopes } }, selection);
    expect(await set(1, [])).toBe('STALE_VERSION');
    expect(await set(2, [{ jurisdictionId: nowhere.id }])).toBe('BAD_USER_INPUT');
    expect(await set(2, [{ topic: '妇女' }])).toBe('BAD_USER_INPUT');
    expect(await set(2, [{ jurisdictionId: city.id }, { jurisdictionId: city.id }])).toBe('ok');
    expect(await outcome(UserRole.ADMINISTRATOR, 'deleteJurisdiction', { id: city.id, version: 1 })).not.toBe('ok');
  });
});
