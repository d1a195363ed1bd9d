import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { usualExposure } from '../../server/exposure/exposure.ts';
import { operationId } from '../../server/exposure/operation-list.ts';
import { PersistedOperations } from '../../server/exposure/persisted-operations.ts';
import { type Api, startApi } from '../support/api.ts';
import { runCli } from '../support/product.ts';
import { testConfig } from '../support/test-config.ts';
import { openTestDatabase } from '../support/test-database.ts';

const query = 'query Listed { plans { totalCount } }';
const other = 'query Other { plans { nodes { title } } }';

let database: Database;
let folder: string;
let open: Api;
const locked = new Map<string, Api>();

const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: operationId(text) } });

async function post(api: Api, payload: object, role: UserRole | null = null) {
  const response = await api.app.inject({ method: 'POST', url: '/graphql', headers: role ? { 'x-test-role': role } : {}, payload });
  return { status: response.statusCode, code: response.json().errors?.[0]?.extensions.code, data: response.json().data };
}

const get = (api: Api, parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  api.app.inject({ url: `/graphql?${new URLSearchParams(parameters).toString()}`, headers });

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'plangraph-operations-'));
  await writeFile(join(folder, 'listed.graphql'), query);
  open = await startApi(database);
  for (const exempt of ['nobody', 'administrators', 'accounts'])
    locked.set(exempt, await startApi(database, { exposure: testConfig({ OPERATION_LIST: folder, OPERATION_LIST_EXEMPT: exempt }) }));
});

