import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

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
