import 'reflect-metadata';
import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';

/** Which way to sort. */
export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'Which way to sort. Rows without a value come last either way.',
  valuesConfig: { ASC: { description: 'Smallest first.' }, DESC: { description: 'Greatest first.' } },
});

/** Where a page lies in its list. */
@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list goes on after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether the list has rows before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first row of the page; null where the page is empty.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last row of the page; null where the page is empty.' })
  endCursor!: string | null;
}

/** One row of a page with its cursor. */
export interface Edge<T> {
  cursor: string;
  node: T;
}

/** A page of a list. */
export interface Connection<T> {
  nodes: T[];
  edges: Edge<T>[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** The arguments that choose a page of any list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many rows from the front, at most 1000. Without `first` and `last`: 20 for a query, 50 inside another row.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Begin after the row with this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many rows from the back, at most 1000. Not together with `first` or `offset`.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'End before the row with this cursor.' })
  before?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many rows to skip, for tables with page numbers. Not together with a cursor.' })
  offset?: number | null;
}
