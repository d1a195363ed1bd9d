import type { EntityName } from '@mikro-orm/core';
import { curatedEntities } from '../../db/entities.ts';
import type { Em } from '../../db/orm.ts';
import { User } from '../../db/user/user.entity.ts';

/** The names of the tables whose every write is recorded in full (of accounts the history leaves out what must not be known). */
export const curatedTables = (em: Em): string[] =>
  curatedEntities.filter((entity) => entity !== User).map((entity) => em.getMetadata().get(entity as EntityName<object>).tableName);
