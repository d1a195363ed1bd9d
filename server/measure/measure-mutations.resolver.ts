import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { UpdateMeasureInput, UpdateMeasurePayload } from '../../schema/measure/measure.inputs.ts';
import { Measure } from '../../schema/measure/measure.type.ts';
import type { Context } from '../core/context.ts';
import { writeAndRead } from '../query/write-and-read.ts';
import { updateMeasure } from './measure.service.ts';

/** Edits measures. */
@Resolver()
export class MeasureMutationsResolver {
  @Mutation(() => UpdateMeasurePayload, { description: 'Changes fields of a measure.' })
  async updateMeasure(
    @Arg('id', () => ID, { description: 'The measure.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was read before; STALE_VERSION where somebody has edited it since.' }) version: number,
    @Arg('input', () => UpdateMeasureInput, { description: 'What to change.' }) input: UpdateMeasureInput,
    @Ctx() context: Context,
  ): Promise<UpdateMeasurePayload> {
    return { measure: await writeAndRead(context, Measure, () => updateMeasure(context, id, version, input)) };
  }
}
