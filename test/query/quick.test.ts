import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { Engine } from '../../server/query/engine.ts';
import { Run } from '../../server/query/plan/run.ts';
import { type Api, startApi } from '../support/api.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { buildWorld, type World } from '../support/world.ts';

const folder = new URL('../../schema/examples/', import.meta.url);
const examples = readdirSync(folder).filter((name) => name.endsWith('.graphql'));

let database: Database;
let world: World;
let api: Api;
let cold: Api;
let closed: Api;

beforeAll(async () => {
  database = await openTestDatabase();
  world = await buildWorld(database);
  api = await startApi(database);
  cold = await startApi(database);
  closed = await startApi(database, { publicRead: false });
});

afterEach(() => vi.restoreAllMocks());

afterAll(async () => {
  await api?.close();
  await cold?.close();
  await closed?.close();
  await database?.close();
});

interface Sent {
  body: unknown;
  headers?: Record<string, string>;
}

const json = { 'content-type': 'application/json' };

/** Written like this, the type is one that the quick way leaves to Apollo. */
const inFull = { 'content-type': 'application/json; charset="utf-8"' };

/** The ids that masked errors are noted under, each a new one. */
const ids = /"[^"]*noted under [^"]*"|"id":"[0-9a-f-]{36}"(?=}}])/g;

/** All of an answer that a client can see. */
async function answer({ app }: Api, { body, headers = json }: Sent): Promise<object> {
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload });
  const others = Object.fromEntries(Object.entries(response.headers).filter(([name]) => name !== 'date' && !name.startsWith('ratelimit-')));
  return { status: response.statusCode, headers: others, body: response.body.replaceAll(ids, '') };
}

const asRole = (role: UserRole | null): Record<string, string> => (role ? { 'x-test-role': role } : {});

const variablesOf = (name: string): Record<string, unknown>[] =>
  ({
    'plan-tree': [{ key: 'haizhou-women' }, { key: 'nowhere' }],
    pages: [{ last: 2 }, { withPlan: false }],
    search: [{ words: '两癌' }, { words: "'\\%_ & | ! :*" }],
    'womens-federation': [{ family: '妇联' }, { family: 'health-commission' }],
  })[name.replace('.graphql', '')] ?? [];

describe.each(examples)('%s', (name) => {
  const query = readFileSync(new URL(name, folder), 'utf8');

  it.each([null, UserRole.VIEWER, UserRole.CURATOR])('is answered alike by Apollo and without it, byte by byte, for %s', async (role) => {
    for (const variables of [{}, ...variablesOf(name)]) {
      const full = await answer(api, { body: { query, variables }, headers: { ...inFull, ...asRole(role) } });
      for (const accept of ['', '*/*', 'application/json', 'application/graphql-response+json']) {
        const headers = { ...asRole(role), ...(accept ? { accept } : {}) };
        const expected = accept.includes('response') ? await answer(api, { body: { query, variables }, headers: { ...inFull, ...headers } }) : full;
        for (let round = 0; round < 3; round += 1)
          expect(await answer(api, { body: { query, variables }, headers: { ...json, ...headers } })).toEqual(expected);
      }
    }
  });
});

const tree = 'query Tree($key: String!, $first: Int) { plan(key: $key) { title goals(first: $first) { nodes { text responsibilities { nodes { role } } } } } }';
const two = `query One { plans { nodes { key } } } ${tree}`;

