import { Client } from 'pg';
import type { TableRows } from './rows.ts';
import { migrateDatabase } from '../product.ts';
import { copyRows } from './copy.ts';
import { dropIndexes } from './indexes.ts';
import { type Vectors, worldOf } from './rows.ts';
import { goalText, indicatorCount, indicatorName, measureText, quoteText, textCount } from './texts.ts';

const timed = async <T>(label: string, work: () => Promise<T>): Promise<T> => {
  const begun = performance.now();
  const result = await work();
  process.stdout.write(`  ${label} ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
  return result;
};

/** Whatever runs statements. */
export interface Runner {
  query<T extends Record<string, unknown>>(text: string, values?: unknown[]): Promise<{ rows: T[] }>;
}

async function vectorsOf(client: Runner, texts: string[]): Promise<string[]> {
  const { rows } = await client.query<{ vector: string }>(
    'select plangraph_ngrams(t)::text as vector from unnest($1::text[]) with ordinality as x(t, n) order by n',
    [texts],
  );
  return rows.map(({ vector }) => vector);
}

const list = (count: number, make: (n: number) => string): string[] => Array.from({ length: count }, (_, n) => make(n));

/** The vectors that the generated columns would hold. */
async function readVectors(client: Runner): Promise<Vectors> {
  return {
    goal: await vectorsOf(
      client,
      list(textCount, (n) => `${goalText(n)} `),
    ),
    measure: await vectorsOf(
      client,
      list(textCount, (n) => `${measureText(n)}  `),
    ),
    target: await vectorsOf(
      client,
      list(indicatorCount, (n) => `${indicatorName(n)} ${quoteText(n)}`),
    ),
  };
}

/** The search vectors of these tables come ready-made: making them row by row would be most of the load. */
const withVectors = ['goal', 'measure', 'target'];

/** Gets an empty, migrated database ready for the rows of so many plans. */
export async function worldFor(client: Runner, plans: number): Promise<TableRows[]> {
  const tables = worldOf(plans, await readVectors(client));
  await client.query('set session_replication_role = replica');
  for (const table of withVectors) await client.query(`alter table "${table}" alter column search drop expression`);
  return tables;
}

async function fill(client: Client, plans: number): Promise<void> {
  const tables = await worldFor({ query: <T extends Record<string, unknown>>(text: string, values?: unknown[]) => client.query<T>(text, values) }, plans);
  await client.query(`comment on column change.row_id is E'@name changedRow'`); // PostGraphile would name two columns rowId
  await client.query(`set maintenance_work_mem = '512MB'; set synchronous_commit = off`);
  const makes = await dropIndexes(
    client,
    tables.map(({ table }) => table),
  );
  for (const rows of tables) await timed(rows.table, () => copyRows(client, rows));
  await timed('indexes', async () => {
    for (const make of makes) await client.query(make);
  });
  await timed('tallies', () => client.query('analyze; select plangraph_tally_all()'));
}

/** No statement of anyone measured runs longer than this; the load itself may. */
const boundStatements = (client: Client, name: string): Promise<unknown> =>
  client.query(`alter database "${name}" set statement_timeout = '15s'; set statement_timeout = 0`);

/** Fills an empty database with so many plans. */
export async function loadWorld(url: string, plans: number): Promise<void> {
  await timed('migrations', () => migrateDatabase(url));
  const client = new Client({ connectionString: url });
  await client.connect();
  await boundStatements(client, new URL(url).pathname.slice(1));
  try {
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from plan');
    if (rows[0]?.count === plans) return;
    await fill(client, plans);
    await timed('vacuum analyze', () => client.query('vacuum analyze'));
  } finally {
    await client.end();
  }
}
