import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { connectionOf, type ListArgs, listArgsOf } from '../../schema/common/connection.ts';
import { Indicator } from '../../schema/indicator/indicator.type.ts';
import type { Context } from '../core/context.ts';
import { readMany, readOne } from '../query/reader.ts';

/** Reads indicators. */
@Resolver()
export class IndicatorResolver {
  @Query(() => connectionOf(Indicator), { description: 'The indicators.' })
  indicators(@Args(() => listArgsOf(Indicator)) args: ListArgs, @Ctx() context: Context): Promise<unknown> {
    return readMany(context, Indicator, args);
  }

  @Query(() => Indicator, { nullable: true, description: 'One indicator by its id; null where there is none that the viewer may see.' })
  indicator(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context): Promise<unknown> {
    return readOne(context, Indicator, { id });
  }
}
