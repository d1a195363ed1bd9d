import { openAsBlob } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { migrate, openDatabase, type Database } from '../../db/orm.ts';

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

/** Creates a database with nothing in it on a server. */
export async function createTestDatabase(server: string): Promise<{ name: string; url: string; drop(): Promise<void> }> {
  const name = `plangraph_test_${randomUUID().slice(0, 8)}`;
  await ask(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => ask(server, `drop database if exists ${name} with (force)`) };
}

async function ask(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
