import 'reflect-metadata';
import { Client } from 'pg';
import { loadWorld } from './world/load.ts';

const server = process.env['BENCH_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

async function make(name: string): Promise<string> {
  const client = new Client({ connectionString: server });
  await client.connect();
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

for (const plans of process.argv.slice(2).map(Number)) {
  process.stdout.write(`${plans} plans\n`);
  await loadWorld(await make(`bench_${plans}`), plans);
}
