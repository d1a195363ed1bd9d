import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrations } from '../../db/migrations/migrations.ts';
import { migrate, openDatabase, type Database } from '../../db/orm.ts';
import { withoutPassword, type Config } from './config.ts';
import { lockFolder } from './folder-lock.ts';
import { StartupError } from './startup-error.ts';

/** Says one line of progress to whoever started the program. */
export type Report = (line: string) => void;

/** The session lock that one process at a time migrates under: any number, as long as it is always the same. */
const migrationLock = 7_326_114;

/**
 * Opens the database that the configuration names and brings it to this program's schema.
 * What somebody outside must put right comes as a StartupError with one clear line.
 */
export async function openConfiguredDatabase(config: Config, report: Report = () => undefined): Promise<Database> {
  if (config.databaseUrl !== undefined) return openServer(config.databaseUrl, config.databasePoolSize, report);
  return openFolder(config.dataDir, report);
}

async function openFolder(folder: string, report: Report): Promise<Database> {
  const release = takeFolder(folder);
  try {
    const database = await openEmbedded(folder, report);
    return { ...database, close: () => database.close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

function takeFolder(folder: string): () => void {
  try {
    return lockFolder(folder);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError([`The data folder ${folder} cannot be written: ${reasonOf(error)}. Change its rights, or name another with DATA_DIR.`], {
      cause: error,
    });
  }
}

/** Opens the embedded database. One whose making was cut short holds nothing yet, and is made anew. */
async function openEmbedded(folder: string, report: Report): Promise<Database> {
  const [files, making] = [join(folder, 'postgres'), join(folder, 'making')];
  if (existsSync(making)) rmSync(files, { recursive: true, force: true });
  const isNew = !existsSync(files);
  if (isNew) {
    report(`Making the database in ${folder} …`);
    writeFileSync(making, '');
  }
  const database = await openDatabase({ folder }).catch((error: unknown) => {
    throw new StartupError([`The embedded database in ${folder} cannot be opened: ${reasonOf(error)}.`], { cause: error });
  });
  if (isNew) rmSync(making);
  return migrated(database, report);
}

async function openServer(url: string, poolSize: number, report: Report): Promise<Database> {
  const guard = await connect(url);
  try {
    await requireVersion(guard, url);
    await guard.query('select pg_advisory_lock($1)', [migrationLock]);
    return await migrated(await openDatabase({ url, poolSize }), report);
  } finally {
    await guard.end();
  }
}

/** Connects once, to find out in plain words what may be wrong before the pool is opened. */
async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 15_000, application_name: 'plangraph' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new StartupError([`${causeOf(error)} (DATABASE_URL=${withoutPassword(url)}): ${reasonOf(error)}.`], { cause: error });
  }
}

function causeOf(error: unknown): string {
  const code = String((error as { code?: unknown }).code ?? '');
  if (code === '28P01' || code === '28000') return 'The database refuses this user or password';
  if (code === '3D000') return 'The server has no database of this name';
  if (code === '57P03' || code === '53300') return 'The database server is not ready to take us';
  return 'The database cannot be reached';
}

async function requireVersion(client: Client, url: string): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
  const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (version < 15) throw new StartupError([`PlanGraph needs PostgreSQL 15 or newer; ${withoutPassword(url)} is version ${version}.`]);
}

/** The database with its schema brought up to date; closed again where that fails. */
async function migrated(database: Database, report: Report): Promise<Database> {
  try {
    await refuseNewer(database);
    const pending = await database.orm.migrator.getPending();
    if (pending.length > 0) report(`Preparing the database: ${pending.length} step${pending.length === 1 ? '' : 's'} …`);
    await migrate(database.orm);
    return database;
  } catch (error) {
    await database.close();
    if (error instanceof StartupError) throw error;
    throw new StartupError([`The database cannot be brought up to date: ${reasonOf(error)}.`], { cause: error });
  }
}

/** An older program on a newer database would write rows that the newer one does not expect. */
async function refuseNewer(database: Database): Promise<void> {
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = (await database.orm.migrator.getExecuted()).map((row) => row.name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new StartupError([`The database was prepared by a newer PlanGraph (${unknown.join(', ')}); start that one.`]);
}

/** The first line of an error's message; connection attempts to several addresses carry theirs inside. */
function reasonOf(error: unknown): string {
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const text = first instanceof Error ? first.message : String(first);
  return (text.split('\n')[0] ?? '').replace(/\.$/, '');
}
