import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { UpdateTargetInput, UpdateTargetPayload } from '../../schema/target/target.inputs.ts';
import { Target } from '../../schema/target/target.type.ts';
import type { Context } from '../core/context.ts';
import { writeAndRead } from '../query/write-and-read.ts';
import { updateTarget } from './target.service.ts';

/** Edits targets. */
@Resolver()
export class TargetMutationsResolver {
  @Mutation(() => UpdateTargetPayload, { description: 'Changes fields of a target.' })
  async updateTarget(
    @Arg('id', () => ID, { description: 'The target.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was read before; STALE_VERSION where somebody has edited it since.' }) version: number,
    @Arg('input', () => UpdateTargetInput, { description: 'What to change.' }) input: UpdateTargetInput,
    @Ctx() context: Context,
  ): Promise<UpdateTargetPayload> {
    return { target: await writeAndRead(context, Target, () => updateTarget(context, id, version, input)) };
  }
}