describe('a known operation', () => {
  it('does not reach Apollo again, and is kept while nothing is written', async () => {
    const sent = { body: { query: tree, variables: { key: 'haizhou-women' } } };
    await answer(api, sent);
    await answer(api, sent);
    const asked = vi.spyOn(Engine.prototype, 'answer');
    api.sent.count = 0;
    const before = await answer(api, sent);
    await build(database, (f) => f.goal({ area: f.area({ plan: world.plan.id }) }));
    const after = await answer(api, sent);
    expect(after).not.toEqual(before);
    expect(after).toEqual(await answer(api, { ...sent, headers: inFull }));
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is paid for once, also where the quick way gives up and Apollo is asked', async () => {
    const body = { query: '{ plans(first: 40) { nodes { goals(first: 70) { nodes { id } } } } }' };
    const left = async (): Promise<number> => {
      const { headers } = await api.app.inject({ method: 'POST', url: '/graphql', headers: json, payload: body, remoteAddress: '192.0.2.77' });
      return Number(headers['ratelimit-remaining']);
    };
    const [first, second] = [await left(), await left()];
    await build(database, (f) => f.goal());
    const read = vi.spyOn(Run.prototype, 'text').mockRejectedValue(new Error('no plan today'));
    const third = await left();
    expect(read).toHaveBeenCalled();
    expect(first - second).toBeGreaterThan(1);
    expect(second - third).toBe(first - second);
  });

  it('is found by its name too', async () => {
    for (const operationName of ['Tree', 'One', 'Tree', 'One', 'Three', null, ''])
      for (const headers of [json, json]) {
        const body = { query: two, operationName, variables: { key: 'haizhou-women' } };
        expect(await answer(api, { body, headers })).toEqual(await answer(cold, { body, headers: inFull }));
      }
  });

  it('shows to each what he may see', async () => {
    const query = '{ plans(orderBy: [{ key: ASC }]) { totalCount nodes { key status } } }';
    const seen = async (role: UserRole | null): Promise<object> => answer(api, { body: { query }, headers: { ...json, ...asRole(role) } });
    for (let round = 0; round < 2; round += 1) expect(await seen(UserRole.CURATOR)).not.toEqual(await seen(null));
    expect(await seen(UserRole.VIEWER)).toEqual(await seen(null));
  });

  it('is refused to who may not read, though others have it', async () => {
    const query = '{ plans { nodes { key } } }';
    for (let round = 0; round < 3; round += 1) expect(await closed.as(UserRole.VIEWER)(query)).toMatchObject({ status: 200, errors: [] });
    const { errors } = await closed.as(null)(query);
    expect(errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

const known = { query: tree, variables: { key: 'haizhou-women', first: 5 } };

const refused: Record<string, Sent> = {
  'a variable of the wrong type': { body: { ...known, variables: { key: 5 } } },
  'a variable that is missing': { body: { ...known, variables: {} } },
  'a number out of range': { body: { ...known, variables: { key: 'haizhou-women', first: 99_999_999_999 } } },
  'a page below zero': { body: { ...known, variables: { key: 'haizhou-women', first: -1 } } },
  'a page too large': { body: { ...known, variables: { key: 'haizhou-women', first: 5000 } } },
  'a text that no database takes': { body: { ...known, variables: { key: 'a\0b' } } },
  'a name of no operation': { body: { ...known, operationName: 'Other' } },
  'a name that is no text': { body: { ...known, operationName: 5 } },
  'variables that are text': { body: { ...known, variables: '{}' } },
  'variables that are a list': { body: { ...known, variables: [] } },
  'extensions that are text': { body: { ...known, extensions: 'x' } },
  'an unknown persisted operation': { body: { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } } },
  'a wrong hash': { body: { ...known, extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } } },
  'a batch': { body: [known] },
  'an empty body': { body: {} },
  'a body that is no JSON': { body: '{' },
  'a body that means harm': { body: `{"query":${JSON.stringify(tree)},"__proto__":{"variables":{"key":"x"}}}` },
  'a form': { body: JSON.stringify(known), headers: { 'content-type': 'text/plain' } },
  'no type at all': { body: JSON.stringify(known), headers: {} },
  'a form of answer that there is not': { body: known, headers: { ...json, accept: 'text/html' } },
};

describe('refused alike, though the operation is known:', () => {
  beforeAll(async () => {
    for (let round = 0; round < 2; round += 1) expect(await answer(api, { body: known })).toMatchObject({ status: 200 });
  });

  it.each(Object.keys(refused))('%s', async (name) => {
    const sent = refused[name] as Sent;
    const expected = await answer(cold, sent);
    for (let round = 0; round < 2; round += 1) expect(await answer(api, sent)).toEqual(expected);
  });

  it('a cost that is over the limit', async () => {
    const query =
      'query Costly($first: Int) { goals(first: $first) { nodes { responsibilities(first: $first) { nodes { plan { goals(first: $first) { nodes { id } } measures(first: $first) { nodes { id } } } } } } } }';
    const ask = (first: number): Promise<object> => answer(api, { body: { query, variables: { first } } });
    await ask(1);
    await ask(1);
    const expected = await answer(cold, { body: { query, variables: { first: 1000 } } });
    expect(await ask(1000)).toEqual(expected);
    expect(JSON.stringify(expected)).toContain('QUERY_TOO_COSTLY');
  });
});
