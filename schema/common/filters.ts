import 'reflect-metadata';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { ScalarKind, Type } from './declarations.ts';
import { CalendarDate, DateTime } from './scalars.ts';

const texts: Record<string, string> = {
  eq: 'Is this value; null means: has none.',
  ne: 'Is not this value; rows without a value count as different.',
  in: 'Is one of these values.',
  notIn: 'Is none of these values.',
  lt: 'Is less than this.',
  lte: 'Is this or less.',
  gt: 'Is more than this.',
  gte: 'Is this or more.',
  contains: 'Contains these words, letter for letter.',
  startsWith: 'Begins with these words, letter for letter.',
  isNull: 'Whether the field has no value.',
};

/** The operators of each kind of filter. */
export const filterOperators: Record<ScalarKind, readonly string[]> = {
  ID: ['eq', 'ne', 'in', 'notIn', 'isNull'],
  Boolean: ['eq', 'ne', 'isNull'],
  Enum: ['eq', 'ne', 'in', 'notIn', 'isNull'],
  String: ['eq', 'ne', 'in', 'notIn', 'lt', 'lte', 'gt', 'gte', 'contains', 'startsWith', 'isNull'],
  Int: ['eq', 'ne', 'in', 'notIn', 'lt', 'lte', 'gt', 'gte', 'isNull'],
  Float: ['eq', 'ne', 'in', 'notIn', 'lt', 'lte', 'gt', 'gte', 'isNull'],
  Date: ['eq', 'ne', 'in', 'notIn', 'lt', 'lte', 'gt', 'gte', 'isNull'],
  DateTime: ['eq', 'ne', 'in', 'notIn', 'lt', 'lte', 'gt', 'gte', 'isNull'],
};

/** Makes the input type of a scalar's filter. */
function makeFilter(name: string, kind: ScalarKind, type: unknown): Type {
  const filter = class {};
  for (const operator of filterOperators[kind]) {
    const many = operator === 'in' || operator === 'notIn';
    const item = operator === 'isNull' ? Boolean : type;
    Field(() => (many ? [item] : item) as typeof String, { nullable: true, description: texts[operator] ?? '' })(filter.prototype, operator);
  }
  InputType(name, { description: `Conditions on ${name.replace('Filter', '')} values; all those given must hold.` })(filter);
  return filter;
}

const scalarFilters = new Map<unknown, Type>([
  [String, makeFilter('StringFilter', 'String', String)],
  [Int, makeFilter('IntFilter', 'Int', Int)],
  [Float, makeFilter('FloatFilter', 'Float', Float)],
  [Boolean, makeFilter('BooleanFilter', 'Boolean', Boolean)],
  [ID, makeFilter('IdFilter', 'ID', ID)],
  [CalendarDate, makeFilter('DateFilter', 'Date', CalendarDate)],
  [DateTime, makeFilter('DateTimeFilter', 'DateTime', DateTime)],
]);

const kinds = new Map<unknown, ScalarKind>([
  [String, 'String'],
  [Int, 'Int'],
  [Float, 'Float'],
  [Boolean, 'Boolean'],
  [ID, 'ID'],
  [CalendarDate, 'Date'],
  [DateTime, 'DateTime'],
]);

/** What kind of value a field's GraphQL type stands for; any other object is an enum. */
export const kindOf = (type: unknown): ScalarKind => kinds.get(type) ?? 'Enum';

/** The filter's input type for a field's GraphQL type. */
export function scalarFilterOf(type: unknown): Type {
  const filter = scalarFilters.get(type);
  if (!filter) throw new Error('A filter for this type of field is not known: register the enum with registerEnum.');
  return filter;
}

/** Makes the filter of an enum. */
export function addEnumFilter(type: object, name: string): void {
  scalarFilters.set(type, makeFilter(`${name}Filter`, 'Enum', type));
}
