import type { RowImage } from './revert-types.ts';

/** Columns that every write sets by itself. */
const bookkeeping = ['id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by'];
/** Columns that triggers keep, whatever is written. */
const keptByTriggers: Readonly<Record<string, readonly string[]>> = {
  jurisdiction: ['path'],
  goal: ['plan_id'],
  measure: ['plan_id'],
  responsibility: ['plan_id'],
  mention: ['plan_id'],
};
/** Merged rather than set back, so that no later edit of another field is in its way. */
export const mergedColumn = 'edited_fields';
/** Tables of which the history leaves out what must not be known. */
export const notKept = new Set(['app_user', 'user_scope', 'user_identity', 'api_token', 'webhook']);

const isOwn = (table: string, column: string): boolean => !bookkeeping.includes(column) && !(keptByTriggers[table] ?? []).includes(column);
/** Whether two values of a column are the same. */
export const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The columns in which two images of a row differ, but for those that keep themselves. */
export function differingColumns(table: string, a: RowImage, b: RowImage): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((column) => isOwn(table, column) && !same(a[column], b[column]));
}
