import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { connectionOf, type ListArgs, listArgsOf } from '../../schema/common/connection.ts';
import { Measure } from '../../schema/measure/measure.type.ts';
import type { Context } from '../core/context.ts';
import { readMany, readOne } from '../query/reader.ts';

/** Reads measures. */
@Resolver()
export class MeasureResolver {
  @Query(() => connectionOf(Measure), { description: 'The measures of all plans.' })
  measures(@Args(() => listArgsOf(Measure)) args: ListArgs, @Ctx() context: Context): Promise<unknown> {
    return readMany(context, Measure, args);
  }

  @Query(() => Measure, { nullable: true, description: 'One measure by its id; null where there is none that the viewer may see.' })
  measure(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context): Promise<unknown> {
    return readOne(context, Measure, { id });
  }
}
