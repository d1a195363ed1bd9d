import type { ListArgs } from '../../../schema/common/connection.ts';
import type { Family } from '../families.ts';
import type { EntityMap, ManyRelation } from '../map/entity-map.ts';
import type { ReadScope } from './build.ts';

/** A filter as it comes from a request. */
export type FilterValue = Record<string, unknown>;

/** A list to read: all rows of a type, or those of a relation. */
export interface ListRequest {
  entity: EntityMap;
  relation: ManyRelation | null;
  args: ListArgs;
  scope: ReadScope;
  families: ReadonlyMap<string, Family>;
}
