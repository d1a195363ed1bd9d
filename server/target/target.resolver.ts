import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { connectionOf, type ListArgs, listArgsOf } from '../../schema/common/connection.ts';
import { Target } from '../../schema/target/target.type.ts';
import type { Context } from '../core/context.ts';
import { readMany, readOne } from '../query/reader.ts';

/** Reads targets. */
@Resolver()
export class TargetResolver {
  @Query(() => connectionOf(Target), { description: 'The targets of all plans.' })
  targets(@Args(() => listArgsOf(Target)) args: ListArgs, @Ctx() context: Context): Promise<unknown> {
    return readMany(context, Target, args);
  }

  @Query(() => Target, { nullable: true, description: 'One target by its id; null where there is none that the viewer may see.' })
  target(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context): Promise<unknown> {
    return readOne(context, Target, { id });
  }
}
