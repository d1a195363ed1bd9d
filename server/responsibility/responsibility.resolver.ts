import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { connectionOf, type ListArgs, listArgsOf } from '../../schema/common/connection.ts';
import { Responsibility } from '../../schema/responsibility/responsibility.type.ts';
import type { Context } from '../core/context.ts';
import { readMany, readOne } from '../query/reader.ts';

/** Reads responsibilities. */
@Resolver()
export class ResponsibilityResolver {
  @Query(() => connectionOf(Responsibility), { description: 'Who answers for what, in all plans.' })
  responsibilities(@Args(() => listArgsOf(Responsibility)) args: ListArgs, @Ctx() context: Context): Promise<unknown> {
    return readMany(context, Responsibility, args);
  }

  @Query(() => Responsibility, { nullable: true, description: 'One responsibility by its id; null where there is none that the viewer may see.' })
  responsibility(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context): Promise<unknown> {
    return readOne(context, Responsibility, { id });
  }
}
