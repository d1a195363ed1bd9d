import type { AddressInfo } from 'node:net';
import { type FastifyInstance, fastify } from 'fastify';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { underSignal } from '../../server/core/request-signal.ts';
import { postgresExecutor, type SqlExecutor } from '../../server/query/executor.ts';

const server = process.env['TEST_DATABASE_URL'];

describe.skipIf(!server)('a statement on PostgreSQL', () => {
  const slow = { text: `select pg_sleep(300), 'cancel-test'`, values: [] };
  let executor: SqlExecutor;
  let watcher: Client;
  let app: FastifyInstance;
  let failure: unknown;

  beforeAll(async () => {
    executor = postgresExecutor(server!, { poolSize: 1 });
    watcher = new Client({ connectionString: server });
    await watcher.connect();
    app = fastify({ forceCloseConnections: true });
    app.get('/', async (_request, reply) => {
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort());
      failure = await underSignal(gone.signal, () => executor.query(slow)).catch((error: unknown) => error);
      return 'answered';
    });
    await app.listen({ host: '127.0.0.1', port: 0 });
  });

  afterAll(async () => {
    await app?.close();
    await executor?.close();
    await watcher?.end();
  });

  const running = async (): Promise<number> =>
    (await watcher.query(`select count(*)::int as n from pg_stat_activity where state = 'active' and query like '%cancel-test%' and pid <> pg_backend_pid()`))
      .rows[0].n;

  it('is given up when the caller goes away, and the connection serves the next', async () => {
    const caller = new AbortController();
    const asked = fetch(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}/`, { signal: caller.signal }).catch(() => 'gone');
    await vi.waitFor(async () => expect(await running()).toBe(1), { timeout: 20_000 });
    caller.abort();
    expect(await asked).toBe('gone');
    await vi.waitFor(async () => expect(await running()).toBe(0), { timeout: 20_000 });
    await vi.waitFor(() => expect(failure).toMatchObject({ extensions: { code: 'QUERY_TOO_COSTLY' } }), { timeout: 20_000 });
    expect(await executor.query({ text: 'select 1', values: [] })).toEqual([[1]]);
  });

  it('is not begun for a caller who has gone', async () => {
    await expect(underSignal(AbortSignal.abort(), () => executor.query(slow))).rejects.toThrow('gone');
  });

  it('is given up after the seconds allowed', async () => {
    const impatient = postgresExecutor(server!, { poolSize: 1, timeoutSeconds: 1 });
    await expect(impatient.query(slow)).rejects.toMatchObject({ extensions: { code: 'QUERY_TOO_COSTLY', seconds: 1 } });
    await impatient.close();
  });
});
