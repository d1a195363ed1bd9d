import type { Client } from 'pg';

interface Definition {
  drop: string;
  make: string;
}

/** The unique constraints and plain indexes of the curated tables; primary keys stay. */
const definitions = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
         format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
  from pg_constraint where contype = 'u' and connamespace = 'public'::regnamespace and conrelid::regclass::text = any($1)
  union all
  select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
  from pg_index i where i.indrelid::regclass::text = any($1) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`;

/** Takes the indexes away for a load; gives back what makes them again. */
export async function dropIndexes(client: Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<Definition>(definitions, [tables]);
  for (const { drop } of rows) await client.query(drop);
  return rows.map(({ make }) => make);
}
