import { defaultFieldResolver, getNamedType, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { isAnswer } from '../../schema/common/answers.ts';
import type { ListArgs } from '../../schema/common/connection.ts';
import type { Context } from '../core/context.ts';
import { type EntityMap, mapNamed } from './map/entity-map.ts';
import { type Item, readerOf } from './reader.ts';

type Resolve = (item: Item, args: ListArgs, context: Context) => unknown;

function resolverOf(entity: EntityMap, name: string): Resolve | null {
  const relation = entity.relations.get(name);
  if (relation?.many) return (item, args, context) => readerOf(context).many(entity, relation, args, item);
  if (relation) return (item, _args, context) => readerOf(context).one(relation, item);
  const list = entity.lists.get(name);
  if (list) return (item, _args, context) => readerOf(context).list(entity, list, item);
  return entity.columns.has(name) ? (item) => item[name] : null;
}

function attachEntity(type: GraphQLObjectType, entity: EntityMap): void {
  for (const field of Object.values(type.getFields())) {
    const resolve = resolverOf(entity, field.name);
    if (resolve) field.resolve = resolve as typeof field.resolve;
  }
}

/** A row as a mutation names it. */
type Named = { id: string };

/** A mutation's payload names rows by id; they are read when the client asks for them. */
function attachPayload(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    const entity = mapNamed(getNamedType(field.type).name);
    if (!entity) continue;
    field.resolve = (source: Record<string, Named | Named[] | null>, _args, context: Context) => {
      const value = source[field.name];
      const read = ({ id }: Named): unknown => readerOf(context).byId(entity, id);
      return Array.isArray(value) ? value.map(read) : value && read(value);
    };
  }
}

/** The parts of a page or of an answer are plain objects, whose functions are called when they are asked for. */
function attachPlain(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) field.resolve = defaultFieldResolver;
}

const isPagePart = ({ name }: GraphQLObjectType): boolean => name.endsWith('Connection') || name.endsWith('Edge') || name === 'PageInfo';

/** Gives the types of the schema resolvers that are made from the same maps as the compiled plans. */
export function attachResolvers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const entity = mapNamed(type.name);
    if (entity) attachEntity(type, entity);
    else if (isPagePart(type) || isAnswer(type.name)) attachPlain(type);
    else if (type.name.endsWith('Payload')) attachPayload(type);
  }
}
