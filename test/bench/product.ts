import type * as App from '../../server/app.ts';
import type * as Configuration from '../../server/core/config.ts';
import type * as Logging from '../../server/core/logger.ts';
import type * as Databases from '../../db/orm.ts';

const built = async <T>(path: string): Promise<T> => (await import(new URL(`../../dist/${path}`, import.meta.url).href)) as T;

/** Brings a database to the product's schema. */
export async function migrateDatabase(url: string): Promise<void> {
  const { openDatabase, migrate } = await built<typeof Databases>('db/orm.js');
  const database = await openDatabase({ url });
  await migrate(database.orm);
  await database.close();
}

/** The whole application (compiled), on a database that is filled already; as it is delivered but for the settings given. */
export async function productApp(url: string, settings: Record<string, string> = {}) {
  const [{ createApp }, { loadConfig }, { makeLogger }, { openDatabase }] = await Promise.all([
    built<typeof App>('server/app.js'),
    built<typeof Configuration>('server/core/config.js'),
    built<typeof Logging>('server/core/logger.js'),
    built<typeof Databases>('db/orm.js'),
  ]);
  const config = loadConfig({ DATABASE_URL: url, LOG_LEVEL: 'error', ...settings });
  return createApp({ config, database: await openDatabase({ url }), logger: makeLogger(config) });
}
