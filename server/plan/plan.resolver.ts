import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { connectionOf, type ListArgs, listArgsOf } from '../../schema/common/connection.ts';
import { Plan } from '../../schema/plan/plan.type.ts';
import type { Context } from '../core/context.ts';
import { readMany, readOne } from '../query/reader.ts';

/** Reads plans. */
@Resolver()
export class PlanResolver {
  @Query(() => connectionOf(Plan), { description: 'The plans.' })
  plans(@Args(() => listArgsOf(Plan)) args: ListArgs, @Ctx() context: Context): Promise<unknown> {
    return readMany(context, Plan, args);
  }

  @Query(() => Plan, { nullable: true, description: 'One plan, by its id or by its key; null where there is none that the viewer may see.' })
  plan(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | undefined,
    @Arg('key', () => String, { nullable: true, description: 'Its key.' }) key: string | undefined,
    @Ctx() context: Context,
  ): Promise<unknown> {
    return readOne(context, Plan, { id, key });
  }
}
