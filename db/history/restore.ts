import { ChangeAction, ConflictReason } from '../../schema/history/history.enums.ts';
import type { Em } from '../orm.ts';
import { readCatalog } from './catalog.ts';
import { explainKeys, lockRows, missingOf, NoSuchChange, RevertConflict } from './revert.ts';
import type { RecordedChange, RowImage } from './revert-types.ts';
import { differingColumns, mergedColumn, notKept } from './row-image.ts';
import { writeStep } from './revert-step.ts';

/** What a restoring did to its row. */
export type Restored = { action: ChangeAction.CREATE | ChangeAction.UPDATE; columns: string[] } | null;

type PastRow = Pick<RecordedChange, 'id' | 'table' | 'rowId'> & { before: RowImage };

async function pastRow(em: Em, table: string, rowId: string, changeId: string): Promise<PastRow> {
  const [change]: RecordedChange[] = await em.execute(
    `select id::text as id, table_name as "table", row_id as "rowId", before, after from change where id = ?::bigint and table_name = ? and row_id = ?::uuid`,
    [changeId, table, rowId],
  );
  if (!change) throw new NoSuchChange(`There is no change ${changeId} of the row ${rowId} of ${table}.`);
  if (!change.before) throw new NoSuchChange(`The row ${rowId} of ${table} was made by the change ${changeId}: there was nothing before it.`);
  return { ...change, before: change.before };
}

async function writeBack(em: Em, past: PastRow, wanted: (column: string) => boolean): Promise<Restored> {
  const { table, rowId, before, id } = past;
  if (notKept.has(table)) throw new RevertConflict([{ table, rowId, fields: [], reason: ConflictReason.NOT_KEPT }]);
  const current = (await lockRows(em, [past])).get(rowId);
  const columns = current ? differingColumns(table, before, current).filter((column) => column in before && wanted(column)) : Object.keys(before);
  if (columns.length === 0) return null;
  const catalog = await readCatalog(em);
  const image = Object.fromEntries(columns.map((column) => [column, before[column]]));
  const missing = await missingOf(em, catalog, { restored: new Map([[rowId, { table, image }]]), removed: new Map() });
  if (missing.length > 0) throw new RevertConflict(missing);
  const action = current ? ChangeAction.UPDATE : ChangeAction.CREATE;
  try {
    await writeStep(em, catalog, { action, table, columns, changeIds: [id], rowIds: [rowId] }, 'asThen');
  } catch (error) {
    throw explainKeys(error);
  }
  return { action, columns };
}

/**
 * Puts one row back to what it was just before a change of it, made anew under its old id where it is gone.
 * To be called inside `inChangeSet`; null where it is that already.
 */
export async function restoreRow(em: Em, table: string, rowId: string, changeId: string): Promise<Restored> {
  return writeBack(em, await pastRow(em, table, rowId, changeId), () => true);
}

/** Puts one column of a row back to what it was just before a change; whether it is marked as edited stays. */
export async function restoreField(em: Em, table: string, rowId: string, changeId: string, column: string): Promise<Restored> {
  const past = await pastRow(em, table, rowId, changeId);
  if (!(column in past.before) || column === mergedColumn) throw new NoSuchChange(`The history of ${table} keeps no ${column}.`);
  const [there] = await lockRows(em, [past]);
  if (!there) throw new RevertConflict([{ table, rowId, fields: [column], reason: ConflictReason.GONE }]);
  return writeBack(em, past, (name) => name === column);
}
