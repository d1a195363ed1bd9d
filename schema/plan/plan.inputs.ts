import { Field, ObjectType } from 'type-graphql';
import { Plan } from './plan.type.ts';

/** What `publishPlan` answers. */
@ObjectType({ description: 'What publishPlan answers.' })
export class PublishPlanPayload {
  @Field(() => Plan, { description: 'The plan, published.' })
  plan!: { id: string };
}

/** What `archivePlan` answers. */
@ObjectType({ description: 'What archivePlan answers.' })
export class ArchivePlanPayload {
  @Field(() => Plan, { description: 'The plan, archived.' })
  plan!: { id: string };
}
