import { createHash } from 'node:crypto';
import type { PGlite } from '@electric-sql/pglite';
import { Pool } from 'pg';
import { PlanGraphError } from '../core/errors.ts';
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
  pool.on('error', () => undefined);
  let ended: Promise<void> | undefined;
  return {
    query: async ({ text, values }) => {
      const name = nameOf(text);
      try {
        const result = await pool.query({ ...(name ? { name } : {}), text, values, rowMode: 'array' });
        return result.rows;
      } catch (error) {
        throw explain(error, seconds);
      }
    },
    close: () => (ended ??= pool.end()),
  };
}

/** Reads from the embedded database, one statement after another. */
export function pgliteExecutor(pglite: PGlite): SqlExecutor {
  return {
    query: async ({ text, values }) => (await pglite.query<Row>(text, values, { rowMode: 'array' })).rows,
    close: async () => undefined,
  };
}
