import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import type { Environment } from '../../server/core/config.ts';
import { operationId } from '../../server/exposure/operation-list.ts';
import { type Api, type Json, startApi } from '../support/api.ts';
import { build } from '../support/factories.ts';
import { testConfig } from '../support/test-config.ts';
import { openTestDatabase } from '../support/test-database.ts';

const subscription = 'subscription { planChanged { planId } }';
const other = 'subscription { planChanged { changeSet { id } } }';
const path = '/graphql/stream';

let database: Database;
let folder: string;
const started: Api[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'plangraph-operations-'));
  await writeFile(join(folder, 'listed.graphql'), subscription);
});

afterAll(async () => {
  for (const api of started) await api.close();
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A server with the given settings, at an address of its own. */
async function serve(variables: Environment = {}): Promise<string> {
  const api = await startApi(database, { exposure: testConfig(variables) });
  started.push(api);
  return api.app.listen({ port: 0, host: '127.0.0.1' });
}

const streaming = { accept: 'text/event-stream', 'content-type': 'application/json' };

/** What somebody is answered who wants to subscribe: the errors, or the first event of one that is refused in the stream. */
async function subscribe(
  address: string,
  body: unknown,
  headers: Record<string, string> = streaming,
): Promise<{ status: number; code?: string; headers: Headers }> {
  const leave = new AbortController();
  const response = await fetch(address + path, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body), signal: leave.signal });
  const isStream = response.headers.get('content-type')?.includes('event-stream') === true;
  const code = isStream ? undefined : ((await response.json()) as Json).errors?.[0]?.extensions?.code;
  if (isStream) leave.abort();
  return { status: response.status, headers: response.headers, ...(code ? { code } : {}) };
}

/** The first event of a stream, as text. */
async function firstEvent(address: string, body: object): Promise<string> {
  const response = await fetch(address + path, { method: 'POST', headers: streaming, body: JSON.stringify(body) });
  return response.text();
}

describe('whoever subscribes', () => {
  it('pays for it as for a query, and is refused once all is spent', async () => {
    const address = await serve({ RATE_POINTS: '2', RATE_SECONDS: '3600' });
    const { status, headers } = await subscribe(address, { query: subscription });
    expect([status, headers.get('ratelimit-remaining')]).toEqual([200, '1']);
    await subscribe(address, { query: subscription });
    const refused = await subscribe(address, { query: subscription });
    expect([refused.status, refused.code, Number(refused.headers.get('retry-after')) > 3500]).toEqual([429, 'RATE_LIMITED', true]);
  });

  it('pays for what it costs, then for each event', async () => {
    const costly = { query: 'subscription { planChanged { plan { goals(first: 1000) { nodes { plan { goals(first: 1000) { nodes { id } } } } } } } }' };
    expect(await firstEvent(await serve({ RATE_POINTS: '3', RATE_SECONDS: '3600' }), costly)).toContain('RATE_LIMITED');
    const told = firstEvent(await serve({ RATE_POINTS: '7', RATE_SECONDS: '3600' }), costly);
    const isOver = (): Promise<boolean> => Promise.race([told.then(() => true), wait(200, false)]);
    while (!(await isOver())) await build(database, (f) => f.goal());
    expect(await told).toContain('RATE_LIMITED');
  });

  it('is bound by the limits of a text and of the variables', async () => {
    const address = await serve({ QUERY_MAX_ALIASES: '3', QUERY_MAX_VARIABLES_KB: '1', MAX_REQUEST_KB: '8' });
    const aliases = `subscription { planChanged { ${['a', 'b', 'c', 'd'].map((name) => `${name}: planId`).join(' ')} } }`;
    expect(await subscribe(address, { query: aliases })).toMatchObject({ status: 400, code: 'QUERY_TOO_COSTLY' });
    expect(await subscribe(address, { query: subscription, variables: { x: 'x'.repeat(2000) } })).toMatchObject({ status: 413, code: 'TOO_LARGE' });
    expect(await subscribe(address, { query: subscription, variables: { x: 'x'.repeat(20_000) } })).toMatchObject({ status: 413, code: 'TOO_LARGE' });
    expect(await subscribe(address, [{ query: subscription }])).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it('is bound by the same limit of words as everybody', async () => {
    const address = await serve({ QUERY_MAX_TOKENS: '100' });
    const long = `subscription { planChanged { ${'planId '.repeat(50)} plan { ${'id '.repeat(50)} } } }`;
    expect(await firstEvent(address, { query: long })).toContain('tokens');
    const cost = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'query ($q: String!) { queryCost(query: $q) { cost } }', variables: { q: `{ ${'__typename '.repeat(120)} }` } }),
    });
    expect(((await cost.json()) as Json).errors[0].message).toContain('tokens');
  });

  it('sends JSON and nothing else', async () => {
    const address = await serve();
    const text = { ...streaming, 'content-type': 'text/plain' };
    expect((await subscribe(address, JSON.stringify({ query: subscription }), text)).status).toBe(400);
    expect((await subscribe(address, '{', streaming)).status).toBe(400);
    expect((await subscribe(address, '', streaming)).status).toBe(400);
  });

  it('learns no names from errors where the schema is not told', async () => {
    const wrong = { query: 'subscription { planChanged { planIdd } }' };
    expect(await firstEvent(await serve(), wrong)).toContain('Did you mean');
    const address = await serve({ FIELD_SUGGESTIONS: 'false' });
    const told = await firstEvent(address, wrong);
    expect(told).toContain('planIdd');
    expect(told).not.toContain('Did you mean');
  });
});

describe('a server with a list of operations', () => {
  const named = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: operationId(text) } } });

  it('answers those of the list alone, by text or hash', async () => {
    const address = await serve({ OPERATION_LIST: folder });
    expect((await subscribe(address, { query: subscription })).status).toBe(200);
    expect((await subscribe(address, named(subscription))).status).toBe(200);
    expect(await subscribe(address, { query: other })).toMatchObject({ status: 403, code: 'PERSISTED_QUERY_NOT_IN_LIST' });
    expect(await subscribe(address, named(other))).toMatchObject({ status: 403, code: 'PERSISTED_QUERY_NOT_IN_LIST' });
  });

  it('takes the hash in the address too', async () => {
    const address = await serve({ OPERATION_LIST: folder });
    const leave = new AbortController();
    const search = new URLSearchParams({ extensions: JSON.stringify(named(subscription).extensions) });
    const response = await fetch(`${address}${path}?${search}`, { headers: { accept: 'text/event-stream' }, signal: leave.signal });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining('event-stream')]);
    leave.abort();
  });

  it('says of a hash that nobody has registered that it is not known', async () => {
    expect(await subscribe(await serve(), named(other))).toMatchObject({ status: 400, code: 'PERSISTED_QUERY_NOT_FOUND' });
  });
});
