import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { createApp } from '../../server/app.ts';
import { makeLogger } from '../../server/core/logger.ts';
import { testConfig } from '../support/test-config.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
const apps = new Map<string, FastifyInstance>();
const portal = 'https://portal.example';
const stranger = 'https://stranger.example';

beforeAll(async () => {
  database = await openTestDatabase();
  for (const origins of ['', portal, '*']) {
    const config = testConfig({ CORS_ORIGINS: origins });
    apps.set(origins, await createApp({ config, database, logger: makeLogger(config) }));
  }
});

afterAll(async () => {
  for (const app of apps.values()) await app.close();
  await database?.close();
});

const ask = (origins: string, origin: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  apps.get(origins)!.inject({ method: 'POST', url: '/graphql', headers: { origin, ...headers }, payload: '{"query":"{ __typename }"}' });

const preflight = (origins: string, origin: string) =>
  apps.get(origins)!.inject({
    method: 'OPTIONS',
    url: '/graphql',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  });

describe('pages of other sites', () => {
  it('may not call where no site is named', async () => {
    expect((await ask('', portal)).headers).not.toHaveProperty('access-control-allow-origin');
    expect((await preflight('', portal)).headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('may call where their site is named, with an account', async () => {
    const { headers } = await ask(portal, portal);
    expect(headers).toMatchObject({ 'access-control-allow-origin': portal, 'access-control-allow-credentials': 'true' });
    expect(headers['access-control-expose-headers']).toContain('ratelimit-remaining');
    expect(headers.vary).toContain('Origin');
    expect(await preflight(portal, portal)).toMatchObject({ statusCode: 204, headers: { 'access-control-allow-headers': 'content-type' } });
  });

  it('may not where only another one is', async () => {
    expect((await ask(portal, stranger)).headers['access-control-allow-origin']).not.toBe(stranger);
    expect((await preflight(portal, stranger)).headers['access-control-allow-origin']).not.toBe(stranger);
  });

  it('may call without an account where all may', async () => {
    const { headers } = await ask('*', stranger);
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*' });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('cannot have a browser send what needs no preflight', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
      expect((await ask('*', stranger, { 'content-type': type })).statusCode).toBeGreaterThanOrEqual(400);
    const url = '/graphql?query=%7B__typename%7D';
    const app = apps.get(portal)!;
    expect((await app.inject({ url, headers: { 'sec-fetch-site': 'cross-site', origin: stranger } })).statusCode).toBe(400);
    expect((await app.inject({ url, headers: { 'sec-fetch-site': 'same-site' } })).statusCode).toBe(400);
    expect((await app.inject({ url, headers: { 'sec-fetch-site': 'same-origin' } })).statusCode).toBe(200);
    expect((await app.inject({ url: '/graphql?query=mutation%7BsignOut%7BsignedOut%7D%7D' })).statusCode).toBe(405);
  });
});

describe('the setting', () => {
  it('takes origins and nothing else', () => {
    for (const wrong of ['portal.example', 'https://portal.example/path', 'ftp://x', 'https://a.example, nonsense']) {
      expect(() => testConfig({ CORS_ORIGINS: wrong })).toThrow(/CORS_ORIGINS|wrong/);
    }
    expect(testConfig({ CORS_ORIGINS: `${portal}, http://localhost:5173` }).corsOrigins).toEqual([portal, 'http://localhost:5173']);
  });
});
