import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { UpdateAreaInput, UpdateAreaPayload } from '../../schema/area/area.inputs.ts';
import { Area } from '../../schema/area/area.type.ts';
import type { Context } from '../core/context.ts';
import { writeAndRead } from '../query/write-and-read.ts';
import { updateArea } from './area.service.ts';

/** Edits areas. */
@Resolver()
export class AreaMutationsResolver {
  @Mutation(() => UpdateAreaPayload, { description: 'Changes fields of an area.' })
  async updateArea(
    @Arg('id', () => ID, { description: 'The area.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was read before; STALE_VERSION where somebody has edited it since.' }) version: number,
    @Arg('input', () => UpdateAreaInput, { description: 'What to change.' }) input: UpdateAreaInput,
    @Ctx() context: Context,
  ): Promise<UpdateAreaPayload> {
    return { area: await writeAndRead(context, Area, () => updateArea(context, id, version, input)) };
  }
}
