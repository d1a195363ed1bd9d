import { ChangeAction } from '../../schema/history/history.enums.ts';
import type { Em } from '../orm.ts';
import type { Catalog } from './catalog.ts';
import type { Step } from './revert-types.ts';
import { mergedColumn } from './row-image.ts';

/** Ids as one array parameter. */
export const idList = (ids: Iterable<string>): string => `{${[...new Set(ids)].join(',')}}`;

const list = (columns: readonly string[], write: (column: string) => string): string => columns.map((column) => write(`"${column}"`)).join(', ');

/** Inserts deleted rows as they were, in the order given, with a version that nobody has read before. */
function insertSql(table: string, columns: readonly string[]): string {
  const values = list(columns, (column) => (column === '"version"' ? 'b."version" + 1' : `b.${column}`));
  return `insert into "${table}" (${list(columns, String)})
    select ${values} from unnest(?::bigint[]) with ordinality o (id, place) join change c on c.id = o.id, jsonb_populate_record(null::"${table}", c.before) b
    order by o.place`;
}

/** A list of names without those that the change added, and with those that it took away. */
const merged = `array(
  select f from unnest(t."${mergedColumn}") f where not (f = any(a."${mergedColumn}") and not f = any(b."${mergedColumn}"))
  union select f from unnest(b."${mergedColumn}") f where not f = any(a."${mergedColumn}"))`;

/** How the list of edited fields goes back: by what the changes did to it, or as it was then. */
export type EditedFields = 'merged' | 'asThen';

function updateSql(table: string, columns: readonly string[], edited: EditedFields): string {
  const values = list(columns, (column) => (column === `"${mergedColumn}"` && edited === 'merged' ? merged : `b.${column}`));
  return `update "${table}" t set (${list(columns, String)}) = row(${values})
    from change c, jsonb_populate_record(null::"${table}", c.before) b, jsonb_populate_record(null::"${table}", c.after) a
    where c.id = any(?::bigint[]) and t.id = c.row_id and (${list(columns, (column) => `t.${column}`)}) is distinct from (${values})`;
}

/** Lets rows that come back keep those who made and edited them, rather than count as made by whoever brings them back. */
async function restoring(em: Em, write: () => Promise<unknown>): Promise<void> {
  await em.execute(`select set_config('plangraph.restoring', 'on', true)`);
  await write();
  await em.execute(`select set_config('plangraph.restoring', '', true)`);
}

/** Writes the inverse of some changes. The values never leave the database, so that none loses a digit on the way. */
export async function writeStep(em: Em, catalog: Catalog, { action, table, columns, changeIds, rowIds }: Step, edited: EditedFields = 'merged'): Promise<void> {
  if (action === ChangeAction.DELETE) return void (await em.execute(`delete from "${table}" where id = any(?::uuid[])`, [idList(rowIds)]));
  const writable = columns.filter((column) => catalog.columns.get(table)?.includes(column));
  if (writable.length === 0) return;
  if (action === ChangeAction.UPDATE) return void (await em.execute(updateSql(table, writable, edited), [idList(changeIds)]));
  await restoring(em, () => em.execute(insertSql(table, writable), [idList(changeIds)]));
}
