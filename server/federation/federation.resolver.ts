import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { FederatedEntity, Representation, SubgraphService } from '../../schema/federation/federation.type.ts';
import type { Context } from '../core/context.ts';
import { badInput } from '../core/errors.ts';
import { type EntityMap, mapNamed } from '../query/map/entity-map.ts';
import { type Item, readerOf } from '../query/reader.ts';
import { pageSizes } from '../query/sql/page.ts';
import { keysOf, subgraphSdl } from './subgraph-sdl.ts';

const wrong = (place: number, reason: string): Error => badInput(`representations[${place}] ${reason}.`, { [`representations[${place}]`]: reason });

interface WantedRow {
  entity: EntityMap;
  key: Record<string, string>;
}

/** The row that a gateway means. */
function wantedRow(value: unknown, place: number, schema: GraphQLSchema): WantedRow {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw wrong(place, 'must be an object with a __typename');
  const fields = value as Record<string, unknown>;
  const name = fields['__typename'];
  const entity = typeof name === 'string' && Object.hasOwn(fields, '__typename') ? mapNamed(name) : undefined;
  const keys = entity ? keysOf(schema, entity.name) : [];
  if (!entity || keys.length === 0) throw wrong(place, 'must name a type that has keys in __typename');
  const key = keys.find((each) => typeof fields[each] === 'string');
  if (!key) throw wrong(place, `must have one of the keys of ${entity.name}: ${keys.join(', ')}`);
  return { entity, key: { [key]: fields[key] as string } };
}

/** Serves a federated gateway, with the viewer's rights like every other query. */
@Resolver()
export class FederationResolver {
  @Query(() => SubgraphService, { name: '_service', description: 'For a federated gateway: this graph as a part of its own.' })
  service(@Info() info: GraphQLResolveInfo): SubgraphService {
    return { sdl: subgraphSdl(info.schema) };
  }

  @Query(() => [FederatedEntity], {
    name: '_entities',
    nullable: 'items',
    description:
      'For a federated gateway: rows by their keys, in the order asked for (at most 1000); null for each where there is nothing that the viewer may see.',
  })
  entities(
    @Arg('representations', () => [Representation], { description: 'The type and a key of each row.' }) representations: unknown[],
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: Context,
  ): Promise<(Item | null)[]> {
    if (representations.length > pageSizes.most)
      throw badInput(`representations: ${representations.length} are more than the ${pageSizes.most} allowed.`, {
        representations: `are more than ${pageSizes.most}`,
      });
    const wanted = representations.map((value, place) => wantedRow(value, place, info.schema));
    const reader = readerOf(context);
    return Promise.all(wanted.map(({ entity, key }) => reader.byKey(entity, key)));
  }
}
