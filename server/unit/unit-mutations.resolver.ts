import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { UpdateUnitInput, UpdateUnitPayload } from '../../schema/unit/unit.inputs.ts';
import { Unit } from '../../schema/unit/unit.type.ts';
import type { Context } from '../core/context.ts';
import { writeAndRead } from '../query/write-and-read.ts';
import { updateUnit } from './unit.service.ts';

/** Edits units. */
@Resolver()
export class UnitMutationsResolver {
  @Mutation(() => UpdateUnitPayload, { description: 'Changes fields of an unit.' })
  async updateUnit(
    @Arg('id', () => ID, { description: 'The unit.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was read before; STALE_VERSION where somebody has edited it since.' }) version: number,
    @Arg('input', () => UpdateUnitInput, { description: 'What to change.' }) input: UpdateUnitInput,
    @Ctx() context: Context,
  ): Promise<UpdateUnitPayload> {
    return { unit: await writeAndRead(context, Unit, () => updateUnit(context, id, version, input)) };
  }
}
