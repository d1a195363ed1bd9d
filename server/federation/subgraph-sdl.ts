import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type GraphQLSchema,
  isNonNullType,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  printSchema,
} from 'graphql';
import { mapNamed } from '../query/map/entity-map.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';

const own = new Set(['_Any', '_Entity', '_Service']);
const ownFields = new Set(['_entities', '_service']);

/** The fields that name a row of a type: the id, and others that no two rows have alike. */
export function keysOf(schema: GraphQLSchema, name: string): string[] {
  const [type, map] = [schema.getType(name), mapNamed(name)];
  if (!map || !isObjectType(type) || !type.getFields()['id']) return [];
  const others = [...map.unique].filter((field) => field !== 'id' && isNonNullType(type.getFields()[field]?.type));
  return ['id', ...others];
}

function directive(name: string, fields?: string): ConstDirectiveNode {
  const value = { kind: Kind.STRING, value: fields ?? '' } as const;
  const args = fields === undefined ? [] : [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'fields' }, value } as const];
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name }, arguments: args };
}

function federated(definition: ObjectTypeDefinitionNode, schema: GraphQLSchema): ObjectTypeDefinitionNode {
  const { value: name } = definition.name;
  if (name === 'PageInfo') return { ...definition, directives: [directive('shareable')] };
  if (name === 'Query') return { ...definition, fields: (definition.fields ?? []).filter((field) => !ownFields.has(field.name.value)) };
  return { ...definition, directives: keysOf(schema, name).map((key) => directive('key', key)) };
}

const printed = new WeakMap<GraphQLSchema, string>();

/** The schema as a subgraph of a federation: with the keys of its types, without what serves the gateway. */
export function subgraphSdl(schema: GraphQLSchema): string {
  const known = printed.get(schema);
  if (known) return known;
  const definitions = parse(printSchema(schema))
    .definitions.filter((definition) => !('name' in definition && definition.name && own.has(definition.name.value)))
    .map((definition): DefinitionNode => (definition.kind === Kind.OBJECT_TYPE_DEFINITION ? federated(definition, schema) : definition));
  const sdl = `${link}\n\n${print({ kind: Kind.DOCUMENT, definitions })}\n`;
  printed.set(schema, sdl);
  return sdl;
}
