import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { VersionedId } from '../../schema/common/inputs.ts';
import { payloadOf } from '../../schema/common/payload.ts';
import { ArchivePlanPayload, PublishPlanPayload } from '../../schema/plan/plan.inputs.ts';
import { Plan } from '../../schema/plan/plan.type.ts';
import type { Context } from '../core/context.ts';
import { answerSeveral } from '../curation/answer.ts';
import { DryRunArg, ReasonArg, RowByRowArg, RowsArg } from '../curation/arguments.ts';
import { outcomesField } from '../curation/verbs.ts';
import { writeAndRead } from '../query/write-and-read.ts';
import { archivePlan, archivePlans, publishPlan, publishPlans } from './plan.service.ts';

const plansField = { plans: { type: () => [Plan], description: 'The plans as they are now, in the order given.' }, ...outcomesField };
const publishedPlans = payloadOf('publishPlans', plansField);
const archivedPlans = payloadOf('archivePlans', plansField);
const thePlans = (ids: string[]): { id: string }[] => ids.map((id) => ({ id }));

/** Takes plans through their life. */
@Resolver()
export class PlanMutationsResolver {
  @Mutation(() => PublishPlanPayload, { description: 'Shows a draft or archived plan to every reader.' })
  async publishPlan(
    @Arg('id', () => ID, { description: 'The plan.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was read before; STALE_VERSION where somebody has edited it since.' }) version: number,
    @Arg('reason', () => String, { nullable: true, description: 'Why, for the history.' }) reason: string | undefined,
    @Ctx() context: Context,
  ): Promise<PublishPlanPayload> {
    return writeAndRead(context, Plan, () => publishPlan(context, { id, version, reason: reason ?? null }));
  }

  @Mutation(() => ArchivePlanPayload, { description: 'Takes a plan out of sight of readers and keeps it for the record.' })
  async archivePlan(
    @Arg('id', () => ID, { description: 'The plan.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was read before; STALE_VERSION where somebody has edited it since.' }) version: number,
    @Arg('reason', () => String, { nullable: true, description: 'Why, for the history.' }) reason: string | undefined,
    @Ctx() context: Context,
  ): Promise<ArchivePlanPayload> {
    return writeAndRead(context, Plan, () => archivePlan(context, { id, version, reason: reason ?? null }));
  }

  @Mutation(() => publishedPlans, { description: 'Shows several draft or archived plans to every reader, at most 500: all of them or none.' })
  publishPlans(
    @RowsArg('rows', 'The plans.') rows: VersionedId[],
    @DryRunArg() dryRun: boolean,
    @RowByRowArg() rowByRow: boolean,
    @ReasonArg() reason: string | undefined,
    @Ctx() context: Context,
  ): Promise<Record<string, unknown>> {
    return answerSeveral(context, Plan, 'plans', thePlans, () => publishPlans(context, rows, { reason, dryRun, rowByRow }));
  }

  @Mutation(() => archivedPlans, {
    description: 'Takes several plans out of sight of readers and keeps them for the record, at most 500: all of them or none.',
  })
  archivePlans(
    @RowsArg('rows', 'The plans.') rows: VersionedId[],
    @DryRunArg() dryRun: boolean,
    @RowByRowArg() rowByRow: boolean,
    @ReasonArg() reason: string | undefined,
    @Ctx() context: Context,
  ): Promise<Record<string, unknown>> {
    return answerSeveral(context, Plan, 'plans', thePlans, () => archivePlans(context, rows, { reason, dryRun, rowByRow }));
  }
}
