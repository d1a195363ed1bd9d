import { Field, ID, ObjectType } from 'type-graphql';
import { Plan } from './plan.type.ts';

/** What `publishPlan` answers. */
@ObjectType({ description: 'What publishPlan answers.' })
export class PublishPlanPayload {
  @Field(() => Plan, { description: 'The plan, published.' })
  plan!: { id: string };

  @Field(() => ID, { description: 'The change set that recorded it, for restoreChangeSet.' })
  changeSetId!: string;
}

/** What `archivePlan` answers. */
@ObjectType({ description: 'What archivePlan answers.' })
export class ArchivePlanPayload {
  @Field(() => Plan, { description: 'The plan, archived.' })
  plan!: { id: string };

  @Field(() => ID, { description: 'The change set that recorded it, for restoreChangeSet.' })
  changeSetId!: string;
}
