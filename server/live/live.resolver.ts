import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import { ChangeSetType } from '../../schema/history/history.type.ts';
import { PlanChange, PlanVisitor } from '../../schema/live/live.type.ts';
import { Plan } from '../../schema/plan/plan.type.ts';
import type { Context } from '../core/context.ts';
import { allowed } from '../core/write.ts';
import { changeSetIfAllowed } from '../history/history.service.ts';
import { readOne } from '../query/reader.ts';
import { isCurator } from '../rights/policy.ts';
import type { LiveContext } from './live-context.ts';
import { planChanges, planVisitors, type TouchedPlan } from './live.service.ts';
import type { Visitor } from './plan-visit.service.ts';

/** Tells of what happens while it happens. */
@Resolver(() => PlanChange)
export class LiveResolver {
  @Subscription(() => PlanChange, {
    description: 'Each plan that is written from now on. Answered at /graphql/stream (GraphQL over SSE), as all subscriptions are.',
    subscribe: ({ args, context }: { args: { planIds?: string[] | null }; context: LiveContext }) => planChanges(context, args.planIds ?? null),
  })
  planChanged(
    @Root() change: TouchedPlan,
    @Arg('planIds', () => [ID], {
      nullable: true,
      description: 'The plans to hear of, at most 200; NOT_FOUND where the viewer does not see one. Default: all that the viewer sees.',
    })
    _planIds: string[] | undefined,
  ): TouchedPlan {
    return change;
  }

  @Subscription(() => [PlanVisitor], {
    description: 'Who has a plan open for editing, the viewer included, who counts as one of them while they listen. For curators.',
    subscribe: ({ args, context }: { args: { planId: string }; context: LiveContext }) => planVisitors(context, allowed(context, isCurator).id, args.planId),
  })
  planVisitors(@Root() visitors: Visitor[], @Arg('planId', () => ID, { description: 'The plan.' }) _planId: string): Visitor[] {
    return visitors;
  }

  @FieldResolver(() => Plan, { nullable: true })
  plan(@Root() change: TouchedPlan, @Ctx() context: Context): Promise<unknown> {
    return readOne(context, Plan, { id: change.planId });
  }

  @FieldResolver(() => ChangeSetType, { nullable: true })
  changeSet(@Root() change: TouchedPlan, @Ctx() context: Context): Promise<unknown> {
    return changeSetIfAllowed(context, change.changeSetId);
  }
}
