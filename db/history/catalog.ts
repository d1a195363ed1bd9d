import type { Em } from '../orm.ts';

/** That a column of a table holds the id of a row of another. */
export interface Reference {
  table: string;
  column: string;
  target: string;
}

/** What the database says about its tables, as far as undoing a write needs it. */
export interface Catalog {
  /** The columns that may be written, by table. */
  columns: Map<string, readonly string[]>;
  references: readonly Reference[];
  /** The columns of unique keys, each as `table.column`. */
  unique: ReadonlySet<string>;
  /** The unique keys themselves. */
  uniqueKeys: readonly { table: string; columns: string[] }[];
}

const columnsSql = `
  select c.relname as "table", array_to_json(array_agg(a.attname::text order by a.attnum)) as columns
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  group by c.relname`;

const referencesSql = `
  select c.relname as "table", a.attname as "column", t.relname as target
  from pg_constraint f
  join pg_class c on c.oid = f.conrelid
  join pg_class t on t.oid = f.confrelid
  join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
  where f.contype = 'f' and f.connamespace = current_schema()::regnamespace
  order by 1, 2`;

const uniqueSql = `
  select c.relname as "table", array_to_json(array_agg(a.attname::text order by a.attnum)) as columns
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
  where i.indisunique and not i.indisprimary and c.relnamespace = current_schema()::regnamespace
  group by i.indexrelid, c.relname`;

/** Reads the tables' columns and references. Columns that the database computes are left out. */
export async function readCatalog(em: Em): Promise<Catalog> {
  const columns: { table: string; columns: string[] }[] = await em.execute(columnsSql);
  const references: Reference[] = await em.execute(referencesSql);
  const uniqueKeys: { table: string; columns: string[] }[] = await em.execute(uniqueSql);
  const unique = new Set(uniqueKeys.flatMap((key) => key.columns.map((column) => `${key.table}.${column}`)));
  return { columns: new Map(columns.map((row) => [row.table, row.columns])), references, unique, uniqueKeys };
}
