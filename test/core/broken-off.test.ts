import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { makeHttp } from '../../server/core/http.ts';
import { startApi, type Api, type Json } from '../support/api.ts';
import { build } from '../support/factories.ts';
import { testConfig } from '../support/test-config.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
let api: Api;
let app: FastifyInstance;
let lines: { level: string; msg: string; path?: string }[] = [];

/** A text that cannot be made much shorter. */
const noise = (): string => randomBytes(2400).toString('base64');

/** Lines of a text without an end. */
async function* endless() {
  for (;;) yield `${noise()}\n`;
}

async function* broken() {
  for (let line = 0; line < 1000; line += 1) yield `${noise()}\n`;
  throw new Error('the disk is gone');
}

const nothing = () =>
  new Readable({
    read() {
      this.destroy(new Error('the disk is gone'));
    },
  });

beforeAll(async () => {
  database = await openTestDatabase();
  await build(database, (f) => {
    const area = f.area();
    for (let place = 0; place < 3000; place += 1) f.goal({ area, position: place, text: `第${place}个目标。${noise()}` });
  });
  const write = (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[number]);
  const logger = pino({ level: 'debug', formatters: { level: (level) => ({ level }) } }, { write });
  app = await makeHttp(testConfig(), logger);
  app.get('/endless', (_, reply) => reply.type('text/csv').send(Readable.from(endless())));
  app.get('/nothing', (_, reply) => reply.type('text/csv').header('content-encoding', 'br').send(nothing()));
  app.get('/large', (_, reply) => reply.type('application/json').send(JSON.stringify(randomBytes(3_000_000).toString('base64'))));
  app.get('/broken', (_, reply) => reply.type('text/csv').send(Readable.from(broken())));
  api = await startApi(database, { app });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
beforeEach(() => {
  lines = [];
});
afterAll(async () => {
  await api?.close();
  await database?.close();
});

const portOf = (): number => (app.server.address() as AddressInfo).port;

async function begin(path: string, encoding: string): Promise<IncomingMessage> {
  const request = get({ host: '127.0.0.1', port: portOf(), path, headers: { 'accept-encoding': encoding } });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  await once(answer, 'data');
  return answer;
}

const levels = (): Json => [...new Set(lines.map(({ level }) => level))];

describe.each(['identity', 'br'])('an answer that is sent as %s', (encoding) => {
  it.each(['/endless', '/export/goals.csv?columns=text', '/export/goals.xlsx?columns=text'])(
    'should leave no more than a line for whoever looks closely when the caller of %s goes away',
    async (path) => {
      const answer = await begin(path, encoding);
      answer.destroy();
      await expect.poll(() => lines.map(({ msg }) => msg)).toContain('the caller went away in the middle of the answer');
      expect(levels()).toEqual(['debug']);
    },
  );

  it('should be an error when it is ours', async () => {
    const answer = await fetch(`http://127.0.0.1:${portOf()}/broken`, { headers: { 'accept-encoding': encoding } });
    await expect(answer.text()).rejects.toThrow('terminated');
    await expect.poll(() => levels()).toContain('error');
  });
});

it('should leave no more than a line of callers who go away before the first bytes of a large answer', async () => {
  const leave = async (): Promise<void> => {
    const request = get({ host: '127.0.0.1', port: portOf(), path: '/large', headers: { 'accept-encoding': 'br' } });
    request.on('error', () => undefined);
    await once(request, 'finish');
    await new Promise((resolve) => setTimeout(resolve, 5));
    request.destroy();
  };
  await Promise.all(Array.from({ length: 20 }, leave));
  await fetch(`http://127.0.0.1:${portOf()}/large`).then((answer) => answer.text());
  expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
});

it('should be an error in plain words where nothing has been sent of a compressed answer', async () => {
  const answer = await app.inject({ url: '/nothing', headers: { 'accept-encoding': 'br' } });
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(answer).toMatchObject({ statusCode: 500, body: expect.stringContaining('Something went wrong') });
  expect(levels()).toContain('error');
});
