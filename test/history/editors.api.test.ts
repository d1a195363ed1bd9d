import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyHistory } from '../../db/history/chain.ts';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Api, type Json, startApi } from '../support/api.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

const editors = 200;
const goalCount = 20;

let database: Database;
let api: Api;
let url: string;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await startApi(database);
  url = await api.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  expect(api.logged).toEqual([]);
  await api?.close();
  await database?.close();
});

async function ask(query: string, variables: object): Promise<Json> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-test-role': UserRole.CURATOR },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

const readGoal = 'query ($id: ID!) { goal(id: $id) { version text } }';
const writeGoal = 'mutation ($id: ID!, $version: Int!, $text: String!) { updateGoal(id: $id, version: $version, input: { text: $text }) { changeSetId } }';

/** Reads a goal and adds a mark to its text; begins anew where somebody was quicker. Answers how often that was. */
async function addMark(id: string, mark: string): Promise<number> {
  for (let lost = 0; ; lost += 1) {
    const { data } = await ask(readGoal, { id });
    const { version, text } = data.goal;
    const { errors } = await ask(writeGoal, { id, version, text: `${text}${mark}` });
    if (!errors) return lost;
    expect(errors[0].extensions.code).toBe('STALE_VERSION');
  }
}

describe(`${editors} editors of one plan at the same time`, () => {
  it('lose no update and leave a whole history', { timeout: 180_000 }, async () => {
    const goals = await build(database, (f) => {
      const area = f.area();
      return Array.from({ length: goalCount }, (_, n) => f.goal({ area, text: `目标${n}：` }));
    });
    const goalOf = (editor: number): string => goals[editor % goalCount]?.id ?? '';
    await Promise.all(Array.from({ length: editors }, (_, editor) => addMark(goalOf(editor), `〔${editor}〕`)));

    const em = database.orm.em.fork();
    for (const [place, goal] of goals.entries()) {
      const { data } = await ask(readGoal, { id: goal.id });
      const expected = Array.from({ length: editors / goalCount }, (_, n) => `〔${place + n * goalCount}〕`);
      expect([...data.goal.text.matchAll(/〔\d+〕/gu)].map(([mark]: string[]) => mark).toSorted()).toEqual(expected.toSorted());
      expect(data.goal.version).toBe(1 + editors / goalCount);
      const changes: { before: Json; after: Json }[] = await em.execute('select before, after from change where row_id = ? order by id', [goal.id]);
      expect(changes).toHaveLength(1 + editors / goalCount);
      for (const [index, { before }] of changes.entries()) expect(before).toEqual(index === 0 ? null : changes[index - 1]?.after);
    }
    expect(await verifyHistory(em)).toMatchObject({ count: 1 + editors, break: null });
  });
});
