import type { Em } from '../../db/orm.ts';
import { ChangeAction } from '../../schema/history/history.enums.ts';
import type { Context } from '../core/context.ts';
import { allowed } from '../core/write.ts';
import { curatedWrite } from '../rights/curated-write.ts';
import { isCurator } from '../rights/policy.ts';
import type { RegistryException } from '../rights/refuse-beyond-rights.ts';
import { explainDatabase, isDeadlock } from './database-problems.ts';

/** How a write is to be done: why, and whether only to try. */
export interface WriteOptions {
  reason?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  /** What the write may do to the registry besides; asked once it is done. */
  exception?: () => RegistryException;
}

/** How many rows of a type a write made, changed and deleted. */
export interface TypeCounts {
  type: string;
  created: number;
  updated: number;
  deleted: number;
}

/** What a write did, or in a dry run would have done. */
export interface Done<T> {
  result: T;
  changes: TypeCounts[];
  changeSetId: string | null;
}

/** What a write can ask of its own transaction while it goes on. */
export interface Trial {
  changeSetId: string;
  /** Refuses what has been written so far where it is beyond the writer's rights. */
  check: () => Promise<void>;
}

/** Gives a write up and keeps what it would have come to. */
class GivenUp extends Error {
  readonly done: Done<unknown>;

  constructor(done: Done<unknown>) {
    super('given up');
    this.done = done;
  }
}

/** The name of a table's type. */
export const typeOfTable = (table: string): string => `_${table}`.replaceAll(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());

const counterOf = { [ChangeAction.CREATE]: 'created', [ChangeAction.UPDATE]: 'updated', [ChangeAction.DELETE]: 'deleted' } as const;

async function changesOf(em: Em, changeSetId: string): Promise<TypeCounts[]> {
  const rows: { table: string; action: ChangeAction; count: number }[] = await em.execute(
    `select table_name as "table", action, count(distinct row_id)::int as count from change where change_set_id = ? group by 1, 2 order by 1, 2`,
    [changeSetId],
  );
  const types = new Map<string, TypeCounts>();
  for (const { table, action, count } of rows) {
    const type = typeOfTable(table);
    const counts = types.get(type) ?? { type, created: 0, updated: 0, deleted: 0 };
    types.set(type, { ...counts, [counterOf[action]]: count });
  }
  return [...types.values()];
}

/**
 * Runs a curator's write as one transaction and one change set, and tells what it did. A dry run does all of it and takes it back;
 * a write that changes nothing leaves no trace.
 */
export async function curate<T>(
  context: Context,
  kind: string,
  { reason, dryRun, exception }: WriteOptions,
  work: (em: Em, trial: Trial) => Promise<T>,
): Promise<Done<T>> {
  const viewer = allowed(context, isCurator);
  const run = async (em: Em, changeSet: { id: string }, check: () => Promise<void>): Promise<Done<T>> => {
    const result = await work(em, { changeSetId: changeSet.id, check });
    await em.flush();
    const changes = await changesOf(em, changeSet.id);
    if (dryRun) await check();
    if (dryRun || changes.length === 0) throw new GivenUp({ result, changes, changeSetId: null });
    return { result, changes, changeSetId: changeSet.id };
  };
  try {
    return await again(() => curatedWrite(context, viewer, { kind, reason: reason ?? null, ...(exception ? { exception } : {}) }, run));
  } catch (error) {
    if (error instanceof GivenUp) return error.done as Done<T>;
    throw explainDatabase(error);
  }
}

const mostTries = 3;

/** Runs a transaction anew where it and others have waited for each other's rows and the database has ended it. */
async function again<T>(work: () => Promise<T>, tries = 1): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDeadlock(error) || tries === mostTries) throw error;
    return again(work, tries + 1);
  }
}
