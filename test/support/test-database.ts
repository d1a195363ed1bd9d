import { openAsBlob } from 'node:fs';
import { inject } from 'vitest';
import { migrate, openDatabase, type Database } from '../../db/orm.ts';
import { createTestDatabase } from './server-database.ts';

/** An empty, migrated database of its own: embedded, or on the server that TEST_DATABASE_URL names. `close` leaves nothing behind. */
export async function openTestDatabase(): Promise<Database> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server) return openOnServer(server);
  return openDatabase({ memory: await openAsBlob(inject('databaseDump')) });
}

async function openOnServer(server: string): Promise<Database> {
  const { name, url, drop } = await createTestDatabase(server);
  try {
    const database = await openDatabase({ url, poolSize: 5 });
    await migrate(database.orm);
    return { ...database, close: () => database.close().finally(drop) };
  } catch (error) {
    await drop();
    throw new Error(`no test database ${name}`, { cause: error });
  }
}
