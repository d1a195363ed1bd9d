import type { FastifyInstance } from 'fastify';
import { afterEach, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { createApp } from '../../server/app.ts';
import { makeLogger } from '../../server/core/logger.ts';
import { postgresExecutor } from '../../server/query/executor.ts';
import { useExecutor } from '../../server/query/executor-of.ts';
import { stopSignal, whileAwaited } from '../../server/query/stopping.ts';
import { testConfig } from '../support/test-config.ts';
import { openTestDatabase } from '../support/test-database.ts';

const server = process.env['TEST_DATABASE_URL'];
let app: FastifyInstance | undefined;
let database: Database | undefined;

afterEach(async () => {
  await app?.close();
  await database?.close();
});

it.skipIf(!server)('a statement that nobody waits for is cancelled in the database', async () => {
  const executor = postgresExecutor(server!, { poolSize: 1 });
  const controller = new AbortController();
  const running = whileAwaited(controller.signal, () => executor.query({ text: 'select pg_sleep(60)', values: [] }));
  const refusal = running.catch((error: unknown) => error);
  await executorIsBusy(server!);
  controller.abort();
  expect(await refusal).toMatchObject({ extensions: { code: 'CANCELLED' } });
  expect(await executor.query({ text: 'select 1', values: [] })).toEqual([[1]]);
  await executor.close();
});

async function executorIsBusy(url: string): Promise<void> {
  const watcher = postgresExecutor(url);
  const text = `select 1 from pg_stat_activity where query = 'select pg_sleep(60)' and state = 'active'`;
  await expect.poll(async () => (await watcher.query({ text, values: [] })).length, { timeout: 10_000 }).toBe(1);
  await watcher.close();
}

it('a client that goes away stops the work for it', async () => {
  const config = testConfig();
  database = await openTestDatabase();
  const begun = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<void>();
  useExecutor(database, {
    query: () =>
      new Promise((_, reject) => {
        begun.resolve();
        stopSignal()?.addEventListener('abort', () => {
          stopped.resolve();
          reject(new Error('stopped'));
        });
      }),
    close: async () => undefined,
  });
  app = await createApp({ config, database, logger: makeLogger(config) });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const controller = new AbortController();
  const body = JSON.stringify({ query: '{ goals { totalCount } }' });
  const asked = fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: controller.signal });
  const givenUp = asked.catch((error: unknown) => error);
  await begun.promise;
  controller.abort();
  expect(String(await givenUp)).toMatch(/abort/i);
  await stopped.promise;
});
