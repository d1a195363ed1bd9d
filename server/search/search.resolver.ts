import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { SearchArgs } from '../../schema/search/search.inputs.ts';
import { SearchAnswer } from '../../schema/search/search.type.ts';
import type { Context } from '../core/context.ts';
import { search } from './search.service.ts';

/** Searches all types at once. */
@Resolver()
export class SearchResolver {
  @Query(() => SearchAnswer, { description: 'Searches the words of plans, goals, measures and so on at once, the best first.' })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() context: Context): Promise<unknown> {
    return search(context, args);
  }
}
