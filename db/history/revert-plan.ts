import { ConflictReason } from '../../schema/history/history.enums.ts';
import { type Keys, stepsOf } from './revert-order.ts';
import type { Conflict, NetChange, RecordedChange, RevertPlan, RowImage } from './revert-types.ts';
import { differingColumns, mergedColumn, notKept } from './row-image.ts';

function netChanges(changes: readonly RecordedChange[]): Map<string, NetChange> {
  const net = new Map<string, NetChange>();
  for (const { rowId, table, before, after } of changes) {
    const known = net.get(rowId);
    if (known) known.after = after;
    else net.set(rowId, { table, before, after });
  }
  return net;
}

function conflictOf(rowId: string, { table, before, after }: NetChange, current: RowImage | null): Conflict | null {
  const conflict = (reason: ConflictReason, fields: string[] = []): Conflict => ({ table, rowId, fields, reason });
  if (notKept.has(table)) return conflict(ConflictReason.NOT_KEPT);
  if (!after) return current ? conflict(ConflictReason.EXISTS) : null;
  if (!current) return conflict(ConflictReason.GONE);
  const written = before ? differingColumns(table, before, after) : Object.keys(after);
  const changed = differingColumns(table, after, current).filter((column) => column in after && written.includes(column) && column !== mergedColumn);
  return changed.length > 0 ? conflict(ConflictReason.CHANGED, changed) : null;
}

/**
 * Plans the inverse of changes (given in the order in which they were made), last one first. A row is in conflict where
 * what the changes wrote is no longer what is there; edits of other columns since are left as they are.
 */
export function planRevert(changes: readonly RecordedChange[], current: ReadonlyMap<string, RowImage>, keys: Keys): RevertPlan {
  const net = netChanges(changes);
  const conflicts = [...net].flatMap(([rowId, change]) => conflictOf(rowId, change, current.get(rowId) ?? null) ?? []);
  const restored: RevertPlan['restored'] = new Map();
  const removed: RevertPlan['removed'] = new Map();
  for (const [rowId, { table, before, after }] of net) {
    if (before) restored.set(rowId, { table, image: after ? pick(before, differingColumns(table, before, after)) : before });
    else if (after) removed.set(rowId, table);
  }
  return { steps: stepsOf(changes, net, keys), conflicts, restored, removed };
}

const pick = (image: RowImage, columns: readonly string[]): RowImage => Object.fromEntries(columns.map((column) => [column, image[column] ?? null]));
