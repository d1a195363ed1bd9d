import type { PGlite } from '@electric-sql/pglite';
import type * as Databases from '../../../db/orm.ts';
import { built } from '../product.ts';
import { chunks } from './copy.ts';
import { worldFor } from './load.ts';

/** The embedded database in memory, filled with so many plans. */
export async function embeddedWorld(plans: number): Promise<{ database: Databases.Database; pglite: PGlite }> {
  const { openDatabase, migrate } = await built<typeof Databases>('db/orm.js');
  const database = await openDatabase({ memory: undefined });
  await migrate(database.orm);
  const { pglite } = database;
  if (!pglite) throw new Error('The database in memory is not the embedded one.');
  for (const { table, columns, rows } of await worldFor(pglite, plans)) {
    const names = columns.map((column) => `"${column}"`).join(', ');
    await pglite.query(`copy "${table}" (${names}) from '/dev/blob'`, [], { blob: new Blob([...chunks(rows)]) });
  }
  await pglite.exec('set session_replication_role = default; select plangraph_tally_all(); analyze');
  return { database, pglite };
}
