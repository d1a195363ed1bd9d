import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { badInput } from '../core/errors.ts';
import { limitsOf } from '../query/cost.ts';
import type { Definition } from './definition.ts';

const refuse = (at: string, message: string): Error => badInput(`The definition cannot be kept: ${at}: ${message}`, { definition: `${at}: ${message}` });

/** The name of the parameter that a value is left open for: { "$": name }. */
function openName(value: unknown): string | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const entries = Object.entries(value);
  return entries.length === 1 && entries[0]?.[0] === '$' && typeof entries[0][1] === 'string' ? entries[0][1] : null;
}

/** A value with what is left open taken from the parameters, or left out where they have no value. */
function filled(value: unknown, parameters: ReadonlyMap<string, unknown>, at: string): unknown {
  const name = openName(value);
  if (name !== null) {
    if (!parameters.has(name)) throw refuse(at, `no parameter is called ${JSON.stringify(name)}.`);
    return parameters.get(name);
  }
  if (Array.isArray(value)) return value.map((item, index) => filled(item, parameters, `${at}.${index}`));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, filled(inner, parameters, `${at}.${key}`)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

function checkInput(value: unknown, type: GraphQLInputType, at: string): void {
  coerceInputValue(value, type, (path, _, error) => {
    throw refuse([at, ...path].join('.'), error.message);
  });
}

const argument = (field: GraphQLField<unknown, unknown>, name: string): GraphQLInputType | undefined => field.args.find((each) => each.name === name)?.type;

/** A path must lead over rows to a value, or end at a list, whose rows are named, or at how many it has. */
function checkColumn(schema: GraphQLSchema, typeName: string, path: string): void {
  let type = schema.getType(typeName);
  for (const [index, name] of path.split('.').entries()) {
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    const isRow = index === 0 || name === 'totalCount' || (isObjectType(type) && 'id' in type.getFields());
    if (!field || !isRow) throw refuse(`columns: ${path}`, `there is no field ${JSON.stringify(name)}.`);
    type = isListType(getNullableType(field.type)) ? undefined : getNamedType(field.type);
  }
  const isWhole = !type || isLeafType(type) || (isObjectType(type) && 'nodes' in type.getFields());
  if (!isWhole) throw refuse(`columns: ${path}`, 'name one of its fields.');
}

function checkGroups(schema: GraphQLSchema, typeName: string, groupBy: readonly string[]): void {
  const field = schema.getQueryType()?.getFields()[`${typeName.charAt(0).toLowerCase()}${typeName.slice(1)}Stats`];
  const keys = field && argument(field, 'groupBy');
  if (!keys) throw refuse('groupBy', 'rows of this kind cannot be counted in groups.');
  checkInput([...groupBy], keys, 'groupBy');
}

function rowTypeOf(field: GraphQLField<unknown, unknown>): string | undefined {
  const connection = getNamedType(field.type);
  const nodes = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
  return nodes && argument(field, 'filter') ? getNamedType(nodes.type).name : undefined;
}

function checkOperation(schema: GraphQLSchema, text: string): void {
  try {
    const [problem] = validate(schema, parse(text, { maxTokens: limitsOf(schema).tokens }));
    if (problem) throw problem;
  } catch (error) {
    throw refuse('text', error instanceof Error ? error.message : String(error));
  }
}

/** Refuses a definition that the schema does not know how to answer. A view's columns are the console's own and are not looked at. */
export function checkDefinition(schema: GraphQLSchema, definition: Definition, hasApiColumns: boolean): void {
  if (definition.text !== undefined) return checkOperation(schema, definition.text);
  const resource = definition.resource ?? '';
  const field = schema.getQueryType()?.getFields()[resource];
  const type = field && rowTypeOf(field);
  if (!field || !type) throw refuse('resource', `${JSON.stringify(resource)} is no list of the API.`);
  const parameters = new Map(definition.parameters?.map(({ name, value }) => [name, value]));
  const { filter, orderBy } = { filter: argument(field, 'filter'), orderBy: argument(field, 'orderBy') };
  if (filter && definition.filter) checkInput(filled(definition.filter, parameters, 'filter'), filter, 'filter');
  if (orderBy && definition.orderBy) checkInput(definition.orderBy, orderBy, 'orderBy');
  if (hasApiColumns) for (const path of definition.columns ?? []) checkColumn(schema, type, path);
  if (definition.groupBy?.length) checkGroups(schema, type, definition.groupBy);
}
