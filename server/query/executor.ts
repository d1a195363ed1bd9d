import { createHash } from 'node:crypto';
import type { PGlite } from '@electric-sql/pglite';
import { Pool, type PoolClient } from 'pg';
import { PlanGraphError } from '../core/errors.ts';
import { cancellable, refuseUnawaited } from './stopping.ts';
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

const timedOut = '57014';

function explain(error: unknown, seconds: number): unknown {
  const code = error !== null && typeof error === 'object' && 'code' in error ? error.code : undefined;
  return code === timedOut
    ? new PlanGraphError('QUERY_TOO_COSTLY', `The query took longer than the ${seconds} s allowed. Ask for less at once.`, { seconds })
    : error;
}

/** The server's process that serves a connection; pg knows it but does not say so in its types. */
const processOf = (client: PoolClient): number => (client as PoolClient & { processID: number }).processID;

/** Reads from a PostgreSQL server, with statements prepared once a connection. */
export function postgresExecutor(url: string, options: { poolSize?: number; timeoutSeconds?: number } = {}): SqlExecutor {
  const seconds = options.timeoutSeconds ?? 20;
  const pool = new Pool({
    connectionString: url,
    max: options.poolSize ?? 10,
    statement_timeout: seconds * 1000,
    application_name: 'plangraph-query',
    options: '-c jit=off',
  });
  pool.on('error', () => undefined);
  // Cancelling needs a connection of its own: the others may all be busy with what is to be cancelled.
  const cancels = new Pool({ connectionString: url, max: 1, idleTimeoutMillis: 5000, application_name: 'plangraph-cancel' });
  cancels.on('error', () => undefined);
  let ended: Promise<void> | undefined;
  return {
    query: async ({ text, values }) => {
      const name = nameOf(text);
      const client = await pool.connect();
      try {
        const run = () => client.query({ ...(name ? { name } : {}), text, values, rowMode: 'array' });
        const { rows } = await cancellable(run, () => cancels.query('select pg_cancel_backend($1)', [processOf(client)]));
        return rows;
      } catch (error) {
        throw explain(error, seconds);
      } finally {
        client.release();
      }
    },
    close: () => (ended ??= Promise.all([pool.end(), cancels.end()]).then(() => undefined)),
  };
}

/** Reads from the embedded database, one statement after another. */
export function pgliteExecutor(pglite: PGlite): SqlExecutor {
  return {
    query: async ({ text, values }) => {
      refuseUnawaited();
      return (await pglite.query<Row>(text, values, { rowMode: 'array' })).rows;
    },
    close: async () => undefined,
  };
}
