import { createHash } from 'node:crypto';
import type { PGlite } from '@electric-sql/pglite';
import { Pool, type PoolClient, type QueryArrayConfig, type QueryArrayResult } from 'pg';
import { PlanGraphError } from '../core/errors.ts';
import { requestSignal } from '../core/request-signal.ts';
import type { Statement } from './sql/params.ts';

/** A row as an array of values, in the order of the columns. */
export type Row = unknown[];

/** Runs the statements that the query engine reads with. */
export interface SqlExecutor {
  query(statement: Statement): Promise<Row[]>;
  close(): Promise<void>;
}

/** How many different statements are kept prepared on a connection. */
const mostPrepared = 500;

const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= mostPrepared) return undefined;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 60);
  names.set(text, name);
  return name;
}

/** A connection that is asked nothing is let go after so long; with it go the statements that it has prepared. */
const idleMilliseconds = 5 * 60_000;

const timedOut = '57014';

function explain(error: unknown, seconds: number): unknown {
  const code = error !== null && typeof error === 'object' && 'code' in error ? error.code : undefined;
  return code === timedOut
    ? new PlanGraphError('QUERY_TOO_COSTLY', `The query took longer than the ${seconds} s allowed. Ask for less at once.`, { seconds })
    : error;
}

/** Stops work that nobody waits for; asked for again by nobody, since it is a refusal. */
function refuseGone(signal: AbortSignal): void {
  if (signal.aborted) throw new PlanGraphError('CANCELLED', 'The caller has gone before the answer was there.');
}

/** Stops the statement that another connection is running. */
async function cancel(canceller: Pool, client: PoolClient): Promise<void> {
  const { processID } = client as PoolClient & { processID?: number };
  await canceller.query('select pg_cancel_backend($1)', [processID]).catch(() => undefined);
}

/** Runs a statement; stops it in the database when the signal says so. The connection is kept until that has arrived, so that it never meets another's statement. */
async function cancellable(pool: Pool, canceller: Pool, statement: QueryArrayConfig, signal: AbortSignal): Promise<QueryArrayResult<Row>> {
  refuseGone(signal);
  const client = await pool.connect();
  let cancelling: Promise<void> | undefined;
  const onAbort = (): void => void (cancelling = cancel(canceller, client));
  try {
    refuseGone(signal);
    signal.addEventListener('abort', onAbort, { once: true });
    return await client.query<Row>(statement);
  } catch (error) {
    refuseGone(signal);
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
    await cancelling;
    client.release();
  }
}

/** Reads from a PostgreSQL server, with statements prepared once a connection. */
export function postgresExecutor(url: string, options: { poolSize?: number; timeoutSeconds?: number } = {}): SqlExecutor {
  const seconds = options.timeoutSeconds ?? 20;
  const pool = new Pool({
    connectionString: url,
    max: options.poolSize ?? 10,
    idleTimeoutMillis: idleMilliseconds,
    statement_timeout: seconds * 1000,
    application_name: 'plangraph-query',
    options: '-c jit=off',
  });
  const canceller = new Pool({ connectionString: url, max: 1, application_name: 'plangraph-cancel' });
  for (const each of [pool, canceller]) each.on('error', () => undefined);
  let ended: Promise<void> | undefined;
  return {
    query: async ({ text, values }) => {
      const name = nameOf(text);
      try {
        const statement: QueryArrayConfig = { ...(name ? { name } : {}), text, values, rowMode: 'array' };
        const signal = requestSignal();
        const result = signal ? await cancellable(pool, canceller, statement, signal) : await pool.query<Row>(statement);
        return result.rows;
      } catch (error) {
        throw explain(error, seconds);
      }
    },
    close: () => (ended ??= Promise.all([pool.end(), canceller.end()]).then(() => undefined)),
  };
}

/** Reads from the embedded database, one statement after another. */
export function pgliteExecutor(pglite: PGlite): SqlExecutor {
  return {
    query: async ({ text, values }) => {
      const signal = requestSignal();
      if (signal) refuseGone(signal);
      return (await pglite.query<Row>(text, values, { rowMode: 'array' })).rows;
    },
    close: async () => undefined,
  };
}
