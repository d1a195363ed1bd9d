import { restoreField, restoreRow, type Restored } from '../../db/history/restore.ts';
import { NoSuchChange, RevertConflict, revertChangeSet } from '../../db/history/revert.ts';
import { notKept } from '../../db/history/row-image.ts';
import type { Em } from '../../db/orm.ts';
import { ChangeAction } from '../../schema/history/history.enums.ts';
import type { Context, Viewer } from '../core/context.ts';
import { badInput, notFound, PlanGraphError } from '../core/errors.ts';
import { refuseStale } from '../core/write.ts';
import { curate, type Done, typeOfTable, type WriteOptions } from '../curation/curate.ts';
import { refuseBeyondRights, type RegistryException } from '../rights/refuse-beyond-rights.ts';
import { changeIsSeen } from '../rights/seen-changes.ts';
import { writerOf } from '../rights/writers.ts';
import { columnOf, fieldOf } from './history-images.ts';
import { readChangeSet } from './history.service.ts';

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
  let exception: RegistryException = null;
  return restoring(() =>
    curate(context, 'restoreChangeSet', { ...options, reason: options.reason ?? id, exception: () => exception }, async (em) => {
      const found = await readChangeSet({ ...context, em }, id);
      if (!found) throw notFound('change set', id);
      // Undoing an import takes away what it has entered in the registry.
      const isImport = found.kind === 'import';
      exception = isImport ? ChangeAction.DELETE : null;
      const viewer = writerOf(em);
      if (viewer) await refuseBeyondRights(em, viewer, found.id, isImport ? ChangeAction.CREATE : null);
      await revertChangeSet(em, found.id);
      return found.id;
    }),
  );
}

async function changedRow(em: Em, viewer: Viewer | null, changeId: string): Promise<{ table: string; rowId: string }> {
  const seen = viewer && changeIsSeen(viewer);
  const [change]: { table: string; rowId: string }[] = /^\d{1,18}$/u.test(changeId)
    ? await em.execute(`select c.table_name as "table", c.row_id as "rowId" from change c where c.id = ?::bigint and ${seen ?? 'true'}`, [changeId])
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
      const { table, rowId } = await changedRow(em, context.viewer, changeId);
      await checkVersion(em, table, rowId, version);
      const restored = field ? await restoreField(em, table, rowId, changeId, columnOf(field)) : await restoreRow(em, table, rowId, changeId);
      return { id: rowId, restored };
    }),
  );
}
