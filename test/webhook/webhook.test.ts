import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { makeLogger } from '../../server/core/logger.ts';
import { pauseAfter } from '../../server/webhook/backoff.ts';
import { Dispatcher } from '../../server/webhook/dispatcher.ts';
import { isPrivateAddress } from '../../server/webhook/private-address.ts';
import { type Api, type Json, startApi } from '../support/api.ts';
import { ask, mutate } from '../support/call.ts';
import { build } from '../support/factories.ts';
import { testConfig } from '../support/test-config.ts';
import { openTestDatabase } from '../support/test-database.ts';

const { ADMINISTRATOR, CURATOR } = UserRole;

let database: Database;
let api: Api;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await startApi(database);
});
afterAll(async () => {
  expect(api.logged).toEqual([]);
  await api?.close();
  await database?.close();
});

/** What a receiver was sent. */
interface Received {
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

let receiver: Server;
let url: string;
let received: Received[];
let answer: { status: number; location?: string };

beforeEach(async () => {
  received = [];
  answer = { status: 204 };
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answer.status, answer.location ? { location: answer.location } : {}).end('taken');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/told`;
});
afterEach(async () => {
  receiver.close();
  for (const { id, version } of await webhooks('{ id version }')) await mutate(api, ADMINISTRATOR, 'deleteWebhook', { id, version }, '{ deletedId }');
});

const webhooks = async (selection: string): Promise<Json[]> => (await ask(api, ADMINISTRATOR, 'webhooks', {}, selection)).data.webhooks;
async function done(name: string, values: Record<string, unknown>, selection: string): Promise<Json> {
  const { data, errors } = await mutate(api, ADMINISTRATOR, name, values, selection);
  expect(errors).toEqual([]);
  return data[name];
}
const add = (input: Record<string, unknown> = {}): Promise<Json> =>
  done('createWebhook', { input: { name: '门户', url, ...input } }, '{ webhook { id version } secret }');
const deliveriesOf = async (id: string): Promise<Json> =>
  (await webhooks('{ id deliveries { totalCount nodes { id kind state attempts status error nextAt } } }')).find((webhook) => webhook.id === id).deliveries;
const send = (options: { privateHosts?: string[]; timeout?: number } = {}): Promise<void> =>
  new Dispatcher(database, makeLogger(testConfig()), { privateHosts: ['127.0.0.1'], ...options }).sendDue();

async function edit(): Promise<{ planId: string }> {
  const goal = await build(database, (f) => f.goal());
  await done('updateGoal', { id: goal.id, version: 1, input: { text: '新的文字。' } }, '{ changeSetId }');
  return { planId: goal.plan.id };
}

describe('a webhook', () => {
  it('should be told of a change set, signed so that the receiver can check it', async () => {
    const { webhook, secret } = await add({ kinds: ['updateGoal'] });
    const { planId } = await edit();
    await send();
    const [{ headers, body }] = received as [Received];
    expect(JSON.parse(body)).toMatchObject({
      type: 'changeSet',
      data: { kind: 'updateGoal', actor: 'ADMINISTRATOR', planIds: [planId], changes: { goal: 1 } },
    });
    expect(body).not.toContain('新的文字');
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    expect((await deliveriesOf(webhook.id)).nodes).toEqual([
      { id: headers['webhook-id'], kind: 'updateGoal', state: 'DELIVERED', attempts: 1, status: 204, error: null, nextAt: null },
    ]);
    await send();
    expect(received).toHaveLength(1);
  });

  it('should be told of everything where it names no kind, and of nothing while it is not active', async () => {
    const { webhook } = await add();
    await edit();
    await done('updateWebhook', { id: webhook.id, version: webhook.version, input: { active: false } }, '{ webhook { active } }');
    const before = (await deliveriesOf(webhook.id)).totalCount;
    expect(before).toBeGreaterThanOrEqual(2);
    await edit();
    expect((await deliveriesOf(webhook.id)).totalCount).toBe(before);
  });

  it('should be tried again later where it fails, and sent again by hand', async () => {
    answer = { status: 503 };
    const { webhook } = await add({ kinds: ['updateGoal'] });
    await edit();
    await send();
    await send();
    const [failed] = (await deliveriesOf(webhook.id)).nodes;
    expect(failed).toMatchObject({ state: 'PENDING', attempts: 1, status: 503, error: 'answered 503' });
    expect(Date.parse(failed.nextAt)).toBeGreaterThan(Date.now());
    answer = { status: 200 };
    await done('redeliverWebhook', { deliveryId: failed.id }, '{ state }');
    await send();
    expect((await deliveriesOf(webhook.id)).nodes[0]).toMatchObject({ state: 'DELIVERED', status: 200 });
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('should be tried out with the latest change set, also while it is not active', async () => {
    const { webhook } = await add({ kinds: ['updateGoal'] });
    await done('updateWebhook', { id: webhook.id, version: webhook.version, input: { active: false } }, '{ webhook { active } }');
    const delivery = await done('testWebhook', { id: webhook.id }, '{ id kind state attempts }');
    expect(delivery).toMatchObject({ kind: 'updateWebhook', state: 'PENDING', attempts: 0 });
    await send();
    expect((await deliveriesOf(webhook.id)).nodes).toMatchObject([{ id: delivery.id, state: 'DELIVERED', status: 204 }]);
    expect(received.map(({ headers }) => headers['webhook-id'])).toEqual([delivery.id]);
  });

  it('should be told at once by a dispatcher that runs, of what is sent again by hand too', async () => {
    const { webhook } = await add({ kinds: ['nothing'] });
    const dispatcher = new Dispatcher(database, makeLogger(testConfig()), { privateHosts: ['127.0.0.1'], pulse: 3_600_000 });
    dispatcher.start();
    try {
      const { id } = await done('testWebhook', { id: webhook.id }, '{ id }');
      await expect.poll(() => received.length).toBe(1);
      await expect.poll(async () => (await deliveriesOf(webhook.id)).nodes[0].state).toBe('DELIVERED');
      await done('redeliverWebhook', { deliveryId: id }, '{ state }');
      await expect.poll(() => received.length).toBe(2);
    } finally {
      await dispatcher.stop();
    }
  });

  it('should be given up where the receiver says that it is gone for good', async () => {
    answer = { status: 410 };
    const { webhook } = await add({ kinds: ['updateGoal'] });
    await edit();
    await send();
    expect((await deliveriesOf(webhook.id)).nodes[0]).toMatchObject({ state: 'FAILED', attempts: 1, nextAt: null });
  });

  it('should not be followed where it leads elsewhere', async () => {
    answer = { status: 302, location: 'http://127.0.0.1:1/inside' };
    const { webhook } = await add({ kinds: ['updateGoal'] });
    await edit();
    await send();
    expect((await deliveriesOf(webhook.id)).nodes[0]).toMatchObject({ state: 'PENDING', status: 302 });
  });

  it.each([
    'http://127.0.0.1:9/',
    'http://localhost:9/',
    'http://[::1]:9/',
    'http://[::ffff:10.0.0.1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://169.254.169.254/latest',
    'http://10.1.2.3/',
  ])('should reach nothing inside the network: %s', async (inside) => {
    const { webhook } = await add({ url: inside, kinds: ['updateGoal'] });
    await edit();
    await send({ privateHosts: [] });
    expect((await deliveriesOf(webhook.id)).nodes[0]).toMatchObject({ status: null, error: expect.stringContaining('is not a public host') });
  });

  it('should keep no one waiting: a receiver that does not answer is left', async () => {
    receiver.removeAllListeners('request');
    const { webhook } = await add({ kinds: ['updateGoal'] });
    await edit();
    await send({ timeout: 200 });
    expect((await deliveriesOf(webhook.id)).nodes[0]).toMatchObject({ state: 'PENDING', error: 'no answer within 0.2 s' });
    receiver.closeAllConnections();
  });

  it('should be told once, however many processes send', async () => {
    await add({ kinds: ['updateGoal'] });
    await Promise.all([edit(), edit(), edit()]);
    await Promise.all([send(), send(), send()]);
    expect(received).toHaveLength(3);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(3);
  });

  it('should sign with a new secret once it has one', async () => {
    const { webhook, secret } = await add({ kinds: ['updateGoal'] });
    const { secret: next } = await done('rotateWebhookSecret', { id: webhook.id }, '{ secret }');
    expect(next).toMatch(/^whsec_/);
    expect(next).not.toBe(secret);
  });
});

describe('refusals', () => {
  it('should say what is wrong with an address', async () => {
    for (const [given, reason] of [
      ['ftp://example.org/', 'must begin with https:// or http://'],
      ['https://name:word@example.org/', 'must hold no name or password'],
      ['nowhere', 'is not an address'],
    ]) {
      const { errors } = await mutate(api, ADMINISTRATOR, 'createWebhook', { input: { name: '门户', url: given } }, '{ webhook { id } }');
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: { url: reason } });
    }
  });

  it('should keep webhooks, and their history, to administrators', async () => {
    const { webhook } = await add();
    expect((await ask(api, CURATOR, 'webhooks', {}, '{ id }')).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await ask(api, null, 'webhooks', {}, '{ id }')).errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    const written = 'history(id: $id) { totalCount nodes { after } }';
    const asked = async (role: UserRole): Promise<Json> => (await api.as(role)(`query ($id: ID!) { ${written} }`, { id: webhook.id })).data?.history;
    expect((await asked(ADMINISTRATOR)).totalCount).toBe(1);
    expect(JSON.stringify(await asked(ADMINISTRATOR))).not.toContain('whsec');
    expect((await asked(CURATOR))?.totalCount ?? 0).toBe(0);
  });

  it('should not overwrite what somebody else has changed', async () => {
    const { webhook } = await add();
    await done('updateWebhook', { id: webhook.id, version: webhook.version, input: { name: '新名' } }, '{ webhook { id } }');
    const { errors } = await mutate(
      api,
      ADMINISTRATOR,
      'updateWebhook',
      { id: webhook.id, version: webhook.version, input: { name: '旧名' } },
      '{ webhook { id } }',
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'STALE_VERSION', version: webhook.version + 1 });
  });
});

describe('addresses', () => {
  it.each([
    '127.0.0.1',
    '10.0.0.1',
    '192.168.1.1',
    '172.16.0.1',
    '169.254.1.1',
    '0.0.0.0',
    '100.64.0.1',
    '224.0.0.1',
    '::1',
    'fe80::1',
    'fc00::1',
    '::ffff:192.168.0.1',
    '64:ff9b::a00:1',
    '2002:7f00:1::',
    'nothing',
  ])('should count %s as private', (address) => expect(isPrivateAddress(address)).toBe(true));

  it.each(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])('should count %s as public', (address) => expect(isPrivateAddress(address)).toBe(false));
});

describe('pauses', () => {
  it('should double, up to six hours', () => {
    expect([1, 2, 3].map((attempts) => pauseAfter(attempts, 0.5) / 1000)).toEqual([15, 30, 60]);
    expect(pauseAfter(12, 0.5)).toBeLessThanOrEqual(6 * 3600 * 1000);
  });
});
