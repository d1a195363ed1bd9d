import type { FastifyInstance } from 'fastify';
import type * as App from '../../server/app.ts';
import type * as Configuration from '../../server/core/config.ts';
import type * as Logging from '../../server/core/logger.ts';
import type * as Databases from '../../db/orm.ts';

/** A module of the compiled program. */
export const built = async <T>(path: string): Promise<T> => (await import(new URL(`../../dist/${path}`, import.meta.url).href)) as T;

/** Brings a database to the product's schema. */
export async function migrateDatabase(url: string): Promise<void> {
  const { openDatabase, migrate } = await built<typeof Databases>('db/orm.js');
  const database = await openDatabase({ url });
  await migrate(database.orm);
  await database.close();
}

/** The whole application (compiled), on a database that is filled already; as it is delivered but for the settings given. */
export async function productOn(database: Databases.Database, settings: Record<string, string> = {}): Promise<FastifyInstance> {
  const [{ createApp }, { loadConfig }, { makeLogger }] = await Promise.all([
    built<typeof App>('server/app.js'),
    built<typeof Configuration>('server/core/config.js'),
    built<typeof Logging>('server/core/logger.js'),
  ]);
  const config = loadConfig({ LOG_LEVEL: 'error', ...settings });
  return createApp({ config, database, logger: makeLogger(config) });
}

/** The same, on a database of a server. */
export async function productApp(url: string, settings: Record<string, string> = {}): Promise<FastifyInstance> {
  const { openDatabase } = await built<typeof Databases>('db/orm.js');
  return productOn(await openDatabase({ url }), { DATABASE_URL: url, ...settings });
}
