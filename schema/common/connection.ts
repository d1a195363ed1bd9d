import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { Completeness } from '../responsibility/completeness.type.ts';
import { InvolvesFilter } from '../responsibility/involves.inputs.ts';
import { type EntityDeclaration, entityDeclarations, type Type } from './declarations.ts';
import { scalarFilterOf } from './filters.ts';
import { PageArgs, PageInfo, SortDirection } from './paging.ts';

/** The arguments of a list: what to keep, in which order, which page. */
export interface ListArgs extends PageArgs {
  filter?: Record<string, unknown> | null;
  orderBy?: Record<string, unknown>[] | null;
}

interface ListTypes {
  filter: Type;
  listFilter: Type;
  order: Type;
  edge: Type;
  connection: Type;
  args: Type;
}

const made = new Map<Type, ListTypes>();

function typesOf(type: Type): ListTypes {
  const types = made.get(type);
  if (!types) throw new Error(`The list types of ${type.name} are not made: call makeListTypes() first.`);
  return types;
}

/** The connection type of a listed type. */
export const connectionOf = (type: Type): Type => typesOf(type).connection;

/** The arguments of a list of this type. */
export const listArgsOf = (type: Type): Type => typesOf(type).args;

/** The filter's input type of a listed type. */
export const filterOf = (type: Type): Type => typesOf(type).filter;

const emptyTypes = (): ListTypes => ({
  filter: class {},
  listFilter: class {},
  order: class {},
  edge: class {},
  connection: class {},
  args: class extends PageArgs {},
});

const field = (owner: Type, name: string, type: () => unknown, description: string, nullable = false): void =>
  Field(type as () => typeof String, { description, nullable })(owner.prototype, name);

function makeFilter({ name, type, columns, relations, search, involves }: EntityDeclaration): void {
  const { filter, listFilter } = typesOf(type);
  for (const column of columns.filter((each) => each.comparable)) field(filter, column.name, () => scalarFilterOf(column.type()), column.description, true);
  for (const relation of relations)
    field(filter, relation.name, () => (relation.many ? typesOf(relation.target()).listFilter : typesOf(relation.target()).filter), relation.description, true);
  if (search)
    field(
      filter,
      'search',
      () => String,
      'Contains these words, whatever the spaces, width and case of letters; other names count. Several words must all occur.',
      true,
    );
  if (involves) field(filter, 'involves', () => InvolvesFilter, 'Involves a unit or a family: by a responsibility, through a group, or by a mention.', true);
  field(filter, 'isNull', () => Boolean, 'On a field that leads to one row: whether there is none.', true);
  field(filter, 'and', () => [filter], 'All of these must hold.', true);
  field(filter, 'or', () => [filter], 'At least one of these must hold.', true);
  field(filter, 'not', () => filter, 'This must not hold.', true);
  InputType(`${name}Filter`, { description: `Conditions on ${name} rows; all those given must hold.` })(filter);
  field(listFilter, 'some', () => filter, 'At least one row is like this; {} means: there is one.', true);
  field(listFilter, 'none', () => filter, 'No row is like this; {} means: there is none.', true);
  field(listFilter, 'every', () => filter, 'Every row is like this; true where there is none.', true);
  InputType(`${name}ListFilter`, { description: `Conditions on a list of ${name} rows.` })(listFilter);
}

function makeOrder({ name, type, columns, relations }: EntityDeclaration): void {
  const { order } = typesOf(type);
  for (const column of columns.filter((each) => each.comparable)) field(order, column.name, () => SortDirection, column.description, true);
  for (const relation of relations.filter((each) => !each.many))
    field(order, relation.name, () => typesOf(relation.target()).order, `By a field of: ${relation.description}`, true);
  InputType(`${name}Order`, { description: `What to sort ${name} rows by: one key an object. Ties are broken by id.` })(order);
}

function makeConnection({ name, type, involves }: EntityDeclaration): void {
  const { edge, connection, args, filter, order } = typesOf(type);
  field(edge, 'cursor', () => String, 'Where the row stands in this list; for `after` and `before`.');
  field(edge, 'node', () => type, 'The row.');
  ObjectType(`${name}Edge`, { description: `One ${name} of a page, with its cursor.` })(edge);
  field(connection, 'nodes', () => [type], 'The rows of the page.');
  field(connection, 'edges', () => [edge], 'The rows of the page with their cursors.');
  field(connection, 'pageInfo', () => PageInfo, 'Where the page lies in the list.');
  field(connection, 'totalCount', () => Int, 'How many rows the whole list has. Counted only when asked for.');
  if (involves)
    field(
      connection,
      'completeness',
      () => Completeness,
      'What a list asked for with `involves` may be missing. Counted only when asked for; null for a list inside of a row.',
      true,
    );
  ObjectType(`${name}Connection`, { description: `A page of ${name} rows.` })(connection);
  field(args, 'filter', () => filter, 'Which rows to keep. Default: all that the viewer may see.', true);
  field(args, 'orderBy', () => [order], 'What to sort by, the weightiest first. Default: the order of the document.', true);
  ArgsType()(args);
}

/** Makes the filter, order and connection types of every listed type; once, before the schema is built. */
export function makeListTypes(): void {
  const listed = entityDeclarations().filter((declaration) => declaration.listed && !made.has(declaration.type));
  for (const { type } of listed) made.set(type, emptyTypes());
  for (const declaration of listed) {
    makeFilter(declaration);
    makeOrder(declaration);
    makeConnection(declaration);
  }
}
