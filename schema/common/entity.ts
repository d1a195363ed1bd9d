import 'reflect-metadata';
import { Args, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf, listArgsOf } from './connection.ts';
import { type ColumnDeclaration, declareEntity, membersOf, type Type } from './declarations.ts';
import { Node } from './node.type.ts';
import type { Connection } from './paging.ts';
import { DateTime } from './scalars.ts';

/** The type of a field that leads to one row. An alias, so that types may refer to each other. */
export type One<T> = T;

/** The type of a field that leads to many rows, a page at a time. */
export type Many<T> = Connection<T>;

/** The fields that every curated type has. */
export abstract class Curated {
  id!: string;
  version!: number;
  createdAt!: Date;
  updatedAt!: Date;
}

interface EntityOptions {
  /** Whether the rows are nodes with an id, a version and times. Default: true. */
  node?: boolean;
  search?: boolean;
  involves?: boolean;
}

const curatedColumns: [string, () => unknown, string][] = [
  ['id', () => ID, 'Names the row among all rows of all types.'],
  ['version', () => Int, 'Counts the edits of the row; a mutation hands it back so that nobody overwrites an edit unseen.'],
  ['createdAt', () => DateTime, 'When the row was made.'],
  ['updatedAt', () => DateTime, 'When the row was last edited.'],
];

/** Declares a type of the API that is read from the database. */
export function Entity(description: string, options: EntityOptions = {}) {
  return (type: Type): void => {
    const node = options.node ?? true;
    if (node) for (const [name, kind, text] of curatedColumns.toReversed()) addColumn(type.prototype, name, kind, text, {}, true);
    ObjectType(type.name, { description, ...(node ? { implements: Node } : {}) })(type);
    const { columns, relations } = membersOf(type.prototype);
    declareEntity({
      name: type.name,
      type,
      description,
      listed: node,
      search: options.search ?? false,
      involves: options.involves ?? false,
      columns,
      relations,
    });
  };
}

interface ColumnOptions {
  nullable?: boolean;
  comparable?: boolean;
}

function addColumn(prototype: object, name: string, type: () => unknown, description: string, options: ColumnOptions, first = false): void {
  const column: ColumnDeclaration = { name, type, description, nullable: options.nullable ?? false, comparable: options.comparable ?? true };
  const { columns } = membersOf(prototype);
  if (first) columns.unshift(column);
  else columns.push(column);
  Field(type as () => typeof String, { description, nullable: column.nullable })(prototype, name);
}

/** Declares a field that is a value; it can be filtered and ordered by unless told otherwise. */
export function Column(type: () => unknown, description: string, options: ColumnOptions = {}) {
  return (prototype: object, name: string): void => addColumn(prototype, name, type, description, options);
}

/** Declares a field that leads to one row of another type. */
export function ToOne(target: () => Type, description: string, options: { nullable?: boolean } = {}) {
  return (prototype: object, name: string): void => {
    const nullable = options.nullable ?? false;
    membersOf(prototype).relations.push({ name, target, description, many: false, nullable });
    Field(target as () => typeof Object, { description, nullable })(prototype, name);
  };
}

/** Declares a field that leads to many rows of another type: a connection with filter, order and pages. */
export function ToMany(target: () => Type, description: string) {
  return (prototype: object, name: string): void => {
    membersOf(prototype).relations.push({ name, target, description, many: true, nullable: false });
    Args(() => listArgsOf(target()) as typeof Object)(prototype, name, 0);
    Field(() => connectionOf(target()) as typeof Object, { description })(prototype, name, { value: () => undefined });
  };
}

/** Declares a field that is a short plain list. */
export function PlainList(item: () => unknown, description: string) {
  return (prototype: object, name: string): void => Field(() => [item()] as [typeof Object], { description })(prototype, name);
}
