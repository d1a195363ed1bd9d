import { restoreField, restoreRow, type Restored } from '../../db/history/restore.ts';
import { NoSuchChange, RevertConflict, revertChangeSet } from '../../db/history/revert.ts';
import { notKept } from '../../db/history/row-image.ts';
import type { Em } from '../../db/orm.ts';
import type { Context } from '../core/context.ts';
import { badInput, notFound, PlanGraphError } from '../core/errors.ts';
import { isUuid } from '../core/ids.ts';
import { refuseStale } from '../core/write.ts';
import { curate, type Done, typeOfTable, type WriteOptions } from '../curation/curate.ts';
import { columnOf, fieldOf } from './history-images.ts';

const reasons = {
  CHANGED: 'has been changed since',
  GONE: 'has been deleted since',
  EXISTS: 'is there again',
  IN_USE: 'was made since and refers to a row that would go',
  MISSING: 'refers to a row that is gone',
  TAKEN: 'has a name that another row has taken',
  NOT_KEPT: 'is not kept by the history in full',
};

/** What stands in the way, in words and for programs. */
function explain(error: unknown): unknown {
  if (error instanceof NoSuchChange) return badInput(error.message);
  if (!(error instanceof RevertConflict)) return error;
  const conflicts = error.conflicts.map(({ table, rowId, fields, reason }) => ({
    table,
    type: typeOfTable(table),
    rowId,
    fields: fields.map(fieldOf),
    reason,
  }));
  const [first] = conflicts;
  const others = conflicts.length > 1 ? ` (and ${conflicts.length - 1} more)` : '';
  return new PlanGraphError(
    'CONFLICT',
    `It cannot be put back: ${first?.type ?? 'a row'} ${first?.rowId ?? ''} ${first ? reasons[first.reason] : ''}${others}.`,
    { conflicts },
  );
}

async function restoring<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explain(error);
  }
}

/** Undoes a whole change set, as a change set of its own; it can be undone in turn. */
export function restoreChangeSet(context: Context, id: string, options: WriteOptions): Promise<Done<string>> {
  return restoring(() =>
    curate(context, 'restoreChangeSet', { ...options, reason: options.reason ?? id }, async (em) => {
      const [found]: { id: string }[] = isUuid(id) ? await em.execute('select id from change_set where id = ?', [id]) : [];
      if (!found) throw notFound('change set', id);
      await revertChangeSet(em, found.id);
      return found.id;
    }),
  );
}

async function changedRow(em: Em, changeId: string): Promise<{ table: string; rowId: string }> {
  const [change]: { table: string; rowId: string }[] = /^\d{1,18}$/u.test(changeId)
    ? await em.execute('select table_name as "table", row_id as "rowId" from change where id = ?::bigint', [changeId])
    : [];
  if (!change || notKept.has(change.table)) throw notFound('change', changeId);
  return change;
}

/** A row that is there may be written back only at the version that the client has read. */
async function checkVersion(em: Em, table: string, rowId: string, version: number | null | undefined): Promise<void> {
  const [row]: { id: string; version: number }[] = await em.execute(`select id, version from "${table}" where id = ? for update`, [rowId]);
  if (!row) return;
  if (version === null || version === undefined)
    throw badInput('The row is there: name the version that was read.', { version: 'must be given for a row that is there' });
  refuseStale(row, version);
}

/** What a row or one field of it was before a change. */
export interface Past {
  changeId: string;
  version?: number | null | undefined;
  field?: string | null | undefined;
}

/** Puts a row, or one field of it, back to what it was before a change. */
export function restorePast(context: Context, { changeId, version, field }: Past, options: WriteOptions): Promise<Done<{ id: string; restored: Restored }>> {
  return restoring(() =>
    curate(context, field ? 'restoreField' : 'restoreRow', options, async (em) => {
      const { table, rowId } = await changedRow(em, changeId);
      await checkVersion(em, table, rowId, version);
      const restored = field ? await restoreField(em, table, rowId, changeId, columnOf(field)) : await restoreRow(em, table, rowId, changeId);
      return { id: rowId, restored };
    }),
  );
}
