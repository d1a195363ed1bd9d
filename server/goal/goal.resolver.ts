import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { connectionOf, type ListArgs, listArgsOf } from '../../schema/common/connection.ts';
import { Goal } from '../../schema/goal/goal.type.ts';
import type { Context } from '../core/context.ts';
import { readMany, readOne } from '../query/reader.ts';

/** Reads goals. */
@Resolver()
export class GoalResolver {
  @Query(() => connectionOf(Goal), { description: 'The goals of all plans.' })
  goals(@Args(() => listArgsOf(Goal)) args: ListArgs, @Ctx() context: Context): Promise<unknown> {
    return readMany(context, Goal, args);
  }

  @Query(() => Goal, { nullable: true, description: 'One goal by its id; null where there is none that the viewer may see.' })
  goal(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context): Promise<unknown> {
    return readOne(context, Goal, { id });
  }
}
