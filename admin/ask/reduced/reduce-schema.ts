import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { AskField, AskFieldKind, AskSchema, AskStats, AskType } from './ask-schema.ts';

type Fields = Record<string, GraphQLField<unknown, unknown>>;
type InputFields = Record<string, GraphQLInputField>;

const inputFields = (schema: GraphQLSchema, name: string): InputFields => {
  const type = schema.getType(name);
  return isInputObjectType(type) ? type.getFields() : {};
};

/** The rows of a connection; undefined where a type is none. */
function rowsOf(type: GraphQLNamedType): GraphQLObjectType | undefined {
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return undefined;
  const rows = type.getFields()['nodes'];
  const row = rows && getNamedType(rows.type);
  return isObjectType(row) ? row : undefined;
}

function kindOf(field: GraphQLField<unknown, unknown>): AskFieldKind {
  if (isListType(getNullableType(field.type))) return 'plain';
  const named = getNamedType(field.type);
  if (isLeafType(named)) return 'value';
  return rowsOf(named) ? 'many' : 'one';
}

/** What a filter may say of a value: the fields of its input that are no input themselves. */
function operatorsOf(filter: GraphQLInputField | undefined): string[] {
  const type = filter && getNamedType(filter.type);
  return isInputObjectType(type) && type.getFields()['eq'] ? Object.keys(type.getFields()) : [];
}

function reduceField(field: GraphQLField<unknown, unknown>, filter: InputFields, order: InputFields): AskField {
  const kind = kindOf(field);
  const named = getNamedType(field.type);
  return {
    name: field.name,
    description: field.description ?? '',
    kind,
    type: (kind === 'many' ? rowsOf(named)?.name : undefined) ?? named.name,
    nullable: !isNonNullType(field.type),
    operators: kind === 'value' ? operatorsOf(filter[field.name]) : [],
    filterable: field.name in filter,
    sortable: kind === 'value' && field.name in order,
    readable: field.args.every((argument) => !isNonNullType(argument.type)),
  };
}

const camel = (key: string): string => key.toLowerCase().replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** How the rows are counted: a root field `…Stats` with the argument `groupBy`, whose groups have a field for every key. */
function statsOf(queries: Fields, name: string): AskStats | null {
  const field = queries[`${camel(name.charAt(0))}${name.slice(1)}Stats`];
  const keys = field?.args.find((argument) => argument.name === 'groupBy');
  const answer = field && getNamedType(field.type);
  const groups = isObjectType(answer) ? answer.getFields()['nodes'] : undefined;
  const group = groups && getNamedType(groups.type);
  const keyType = keys && getNamedType(keys.type);
  if (!field || !isEnumType(keyType) || !isObjectType(group)) return null;
  const known = keyType.getValues().flatMap(({ name: key }) => {
    const part = group.getFields()[camel(key)];
    return part ? [{ key, field: part.name, type: getNamedType(part.type).name, isRow: isObjectType(getNamedType(part.type)) }] : [];
  });
  return { field: field.name, keyType: keyType.name, keys: known };
}

function reduceType(schema: GraphQLSchema, type: GraphQLObjectType, queries: Fields, isListed: boolean): AskType {
  const [filter, order] = [inputFields(schema, `${type.name}Filter`), inputFields(schema, `${type.name}Order`)];
  const list = Object.values(queries).find((query) => rowsOf(getNamedType(query.type)) === type && query.args.some(({ name }) => name === 'filter'));
  return {
    name: type.name,
    description: type.description ?? '',
    list: isListed ? (list?.name ?? null) : null,
    search: 'search' in filter,
    involves: 'involves' in filter,
    fields: Object.values(type.getFields())
      .map((field) => reduceField(field, filter, order))
      .filter(({ kind, type: to }) => kind !== 'one' || `${to}Filter` in schema.getTypeMap()),
    stats: statsOf(queries, type.name),
  };
}

/** Reduces the schema to what the workbench asks with: rows with their fields, filters and orders, and the values of enums. */
export function reduceSchema(schema: GraphQLSchema): AskSchema {
  const queries: Fields = schema.getQueryType()?.getFields() ?? {};
  const rows = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && `${type.name}Filter` in schema.getTypeMap(),
  );
  const asked = rows.filter(
    (type) => 'search' in inputFields(schema, `${type.name}Filter`) || Object.keys(inputFields(schema, `${type.name}Order`)).length > 0,
  );
  const plain = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) && asked.some((row) => Object.values(row.getFields()).some((field) => kindOf(field) === 'plain' && getNamedType(field.type) === type)),
  );
  const types = Object.fromEntries([...asked, ...plain].map((type) => [type.name, reduceType(schema, type, queries, asked.includes(type))]));
  const used = new Set(Object.values(types).flatMap((type) => type.fields.map((field) => field.type)));
  const enums = Object.values(schema.getTypeMap()).flatMap((type) =>
    isEnumType(type) && (used.has(type.name) || ['InvolvementVia', 'ResponsibilityRole'].includes(type.name))
      ? [[type.name, type.getValues().map(({ name, description }) => ({ value: name, description: description ?? '' }))] as const]
      : [],
  );
  return { types, enums: Object.fromEntries(enums) };
}
