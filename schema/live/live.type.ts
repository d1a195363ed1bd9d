import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/scalars.ts';
import { ChangeSetType } from '../history/history.type.ts';
import { Plan } from '../plan/plan.type.ts';

/** That a plan, or something in it, has been written. */
@ObjectType({ description: 'That a plan, or something in it, has been written: one event for each plan and change set.' })
export class PlanChange {
  @Field(() => ID, { description: "The plan's id." })
  planId!: string;

  @Field(() => Plan, {
    nullable: true,
    description: 'The plan as it is now; null where the viewer no longer sees it (it is deleted, or taken from the readers).',
  })
  plan!: Plan | null;

  @Field(() => ID, { description: 'The change set that wrote it.' })
  changeSetId!: string;

  @Field(() => ChangeSetType, { nullable: true, description: 'Who wrote what; null for those who may not read the history.' })
  changeSet!: ChangeSetType | null;
}

/** Somebody who has a plan open for editing. */
@ObjectType({ description: 'Somebody who has a plan open for editing.' })
export class PlanVisitor {
  @Field(() => ID, { description: 'The account.' })
  userId!: string;

  @Field(() => String, { description: 'The name to show.' })
  displayName!: string;

  @Field(() => DateTime, { description: 'Since when.' })
  since!: Date;
}
