import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { type Api, startApi } from '../support/api.ts';
import { testConfig } from '../support/test-config.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
let api: Api;
let closed: Api;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await startApi(database);
  closed = await startApi(database, { exposure: testConfig({ INTROSPECTION: 'false', MAX_BATCH: '2', QUERY_MAX_ALIASES: '3', QUERY_MAX_VARIABLES_KB: '1' }) });
});

afterAll(async () => {
  await closed?.close();
  await api?.close();
  await database?.close();
});

const times = (count: number, text: (n: number) => string): string => Array.from({ length: count }, (_, n) => text(n)).join(' ');
const refusal = async (query: string, variables?: Record<string, unknown>, of: Api = api) => {
  const { status, errors } = await of.as(null)(query, variables);
  return { status, ...errors[0]?.extensions };
};

const bombs: [string, string, object][] = [
  ['aliases', `{ viewer { ${times(201, (n) => `a${n}: id`)} } }`, { aliases: 201, limit: 200 }],
  ['fields at the top', `{ ${times(51, (n) => (n % 2 ? `a${n}: viewer { id }` : `b${n}: viewer { id }`))} }`, { rootFields: 51, limit: 50 }],
  ['directives', `{ viewer { ${'id '} ${times(101, (n) => `... @include(if: true) { a${n}: id }`)} } }`, { directives: 101, limit: 100 }],
  ['fragments', `{ viewer { ...f0 } } ${times(101, (n) => `fragment f${n} on Viewer { id }`)}`, { fragments: 101, limit: 100 }],
  ['the same field', `{ plans { nodes { ${'id '.repeat(51)} } } }`, { duplicates: 51, limit: 50 }],
  ['the same fragment', `{ plans { ${'...f '.repeat(51)} } } fragment f on PlanConnection { totalCount }`, { duplicates: 51, limit: 50 }],
  ['lists in lists', `{ nodes(ids: ${'['.repeat(201)}${']'.repeat(201)}) { id } }`, { nesting: 201, limit: 200 }],
  [
    'fragments that double each time',
    `{ plans { nodes { ...f0 } } } ${times(40, (n) => `fragment f${n} on Plan { plan${n}: jurisdiction { plans { nodes { ...f${n + 1} } } } ...f${n + 1} }`)} fragment f40 on Plan { id }`,
    { fields: expect.any(Number), limit: 10_000 },
  ],
];

describe('what an operation may hold', () => {
  it.each(bombs)('%s are counted before anything else is done', async (_name, query, figures) => {
    const began = performance.now();
    expect(await refusal(query)).toMatchObject({ status: 400, code: 'QUERY_TOO_COSTLY', ...figures });
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('lets fragments that contain themselves be told by validation', async () => {
    expect(await refusal('{ plans { nodes { ...a } } } fragment a on Plan { id ...b } fragment b on Plan { id ...a }')).toMatchObject({
      status: 400,
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
  });

  it('is said in words when nested too deep to be read at all', async () => {
    expect(await refusal('{ a '.repeat(9000))).toMatchObject({ status: 400, code: expect.stringMatching(/QUERY_TOO_COSTLY|GRAPHQL_PARSE_FAILED/) });
    expect(await refusal(`{ plans { ${'nodes { '.repeat(300)} id ${'} '.repeat(300)} } }`)).toMatchObject({ code: 'QUERY_TOO_COSTLY', nesting: 201 });
  });

  it('bounds the variables in size and in depth', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(await refusal(query, { ids: ['x'.repeat(2000)] }, closed)).toMatchObject({ status: 413, code: 'TOO_LARGE', limit: 1024 });
    for (const depth of [40, 5000, 50_000]) {
      const deep = `${'{"and":['.repeat(depth)}{}${']}'.repeat(depth)}`;
      const payload = `{"query":"query ($f: GoalFilter) { goals(filter: $f) { totalCount } }","variables":{"f":${deep}}}`;
      const response = await api.app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload });
      expect({ status: response.statusCode, code: response.json().errors[0].extensions.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    }
  });

  it('is a setting', async () => {
    expect(await refusal('{ a: __typename b: __typename c: __typename d: __typename }', {}, closed)).toMatchObject({ code: 'QUERY_TOO_COSTLY', limit: 3 });
  });
});

describe('a request', () => {
  const post = (of: Api, payload: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    of.app.inject({ method: 'POST', url: '/graphql', headers, payload });

  it('that is too large is refused in the shape of an answer', async () => {
    const response = await post(api, JSON.stringify({ query: '{ __typename }', variables: { x: 'y'.repeat(10_000_000) } }));
    expect(response.statusCode).toBe(413);
    expect(response.headers['content-type']).toContain('application/json');
    expect(response.json()).toEqual({ errors: [{ message: expect.stringContaining('1024 kB'), extensions: { code: 'TOO_LARGE' } }] });
  });

  it.each([
    ['no JSON', '{"query": ', { 'content-type': 'application/json' }, 400],
    ['another type', 'query=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a poisoned object', '{"query":"{ __typename }","__proto__":{"x":1}}', { 'content-type': 'application/json' }, 400],
    ['nothing', '', { 'content-type': 'application/json' }, 400],
    ['a text', '"{ __typename }"', { 'content-type': 'application/json' }, 400],
    ['null', 'null', { 'content-type': 'application/json' }, 400],
  ])('with %s is refused in the shape of an answer', async (_name, payload, headers, status) => {
    const response = await post(api, payload, { ...headers, accept: 'application/graphql-response+json' });
    expect({ status: response.statusCode, type: response.headers['content-type'] }).toEqual({
      status,
      type: 'application/graphql-response+json; charset=utf-8',
    });
    expect(response.json().errors[0]).toMatchObject({ message: expect.any(String), extensions: { code: expect.any(String) } });
  });

  it('with several operations is refused, unless a setting lets a few in', async () => {
    const batch = (count: number): string => JSON.stringify(Array.from({ length: count }, () => ({ query: '{ __typename }' })));
    expect((await post(api, batch(1))).json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect((await post(closed, batch(2))).json()).toEqual([{ data: { __typename: 'Query' } }, { data: { __typename: 'Query' } }]);
    const many = await post(closed, batch(3));
    expect({ status: many.statusCode, code: many.json().errors[0].extensions.code }).toEqual({ status: 413, code: 'TOO_LARGE' });
    expect((await post(closed, '[]')).statusCode).toBe(400);
  });
});

describe('the schema', () => {
  it('is told by default, with names that may have been meant', async () => {
    expect((await api.as(null)('{ __schema { queryType { name } } }')).data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    expect((await api.as(null)('{ plan { titel } }')).errors[0]?.message).toContain('Did you mean "title"');
  });

  it('is kept where a setting says so, in errors too', async () => {
    expect((await closed.as(null)('{ __schema { queryType { name } } }')).errors[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    const asked: [string, Record<string, unknown>?][] = [
      ['{ plan { titel } }'],
      ['{ plans(filtr: {}) { totalCount } }'],
      ['{ plans(filter: { titel: {} }) { totalCount } }'],
      ['query ($f: PlanFilter) { plans(filter: $f) { totalCount } }', { f: { titel: {} } }],
      ['query ($f: PlanFilter) { plans(filter: $f) { totalCount } }', { f: { status: { eq: 'PUBLISHD' } } }],
    ];
    for (const [query, variables] of asked) {
      const { errors } = await closed.as(null)(query, variables);
      expect(errors).not.toHaveLength(0);
      expect(JSON.stringify(errors)).not.toContain('Did you mean');
    }
  });
});
