import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { TypeChanges } from '../common/payload.ts';
import { PageInfo } from '../common/paging.ts';
import { DateTime } from '../common/scalars.ts';
import { ChangeAction } from './history.enums.ts';

registerEnumType(ChangeAction, {
  name: 'ChangeAction',
  description: 'What happened to a row.',
  valuesConfig: { CREATE: { description: 'It was made.' }, UPDATE: { description: 'It was changed.' }, DELETE: { description: 'It was deleted.' } },
});

/** One field of a row, before and after a change. */
@ObjectType({ description: 'One field of a row, before and after a change.' })
export class FieldChange {
  @Field(() => String, { description: 'The field, e.g. text or areaId.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it was, as JSON; null where there was no row.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it became, as JSON; null where there is no row.' })
  after!: string | null;
}

/** One row, before and after a write. */
@ObjectType({ description: 'One row before and after a write. Written by the database with the write itself; never changed.' })
export class Change {
  @Field(() => ID, { description: 'Names the change, for restoreRow and restoreField.' })
  id!: string;

  @Field(() => ID, { description: 'The change set it is part of.' })
  changeSetId!: string;

  @Field(() => DateTime, { description: 'When it was written.' })
  at!: Date;

  @Field(() => String, { description: "The author's name at the time, or the program that wrote." })
  actor!: string;

  @Field(() => String, { description: 'What was being done, e.g. updateGoal or import.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Why, where somebody said so.' })
  reason!: string | null;

  @Field(() => String, { description: "The row's table, e.g. goal." })
  table!: string;

  @Field(() => String, { description: "The row's type, e.g. Goal." })
  type!: string;

  @Field(() => ID, { description: "The row's id." })
  rowId!: string;

  @Field(() => ChangeAction, { description: 'What happened to it.' })
  action!: ChangeAction;

  @Field(() => GraphQLJSONObject, { nullable: true, description: 'The row before, by field; null where it was made.' })
  before!: Record<string, unknown> | null;

  @Field(() => GraphQLJSONObject, { nullable: true, description: 'The row after, by field; null where it was deleted.' })
  after!: Record<string, unknown> | null;

  @Field(() => [FieldChange], { description: 'The fields that differ; times, actors and versions are left out.' })
  fields!: FieldChange[];
}

/** A page of changes. */
@ObjectType({ description: 'A page of changes.' })
export class ChangeConnection {
  @Field(() => [Change], { description: 'The changes of the page.' })
  nodes!: Change[];

  @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many changes the whole list has.' })
  totalCount!: number;
}

/** One write as its author sees it. */
@ObjectType('ChangeSet', { description: 'One write as its author sees it: who, when, what for; its changes tell what.' })
export class ChangeSetType {
  @Field(() => ID, { description: 'Names the change set, for restoreChangeSet.' })
  id!: string;

  @Field(() => DateTime, { description: 'When it was written.' })
  at!: Date;

  @Field(() => ID, { nullable: true, description: 'The account that wrote; null for a program.' })
  actorId!: string | null;

  @Field(() => String, { description: "The account's name at the time, or the program that wrote." })
  actor!: string;

  @Field(() => String, { description: 'What was done, e.g. updateGoal or import.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Why, where somebody said so.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'The request that it answered, as in the log.' })
  requestId!: string | null;

  @Field(() => [TypeChanges], { description: 'How many rows of which types it touched.' })
  summary!: TypeChanges[];
}

/** A page of change sets. */
@ObjectType({ description: 'A page of change sets.' })
export class ChangeSetConnection {
  @Field(() => [ChangeSetType], { description: 'The change sets of the page, the newest first.' })
  nodes!: ChangeSetType[];

  @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many change sets the whole list has.' })
  totalCount!: number;
}
