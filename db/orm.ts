import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { MikroORM as PgliteORM } from '@mikro-orm/pglite';
import { MikroORM as PostgresORM } from '@mikro-orm/postgresql';
import { ormOptions } from './orm.config.ts';

export type Orm = PostgresORM;
export type Em = Orm['em'];

/** Where the data lives: a PostgreSQL server, a folder for the embedded database, or memory (from a dump, for tests). */
export type DatabasePlace = { url: string; poolSize?: number } | { folder: string } | { memory: Blob | undefined };

async function openPglite(place: { folder: string } | { memory: Blob | undefined }): Promise<PGlite> {
  if ('memory' in place) return PGlite.create({ dataDir: 'memory://', ...(place.memory ? { loadDataDir: place.memory } : {}) });
  const dataDir = join(place.folder, 'postgres');
  mkdirSync(dataDir, { recursive: true });
  return PGlite.create({ dataDir });
}

/** An open database: the unit of work for writes, and the embedded engine itself where that is what runs. */
export interface Database {
  orm: Orm;
  pglite: PGlite | null;
  close(): Promise<void>;
}

/** Opens the database. Both kinds answer to one static type; the SQL is written for PostgreSQL 15 and runs on both. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  if ('url' in place) {
    const orm = await PostgresORM.init({ ...ormOptions, clientUrl: place.url, pool: { min: 0, max: place.poolSize ?? 10 } });
    return { orm, pglite: null, close: () => orm.close() };
  }
  const pglite = await openPglite(place);
  const orm = (await PgliteORM.init({ ...ormOptions, dbName: 'plangraph', driverOptions: { pglite } })) as unknown as Orm;
  return {
    orm,
    pglite,
    close: async () => {
      await orm.close();
      await pglite.close();
    },
  };
}

/** Brings the database to the newest schema. Does nothing where it is there already. */
export async function migrate(orm: Orm): Promise<void> {
  await orm.migrator.up();
}
