import type { Em } from '../../../db/orm.ts';

/** A row as JSON: the same values on both drivers. */
export type Row = { id: string } & Record<string, unknown>;

const quoted = (name: string): string => `"${name}"`;

/** Ids as one array parameter. */
export const idList = (ids: Iterable<string>): string => `{${[...new Set(ids)].join(',')}}`;

/** The rows of a table where a column is one of the ids, without what the database derives. */
export async function rowsWhere<T extends Row = Row>(em: Em, table: string, column: string, ids: Iterable<string>, orderBy = 'id'): Promise<T[]> {
  const found: { row: T }[] = await em.execute(
    `select to_jsonb(t) - 'search' - 'statement' - 'created_at' - 'updated_at' as row from ${quoted(table)} t where ${quoted(column)} = any(?::uuid[]) order by ${orderBy}, id`,
    [idList(ids)],
  );
  return found.map(({ row }) => row);
}

/** Inserts rows of one table in one statement; all have the same columns. */
export async function insertRows(em: Em, table: string, rows: Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).map(quoted).join(', ');
  await em.execute(`insert into ${quoted(table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${quoted(table)}, ?::jsonb)`, [
    JSON.stringify(rows),
  ]);
}

/** Sets the same columns of many rows in one statement. */
export async function updateRows(em: Em, table: string, rows: Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).filter((column) => column !== 'id');
  await em.execute(
    `update ${quoted(table)} t set ${columns.map((column) => `${quoted(column)} = v.${quoted(column)}`).join(', ')} from jsonb_populate_recordset(null::${quoted(table)}, ?::jsonb) v where t.id = v.id`,
    [JSON.stringify(rows)],
  );
}

/** Deletes rows by id. */
export async function deleteRows(em: Em, table: string, ids: string[]): Promise<void> {
  if (ids.length > 0) await em.execute(`delete from ${quoted(table)} where id = any(?::uuid[])`, [idList(ids)]);
}
