import { UnderscoreNamingStrategy } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { SeedManager } from '@mikro-orm/seeder';
import { entities } from './entities.ts';
import { migrations } from './migrations/migrations.ts';

/** The options that both drivers share: the same entities, the same migrations, the same SQL. */
export const ormOptions = {
  entities,
  namingStrategy: UnderscoreNamingStrategy,
  extensions: [Migrator, SeedManager],
  loadStrategy: 'select-in' as const,
  forceUtcTimezone: true,
  discovery: { warnWhenNoEntities: true },
  // The queue of imports keeps its own tables and brings them up to date itself; the library that counts what callers spend reads its own.
  schemaGenerator: { ignoreSchema: ['pgboss'], skipTables: ['rate_limit'] },
  migrations: { migrationsList: migrations, tableName: 'migration', snapshot: false, silent: true, allOrNothing: true },
};