afterAll(async () => {
  for (const api of [open, ...locked.values()]) await api?.close();
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('operations that clients register (APQ)', () => {
  it('are not known at first, then by their hash alone', async () => {
    expect(await post(open, { extensions: persisted(query) })).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect(await post(open, { query, extensions: persisted(query) })).toMatchObject({ status: 200, data: { plans: { totalCount: 0 } } });
    expect(await post(open, { extensions: persisted(query) })).toMatchObject({ status: 200, data: { plans: { totalCount: 0 } } });
    expect((await get(open, { extensions: JSON.stringify(persisted(query)) })).json()).toEqual({ data: { plans: { totalCount: 0 } } });
  });

  it('must have the hash of their text', async () => {
    expect(await post(open, { query: other, extensions: persisted(query) })).toMatchObject({ status: 400 });
    for (const sha256Hash of [5, null, {}, '', '__proto__', 'constructor'])
      expect((await post(open, { extensions: { persistedQuery: { version: 1, sha256Hash } } })).code).toMatch(/PERSISTED_QUERY_NOT_FOUND|BAD_REQUEST/);
    expect((await post(open, { extensions: { persistedQuery: { version: 7, sha256Hash: 'x' } } })).status).toBe(400);
  });

  it('that are no operation of this schema are not kept', async () => {
    const wrong = '{ nothing }';
    expect((await post(open, { query: wrong, extensions: persisted(wrong) })).code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await post(open, { extensions: persisted(wrong) })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('take no more room than allowed: the least used are forgotten', async () => {
    const store = new PersistedOperations({ ...usualExposure, persistedCacheMb: 1 });
    const text = 'x'.repeat(100_000);
    for (let n = 0; n < 5; n += 1) await store.set(`apq:${n}`, text);
    await store.get('apq:0');
    await store.set('apq:5', text);
    expect(await Promise.all([0, 1, 2, 3, 4, 5].map(async (n) => (await store.get(`apq:${n}`)) !== undefined))).toEqual([true, false, true, true, true, true]);
  });
});

describe('a server with a list of operations', () => {
  it('answers those of the list, by text or hash', async () => {
    for (const api of locked.values()) {
      expect(await post(api, { query })).toMatchObject({ status: 200, data: { plans: { totalCount: 0 } } });
      expect(await post(api, { extensions: persisted(query) })).toMatchObject({ status: 200, data: { plans: { totalCount: 0 } } });
      expect((await get(api, { extensions: JSON.stringify(persisted(query)) })).statusCode).toBe(200);
    }
  });

  it('refuses everything else', async () => {
    for (const api of locked.values())
      for (const payload of [{ query: other }, { query: other, extensions: persisted(other) }, { extensions: persisted(other) }, { query: `${query} ` }, {}])
        expect(await post(api, payload)).toEqual({ status: 403, code: 'PERSISTED_QUERY_NOT_IN_LIST', data: undefined });
    expect((await get(locked.get('nobody')!, { query: other })).statusCode).toBe(403);
  });

  it('lets in whom the setting exempts, and nobody through what they register', async () => {
    const statusOf = async (exempt: string, role: UserRole | null) =>
      (await post(locked.get(exempt)!, { query: other, extensions: persisted(other) }, role)).status;
    expect(await statusOf('nobody', UserRole.ADMINISTRATOR)).toBe(403);
    expect(await statusOf('administrators', UserRole.CURATOR)).toBe(403);
    expect(await statusOf('administrators', UserRole.ADMINISTRATOR)).toBe(200);
    expect(await statusOf('accounts', UserRole.VIEWER)).toBe(200);
    expect(await post(locked.get('accounts')!, { extensions: persisted(other) })).toMatchObject({ status: 403 });
  });

  it('lets everybody sign in where somebody is exempt', async () => {
    const asks = 'query Viewer { viewer { id } }';
    expect((await post(locked.get('administrators')!, { query: asks })).status).toBe(200);
    expect((await post(locked.get('nobody')!, { query: asks })).status).toBe(403);
    expect((await post(locked.get('administrators')!, { query: '{ viewer { id } plans { totalCount } }' })).status).toBe(403);
  });

  it('checks each operation of a batch', async () => {
    const api = await startApi(database, { exposure: testConfig({ OPERATION_LIST: folder, MAX_BATCH: '5' }) });
    expect((await post(api, [{ query }, { query: other }])).status).toBe(403);
    await api.app.close();
  });
});

describe('plangraph persist', () => {
  it('makes the list that the server reads', async () => {
    const [file, list] = [join(folder, 'listed.graphql'), join(folder, 'list.json')];
    expect(await runCli(['persist', file, '--out', list])).toMatchObject({ code: 0, out: expect.stringContaining('1 operation written') });
    const api = await startApi(database, { exposure: testConfig({ OPERATION_LIST: list }) });
    expect(await post(api, { extensions: persisted(query) })).toMatchObject({ status: 200 });
    await api.app.close();
  });

  it('refuses what the schema does not know', async () => {
    const wrong = join(folder, 'wrong.graphql');
    await writeFile(wrong, 'query { nothing }');
    expect(await runCli(['persist', wrong, '--out', join(folder, 'no.json')])).toMatchObject({ code: 1, err: expect.stringContaining('nothing') });
    await rm(wrong);
  });

  it('is believed only where the ids are right', async () => {
    const list = join(folder, 'forged.json');
    await writeFile(list, JSON.stringify({ [operationId(query)]: other }));
    expect(() => new PersistedOperations({ ...usualExposure, operationList: list })).toThrow(/sha256/);
    expect(() => new PersistedOperations({ ...usualExposure, operationList: join(folder, 'gone.json') })).toThrow(/cannot be read/);
    await rm(list);
  });
});

describe('the answer to a GET', () => {
  const asked = { query };

  it('carries a tag, and is not sent again to whom has it', async () => {
    const first = await get(open, asked);
    expect(first.headers).toMatchObject({ etag: expect.stringMatching(/^W\/".+"$/), 'cache-control': 'public, max-age=30' });
    expect(first.headers.vary).toMatch(/Accept.*Cookie.*Authorization/);
    const again = await get(open, asked, { 'if-none-match': `"x", ${first.headers.etag as string}` });
    expect({ status: again.statusCode, body: again.body, etag: again.headers.etag }).toEqual({ status: 304, body: '', etag: first.headers.etag });
    expect((await get(open, { query: other }, { 'if-none-match': first.headers.etag as string })).statusCode).toBe(200);
  });

  it('is for the caller alone where it depends on them', async () => {
    expect((await get(open, asked, { 'x-test-role': UserRole.VIEWER })).headers['cache-control']).toBe('private, no-cache');
    const api = await startApi(database, { publicRead: false, exposure: testConfig({ PUBLIC_READ: 'false' }) });
    expect((await get(api, { query: '{ __typename }' })).headers['cache-control']).toBe('private, no-cache');
    await api.app.close();
  });

  it('is not kept where it is an error, or a setting says so', async () => {
    expect((await get(open, { query: '{ plan { id } }' })).headers).toMatchObject({ 'cache-control': 'no-store' });
    expect((await get(open, { query: '{' })).headers).toMatchObject({ 'cache-control': 'no-store' });
    expect((await open.app.inject({ method: 'POST', url: '/graphql', payload: { query } })).headers).toMatchObject({ 'cache-control': 'no-store' });
    const api = await startApi(database, { exposure: testConfig({ CACHE_SECONDS: '0' }) });
    expect((await get(api, asked)).headers['cache-control']).toBe('private, no-cache');
    await api.app.close();
  });
});
