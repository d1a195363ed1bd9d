import type { Database } from '../../db/orm.ts';
import { pgliteExecutor, postgresExecutor, type SqlExecutor } from './executor.ts';

const executors = new WeakMap<Database, SqlExecutor>();

/** The executor that reads from a database; made once. */
export function executorOf(database: Database): SqlExecutor {
  const known = executors.get(database);
  if (known) return known;
  const made = database.pglite ? pgliteExecutor(database.pglite) : serverExecutor(database);
  executors.set(database, made);
  closeWith(database, made);
  return made;
}

function serverExecutor({ orm }: Database): SqlExecutor {
  const poolSize = orm.config.get('pool')?.max;
  return postgresExecutor(orm.config.get('clientUrl') ?? '', poolSize === undefined ? {} : { poolSize });
}

/** Lets go of an executor's connections when the database is closed. */
function closeWith(database: Database, executor: SqlExecutor): void {
  const { close } = database;
  database.close = () => executor.close().finally(close);
}

/** Puts another executor in its place, e.g. one with other limits or one that counts; closed with the database too. */
export function useExecutor(database: Database, executor: SqlExecutor): void {
  executors.set(database, executor);
  closeWith(database, executor);
}

const replicaSets = new WeakMap<Database, SqlExecutor>();

/** Lets queries be answered by replicas, in turn. */
export function useReplicas(database: Database, replicas: readonly SqlExecutor[]): void {
  const [first] = replicas;
  if (!first) return void replicaSets.delete(database);
  const all = inTurn(replicas, first, executorOf(database));
  replicaSets.set(database, all);
  closeWith(database, all);
}

/** The executor for queries: the replicas where there are any. Mutations read from the database itself, to see what they wrote. */
export const queryExecutorOf = (database: Database): SqlExecutor => replicaSets.get(database) ?? executorOf(database);

/** Whether a server could not be asked at all (network, stopping, starting), rather than refused the statement. */
function isAway(error: unknown): boolean {
  const code = error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : '';
  return /^(E[A-Z]+|08...|57P..)$/.test(code) || (error instanceof Error && /connection terminated|timeout exceeded/i.test(error.message));
}

function inTurn(replicas: readonly SqlExecutor[], first: SqlExecutor, primary: SqlExecutor): SqlExecutor {
  let turn = 0;
  return {
    query: async (statement) => {
      const replica = replicas[turn++ % replicas.length] ?? first;
      try {
        return await replica.query(statement);
      } catch (error) {
        if (!isAway(error)) throw error;
        return primary.query(statement);
      }
    },
    close: async () => void (await Promise.all(replicas.map((replica) => replica.close()))),
  };
}
