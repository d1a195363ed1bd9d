import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { ResponsibilityRole } from '../../schema/responsibility/responsibility.enums.ts';
import { type Api, startApi } from '../support/api.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
let api: Api;

const grow = (goals: number): Promise<void> =>
  build(database, (f) => {
    const units = Array.from({ length: 5 }, () => f.unit());
    const area = f.area();
    for (let place = 0; place < goals; place += 1) {
      const goal = f.goal({ area });
      f.target({ goal });
      for (const unit of units) f.responsibility({ goal, unit, role: ResponsibilityRole.RESPONSIBLE });
    }
  });

beforeAll(async () => {
  database = await openTestDatabase();
  await grow(2);
  api = await startApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

const tree =
  '{ goals(first: 200) { totalCount nodes { text area { title } plan { title } targets { nodes { value } } involvements { unit { name } } responsibilities(first: 10) { nodes { role unit { name aliases jurisdiction { name } } } } } } }';

async function statementsFor(query: string): Promise<number> {
  api.sent.count = 0;
  const { errors } = await api.as(null)(query);
  expect(errors).toEqual([]);
  return api.sent.count;
}

describe('statements', () => {
  it('are one for the whole operation, however many rows there are', async () => {
    const before = await statementsFor(tree);
    await grow(40);
    expect(await statementsFor(tree)).toBeLessThanOrEqual(2);
    expect(await statementsFor(tree)).toBe(before);
    expect(before).toBe(1);
  });

  it('are spared where nothing is to be read', async () => {
    expect(await statementsFor('{ goals { totalCount } }')).toBe(1);
    expect(await statementsFor('{ goals(first: 1) { nodes { id } } }')).toBe(1);
    expect(
      await statementsFor('{ goals(filter: { text: { eq: "nothing" } }) { nodes { plan { title } responsibilities { nodes { unit { name } } } } } }'),
    ).toBe(1);
    expect(await statementsFor('{ __typename }')).toBe(0);
    expect(await statementsFor('query { goals @include(if: false) { nodes { id } } plans { nodes { id } } }')).toBe(1);
  });
});
