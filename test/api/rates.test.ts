import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate, openDatabase, type Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { createApp } from '../../server/app.ts';
import { makeLogger } from '../../server/core/logger.ts';
import { usualExposure } from '../../server/exposure/exposure.ts';
import { LimiterStore } from '../../server/exposure/limiter-store.ts';
import { pointsOf, RateLimits, spenderKey } from '../../server/exposure/rate-limits.ts';
import { TokenLimits } from '../../server/exposure/token-limits.ts';
import { type Api, startApi } from '../support/api.ts';
import { createTestDatabase } from '../support/server-database.ts';
import { testConfig } from '../support/test-config.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
let api: Api;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await startApi(database, { exposure: testConfig({ RATE_POINTS: '5', RATE_SECONDS: '3600' }) });
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

const ask = async (address: string, query = '{ __typename }', headers: Record<string, string> = {}) => {
  const response = await api.app.inject({ method: 'POST', url: '/graphql', headers, payload: { query }, remoteAddress: address });
  return { status: response.statusCode, code: response.json().errors?.[0]?.extensions.code, headers: response.headers };
};

describe('who asks too much in a time', () => {
  it('is told where they stand, then refused until it is over', async () => {
    for (let left = 4; left >= 0; left -= 1) {
      const { status, headers } = await ask('192.0.2.1');
      expect(status).toBe(200);
      expect(headers).toMatchObject({ 'ratelimit-limit': '5', 'ratelimit-remaining': String(left) });
    }
    const { status, code, headers } = await ask('192.0.2.1');
    expect({ status, code }).toEqual({ status: 429, code: 'RATE_LIMITED' });
    expect(Number(headers['retry-after'])).toBeGreaterThan(3500);
    expect(headers).toMatchObject({ 'ratelimit-remaining': '0', 'cache-control': 'no-store' });
    expect((await ask('192.0.2.2')).status).toBe(200);
  });

  it('is known by their account, from wherever they ask', async () => {
    const as = { 'x-test-role': UserRole.VIEWER };
    for (let n = 0; n < 5; n += 1) expect((await ask(`192.0.2.1${n}`, '{ __typename }', as)).status).toBe(200);
    expect((await ask('192.0.2.20', '{ __typename }', as)).status).toBe(429);
    expect((await ask('192.0.2.20', '{ __typename }', { 'x-test-role': UserRole.CURATOR })).status).toBe(200);
  });

  it('pays for what an operation costs, not only for asking', async () => {
    const costly = '{ plans(first: 100) { nodes { goals(first: 70) { nodes { id } } } } }';
    const { status, code, headers } = await ask('192.0.2.30', costly);
    expect({ status, code }).toEqual({ status: 429, code: 'RATE_LIMITED' });
    expect(headers['retry-after']).toBeDefined();
    expect(pointsOf(999)).toBe(0);
    expect(pointsOf(7100)).toBe(7);
  });

  it('pays for requests that are refused too', async () => {
    for (let n = 0; n < 5; n += 1) expect((await ask('192.0.2.40', '{')).status).toBe(400);
    expect((await ask('192.0.2.40', '{')).status).toBe(429);
  });
});

describe('the key that points are counted under', () => {
  it('is the token, else the account, else the address', () => {
    const viewer = { id: 'v' };
    expect(spenderKey({ tokenId: 't', viewer, address: '192.0.2.1' })).toBe('token:t');
    expect(spenderKey({ tokenId: null, viewer, address: '192.0.2.1' })).toBe('account:v');
    expect(spenderKey({ viewer: null, address: '192.0.2.1' })).toBe('address:192.0.2.1');
    expect(spenderKey({ viewer: null, address: '::ffff:192.0.2.1' })).toBe('address:192.0.2.1');
  });

  it('takes an IPv6 network as one', () => {
    const of = (address: string) => spenderKey({ viewer: null, address });
    expect(of('2001:db8:1:2::1')).toBe(of('2001:db8:1:2:ffff::9'));
    expect(of('2001:db8:1:3::1')).not.toBe(of('2001:db8:1:2::1'));
  });
});

describe('a proxy', () => {
  const remaining = async (app: FastifyInstance, forwarded: string) =>
    (await app.inject({ method: 'POST', url: '/graphql', headers: { 'x-forwarded-for': forwarded }, payload: { query: '{ __typename }' } })).headers[
      'ratelimit-remaining'
    ];

  it('is believed about the address only where it is trusted', async () => {
    for (const [trusted, expected] of [
      ['false', ['9', '8']],
      ['127.0.0.1', ['9', '9']],
    ] as const) {
      const config = testConfig({ RATE_POINTS: '10', TRUST_PROXY: trusted });
      const app = await createApp({ config, database, logger: makeLogger(config) });
      expect([await remaining(app, '198.51.100.1'), await remaining(app, '198.51.100.2')]).toEqual(expected);
      await app.close();
    }
  });
});

const server = process.env['TEST_DATABASE_URL'];

describe.skipIf(!server)('several processes', () => {
  it('count together in the database, and go on without it', async () => {
    const { url, drop } = await createTestDatabase(server!);
    const shared = await openDatabase({ url });
    await migrate(shared.orm);
    await shared.close();
    const exposure = { ...usualExposure, ratePoints: 3, rateStore: 'database' as const, databaseUrl: url };
    const stores = [new LimiterStore(exposure), new LimiterStore(exposure)] as const;
    const [one, two] = [new RateLimits(exposure, stores[0]), new RateLimits(exposure, stores[1])];
    await one.spend('address:x', 1);
    expect(await two.spend('address:x', 1)).toMatchObject({ remaining: 1 });
    await one.spend('address:x', 1);
    const [here, there] = [new TokenLimits(stores[0]), new TokenLimits(stores[1])];
    const token = { id: 't', scopes: [], ownerRole: UserRole.VIEWER, limits: { requestsPerMinute: 2, costPerMinute: 100 } };
    await here.request(token);
    await there.request(token);
    await here.cost(token, 60);
    await expect(here.request(token)).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED', limit: 2 } });
    await expect(there.cost(token, 60)).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED', limit: 100 } });
    await expect(two.spend('address:x', 1)).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
    await drop();
    expect(await one.spend('address:y', 1)).toMatchObject({ remaining: 2 });
    await here.request({ ...token, id: 'u' });
    await Promise.all(stores.map((store) => store.close()));
  });
});
