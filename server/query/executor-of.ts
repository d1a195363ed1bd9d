import type { Database } from '../../db/orm.ts';
import { pgliteExecutor, postgresExecutor, type SqlExecutor } from './executor.ts';

const executors = new WeakMap<Database, SqlExecutor>();

/** The executor that reads from a database; made once. */
export function executorOf(database: Database): SqlExecutor {
  const known = executors.get(database);
  if (known) return known;
  const made = database.pglite ? pgliteExecutor(database.pglite) : postgresExecutor(database.orm.config.get('clientUrl') ?? '');
  executors.set(database, made);
  return made;
}

/** Puts another executor in its place, e.g. one that reads from a replica or counts. */
export const useExecutor = (database: Database, executor: SqlExecutor): void => void executors.set(database, executor);
