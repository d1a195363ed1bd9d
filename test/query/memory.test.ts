import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { type Api, startApi } from '../support/api.ts';
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

const counted = async (query: string): Promise<number> => (await api.as(null)(query)).data.goals.totalCount;

it('counts are remembered while nothing is written, and never a moment longer', async () => {
  const all = '{ goals { totalCount } }';
  for (let round = 1; round <= 3; round += 1) {
    await build(database, (f) => f.goal({ area: f.area() }));
    expect(await counted(all)).toBe(round);
    expect(await counted(all)).toBe(round);
  }
});

it('families are remembered with the units that they have now', async () => {
  const involving = '{ goals(filter: { involves: { family: "school" } }) { totalCount } }';
  const { unit, area } = await build(database, (f) => {
    const members = f.unit();
    f.family({ code: 'school', name: '学校' }, [members]);
    return { unit: members, area: f.area() };
  });
  expect([await counted(involving), await counted(involving), await counted(involving)]).toEqual([0, 0, 0]);
  await build(database, (f) => f.responsibility({ goal: f.goal({ area }), unit }));
  expect([await counted(involving), await counted(involving)]).toEqual([1, 1]);
});
