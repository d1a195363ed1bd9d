import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { UpdateGoalInput, UpdateGoalPayload } from '../../schema/goal/goal.inputs.ts';
import { Goal } from '../../schema/goal/goal.type.ts';
import type { Context } from '../core/context.ts';
import { writeAndRead } from '../query/write-and-read.ts';
import { updateGoal } from './goal.service.ts';

/** Edits goals. */
@Resolver()
export class GoalMutationsResolver {
  @Mutation(() => UpdateGoalPayload, { description: 'Changes fields of a goal.' })
  async updateGoal(
    @Arg('id', () => ID, { description: 'The goal.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was read before; STALE_VERSION where somebody has edited it since.' }) version: number,
    @Arg('input', () => UpdateGoalInput, { description: 'What to change.' }) input: UpdateGoalInput,
    @Ctx() context: Context,
  ): Promise<UpdateGoalPayload> {
    return { goal: await writeAndRead(context, Goal, () => updateGoal(context, id, version, input)) };
  }
}
