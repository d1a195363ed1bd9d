import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Answer, type Api, startApi } from '../support/api.ts';
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

const ask = (involves: object, role: UserRole | null = null): Promise<Answer> =>
  api.as(role)(
    'query ($involves: InvolvesFilter!) { goals(filter: { involves: $involves }) { totalCount nodes { id } } measures(filter: { involves: $involves }) { nodes { id } } targets(filter: { involves: $involves }) { nodes { id } } }',
    { involves },
  );

const idsOf = ({ data }: Answer): string[] =>
  ['goals', 'measures', 'targets'].flatMap((list) => data[list].nodes.map((node: { id: string }) => node.id)).toSorted();
const ids = (...rows: { id: string }[]): string[] => rows.map((row) => row.id).toSorted();

describe('involves', () => {
  it('finds what a family answers for directly, through a group, or is mentioned in', async () => {
    const answer = await ask({ family: 'womens-federation' });
    expect(idsOf(answer)).toEqual(ids(world.led, world.grouped, world.mentioned, world.countyGoal, world.measure, world.screening, world.mortality, world.own));
    expect(answer.data.goals.totalCount).toBe(4);
  });

  it.each(['妇女联合会', '妇联', '妇女组织', "women's federation", 'Women’s  Federation', "ALL-CHINA WOMEN'S FEDERATION", 'Womens Federation'])(
    'knows the family by the name %s',
    async (family) => {
      expect(idsOf(await ask({ family }))).toEqual(idsOf(await ask({ family: 'womens-federation' })));
    },
  );

  it('tells the ways apart', async () => {
    const via = async (...ways: string[]): Promise<string[]> => idsOf(await ask({ family: '妇联', via: ways }));
    expect(await via('DIRECT')).toEqual(ids(world.led, world.countyGoal, world.screening, world.own));
    expect(await via('GROUP')).toEqual(ids(world.grouped, world.mortality));
    expect(await via('MENTION')).toEqual(ids(world.mentioned, world.measure));
    expect(await via()).toEqual([]);
    expect(idsOf(await ask({ family: '妇联', via: ['MENTION'], roles: ['LEAD'] }))).toEqual([]);
  });

  it('keeps to the roles given, which leaves mentions out', async () => {
    expect(idsOf(await ask({ family: '妇联', roles: ['LEAD'] }))).toEqual(ids(world.led, world.screening));
    expect(idsOf(await ask({ family: '妇联', roles: ['COOPERATING'] }))).toEqual(ids(world.grouped, world.mortality));
  });

  it('finds what one unit is involved in, not its whole family', async () => {
    expect(idsOf(await ask({ unit: world.countyWomen.id }))).toEqual(ids(world.countyGoal));
    expect(idsOf(await ask({ unit: world.women.id, via: ['MENTION'] }))).toEqual(ids(world.measure));
  });

  it('counts members of today only', async () => {
    expect(idsOf(await ask({ unit: world.schools.id, via: ['GROUP'] }))).toEqual([]);
    expect(idsOf(await ask({ family: '妇联', via: ['GROUP'] }))).not.toContain(world.others.id);
  });

  it('finds items of drafts for curators only', async () => {
    expect(idsOf(await ask({ family: '妇联' }, UserRole.ANALYST))).not.toContain(world.draftGoal.id);
    expect(idsOf(await ask({ family: '妇联' }, UserRole.CURATOR))).toEqual(expect.arrayContaining(ids(world.draftGoal, world.draftTarget)));
  });

  it('finds whatever involves anybody, where neither is given', async () => {
    expect(idsOf(await ask({ roles: ['LEAD'] }))).toEqual(ids(world.led, world.others, world.screening));
  });

  it('works below other conditions', async () => {
    const { data } = await api.as(null)('{ plans(filter: { goals: { some: { involves: { family: "妇联", via: [GROUP] } } } }) { nodes { key } } }');
    expect(data.plans.nodes).toEqual([{ key: 'haizhou-women' }]);
  });

  it('finds a family of many units the same way', async () => {
    const { units, goals } = await build(database, (f) => {
      const many = Array.from({ length: 25 }, () => f.unit());
      f.family({ code: 'many' }, many);
      const found = many.slice(0, 3).map((unit) => {
        const goal = f.goal();
        f.responsibility({ goal, unit });
        return goal;
      });
      return { units: many, goals: found };
    });
    const answer = await ask({ family: 'many' });
    expect(idsOf(answer)).toEqual(ids(...goals));
    expect(answer.data.goals.totalCount).toBe(3);
    expect(idsOf(await ask({ unit: units[0]?.id }))).toEqual(ids(...goals.slice(0, 1)));
  });

  it('names near families where it does not know one', async () => {
    const { data, errors } = await ask({ family: 'women federation' });
    expect(data).toBeNull();
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' }, path: ['goals'] });
    expect(errors[0]?.message).toContain('womens-federation');
    expect((await ask({ family: '完全不相干' })).errors[0]?.message).toContain('unitFamilies');
  });

  it('refuses a family and a unit at once, and a unit that is no id', async () => {
    expect((await ask({ family: '妇联', unit: world.women.id })).errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect((await ask({ unit: 'nobody' })).errors[0]?.extensions['fields']).toHaveProperty('filter.involves.unit');
  });
});

describe('involvements', () => {
  const query =
    'query ($id: ID!) { node(id: $id) { ...on Goal { involvements { ...how } } ...on Measure { involvements { ...how } } ...on Target { involvements { ...how } } } } fragment how on Involvement { role via unit { shortName } family { code } through { name } }';
  const of = async (row: { id: string }): Promise<unknown> => (await api.as(null)(query, { id: row.id })).data.node.involvements;

  it('say role, way, unit and group', async () => {
    expect(await of(world.led)).toEqual([
      { role: 'LEAD', via: 'DIRECT', unit: { shortName: '市妇联' }, family: null, through: null },
      { role: 'RESPONSIBLE', via: 'DIRECT', unit: { shortName: '市卫健委' }, family: null, through: null },
    ]);
    expect(await of(world.grouped)).toEqual([
      { role: 'COOPERATING', via: 'GROUP', unit: { shortName: '市妇联' }, family: null, through: { name: '市妇儿工委成员单位' } },
    ]);
    expect(await of(world.mentioned)).toEqual([{ role: null, via: 'MENTION', unit: null, family: { code: 'womens-federation' }, through: null }]);
  });

  it('name a unit once, however often the words do', async () => {
    expect(await of(world.measure)).toEqual([{ role: null, via: 'MENTION', unit: { shortName: '市妇联' }, family: null, through: null }]);
  });

  it("of a target are its goal's and its own", async () => {
    expect(await of(world.screening)).toEqual(await of(world.led));
    expect(await of(world.own)).toEqual([{ role: 'RESPONSIBLE', via: 'DIRECT', unit: { shortName: '市妇联' }, family: null, through: null }]);
    expect(await of(world.worded)).toEqual([]);
  });
});
