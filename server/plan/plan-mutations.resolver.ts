import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { ArchivePlanPayload, PublishPlanPayload } from '../../schema/plan/plan.inputs.ts';
import { Plan } from '../../schema/plan/plan.type.ts';
import type { Context } from '../core/context.ts';
import { writeAndRead } from '../query/write-and-read.ts';
import { archivePlan, publishPlan } from './plan.service.ts';

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
}
