import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { type Answer, type Api, type Json, startApi } from '../support/api.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
let api: Api;
let planId: string;

const rows: [string, number | null][] = [
  ['a', 2030],
  ['b', null],
  ['c', 2025],
  ['d', 2030],
  ['e', null],
  ['f', 2028],
  ['g', 2025],
];
const orders = [
  '[{ periodEnd: ASC }]',
  '[{ periodEnd: DESC }]',
  '[{ periodEnd: DESC }, { key: DESC }]',
  '[{ publishedAt: ASC }]',
  '[{ status: ASC }, { createdAt: DESC }]',
  '[{ jurisdiction: { code: ASC } }, { key: ASC }]',
  '[{ document: { title: DESC } }]',
  '[{ id: DESC }]',
];

beforeAll(async () => {
  database = await openTestDatabase();
  planId = await build(database, (f) => {
    const plans = rows.map(([key, periodEnd], place) =>
      f.plan({
        key,
        periodEnd,
        publishedAt: new Date(2022, place % 3),
        jurisdiction: f.jurisdiction({ code: place % 2 ? `99000${place}` : null }),
        ...(place % 3 ? {} : { document: f.document({ title: `卷${place}` }) }),
      }),
    );
    const plan = plans[0] ?? f.plan();
    for (let place = 0; place < 60; place += 1) f.goal({ area: f.area({ plan, position: place % 7 }), position: 60 - place, text: `第${place}条。` });
    return plan.id;
  });
  api = await startApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

const ask = (query: string, variables?: Record<string, unknown>): Promise<Answer> => api.as(null)(query, variables);

async function codeOf(args: string): Promise<unknown> {
  const { errors } = await ask(`{ plans(${args}) { nodes { id } } }`);
  return errors[0]?.extensions['code'];
}

async function walk(order: string, backward: boolean): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < 10; page += 1) {
    const args = backward ? 'last: 2, before: $cursor' : 'first: 2, after: $cursor';
    const { data, errors } = await ask(
      `query ($cursor: String) { plans(${args}, orderBy: ${order}) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { key } } } }`,
      { cursor },
    );
    expect(errors).toEqual([]);
    const { edges, pageInfo } = data.plans;
    const keys = edges.map((edge: Json) => edge.node.key);
    if (backward) found.unshift(...keys);
    else found.push(...keys);
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
    expect(pageInfo[backward ? 'hasNextPage' : 'hasPreviousPage']).toBe(page > 0);
    if (!pageInfo[backward ? 'hasPreviousPage' : 'hasNextPage']) break;
  }
  return found;
}

describe('pages', () => {
  it.each(orders)('read one after another, forward and backward, make the whole list in the order %s', async (order) => {
    const whole = (await ask(`{ plans(orderBy: ${order}) { nodes { key } } }`)).data.plans.nodes.map((node: Json) => node.key);
    expect(whole.toSorted()).toEqual(rows.map(([key]) => key));
    expect(await walk(order, false)).toEqual(whole);
    expect(await walk(order, true)).toEqual(whole);
  });

  it('put rows without a value last, either way', async () => {
    const years = async (direction: string): Promise<unknown> =>
      (await ask(`{ plans(orderBy: [{ periodEnd: ${direction} }]) { nodes { periodEnd } } }`)).data.plans.nodes.map((node: Json) => node.periodEnd);
    expect(await years('ASC')).toEqual([2025, 2025, 2028, 2030, 2030, null, null]);
    expect(await years('DESC')).toEqual([2030, 2030, 2028, 2025, 2025, null, null]);
  });

  it('skip rows by offset and count the whole list', async () => {
    const { data } = await ask('{ plans(first: 2, offset: 3) { totalCount nodes { key } pageInfo { hasNextPage hasPreviousPage } } }');
    expect(data.plans).toEqual({ totalCount: 7, nodes: [{ key: 'd' }, { key: 'e' }], pageInfo: { hasNextPage: true, hasPreviousPage: true } });
  });

  it('are bounded: 20 rows of a query, 50 of a row, unless asked for', async () => {
    const { data } = await ask(
      'query ($id: ID!) { goals { nodes { id } } plan(id: $id) { goals { totalCount nodes { position area { position } } } all: goals(first: 1000) { nodes { id } } } }',
      { id: planId },
    );
    expect(data.goals.nodes).toHaveLength(20);
    expect(data.plan.goals.totalCount).toBe(60);
    expect(data.plan.goals.nodes).toHaveLength(50);
    expect(data.plan.all.nodes).toHaveLength(60);
  });

  it('follow the document by default', async () => {
    const { data } = await ask(
      'query ($id: ID!) { plan(id: $id) { goals(first: 1000) { nodes { position area { position } } } } goals(first: 1000) { nodes { position area { position } } } }',
      { id: planId },
    );
    const places = (nodes: Json[]): [number, number][] => nodes.map((node) => [node.area.position, node.position]);
    const sorted = places(data.plan.goals.nodes).toSorted(([a, b], [c, d]) => a - c || b - d);
    expect(places(data.plan.goals.nodes)).toEqual(sorted);
    expect(places(data.goals.nodes)).toEqual(sorted);
  });

  it.each([
    'first: 1, last: 1',
    'first: -1',
    'first: 1001',
    'last: 1001',
    'last: -5',
    'offset: -1',
    'offset: 2000000',
    'last: 1, offset: 1',
    'after: "x", offset: 1',
    'before: "x", offset: 0',
    'orderBy: [{}]',
    'orderBy: [{ key: ASC, title: ASC }]',
    'orderBy: [{ key: null }]',
  ])('refuse %s', async (args) => {
    expect(await codeOf(args)).toBe('BAD_USER_INPUT');
  });

  it.each([
    'nonsense',
    '',
    'W10',
    'bnVsbA',
    Buffer.from('["id+","no-id"]').toString('base64url'),
    Buffer.from('["key+,id+",5,"x"]').toString('base64url'),
    Buffer.from('["id+",{"a":1}]').toString('base64url'),
  ])('refuse the broken cursor %j', async (cursor) => {
    expect(await codeOf(`after: ${JSON.stringify(cursor)}`)).toBe('BAD_USER_INPUT');
    expect(await codeOf(`before: ${JSON.stringify(cursor)}`)).toBe('BAD_USER_INPUT');
  });

  it('refuse a cursor of another order', async () => {
    const { data } = await ask('{ plans(first: 1, orderBy: [{ key: ASC }]) { pageInfo { endCursor } } }');
    expect(await codeOf(`after: "${data.plans.pageInfo.endCursor}"`)).toBe('BAD_USER_INPUT');
  });

  it('page within each row that has the list, in one statement', async () => {
    const query =
      'query ($first: Int) { plans(first: 7) { nodes { areas(first: $first, orderBy: [{ position: DESC }]) { totalCount nodes { position } pageInfo { hasNextPage } } } } }';
    api.sent.count = 0;
    const { data } = await ask(query, { first: 3 });
    expect(api.sent.count).toBe(1);
    expect(data.plans.nodes[0].areas).toEqual({ totalCount: 60, nodes: [{ position: 6 }, { position: 6 }, { position: 6 }], pageInfo: { hasNextPage: true } });
    expect(data.plans.nodes[1].areas).toEqual({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } });
  });
});
