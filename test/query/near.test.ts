import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { type Api, startApi } from '../support/api.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
let api: Api;

const texts = Array.from({ length: 60 }, (_, n) => (n === 41 ? '建设一处老年餐厅。' : n % 3 === 0 ? `第${n}条：开展婴幼儿照护服务。` : `第${n}条：其他工作。`));

beforeAll(async () => {
  database = await openTestDatabase();
  await build(database, (f) => {
    const area = f.area();
    for (const [position, text] of texts.entries()) f.goal({ area, text, position });
  });
  api = await startApi(database);
  // Rows are tried in their order where the database takes the table for a large one.
  await database.orm.em.fork().execute(`update pg_class set reltuples = 1000000 where oid = 'goal'::regclass`);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

interface Page {
  goals: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string; startCursor: string };
    nodes: { text: string }[];
  };
}

const found = async (words: string, args: string, variables: Record<string, unknown> = {}): Promise<Page['goals']> => {
  const declared = Object.keys(variables).map((name) => `, $${name}: String`);
  const query = `query ($words: String!${declared.join('')}) { goals(filter: { search: $words }, ${args}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { text } } }`;
  const { data, errors } = await api.as(null)(query, { words, ...variables });
  expect(errors).toEqual([]);
  return (data as Page).goals;
};
const textsOf = ({ nodes }: Page['goals']): string[] => nodes.map(({ text }) => text);
const common = texts.filter((text) => text.includes('婴幼儿'));

it('a word that many rows hold fills its pages in their order, forward and backward', async () => {
  const seen: string[] = [];
  for (let page = await found('婴幼儿', 'first: 7'); ; page = await found('婴幼儿', 'first: 7, after: $after', { after: page.pageInfo.endCursor })) {
    expect(page.totalCount).toBe(common.length);
    seen.push(...textsOf(page));
    if (!page.pageInfo.hasNextPage) break;
  }
  expect(seen).toEqual(common);
  const last = await found('婴幼儿', 'last: 4');
  expect(textsOf(last)).toEqual(common.slice(-4));
  const before = await found('婴幼儿', 'last: 4, before: $before', { before: last.pageInfo.startCursor });
  expect(textsOf(before)).toEqual(common.slice(-8, -4));
});

it('a word that few rows hold, or none, is found all the same', async () => {
  expect(textsOf(await found('老年餐厅', 'first: 7'))).toEqual([texts[41]]);
  expect(textsOf(await found('没有这个词', 'first: 7'))).toEqual([]);
  expect(textsOf(await found('婴幼儿', 'first: 100'))).toEqual(common);
  expect(textsOf(await found('婴幼儿', 'first: 0'))).toEqual([]);
});

it('finds the same where there are few rows, all of which are looked at', async () => {
  const large = await found('照护服务', 'first: 5');
  await database.orm.em.fork().execute(`update pg_class set reltuples = 60 where oid = 'goal'::regclass`);
  expect(await found('照护服务', 'first: 5')).toEqual(large);
});
