import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { goalStats, measureStats, responsibilityStats, type StatsRequest, targetStats } from '../../schema/stats/stats.type.ts';
import type { Context } from '../core/context.ts';
import { countGroups } from './stats.service.ts';

/** Counts rows across plans. */
@Resolver()
export class StatsResolver {
  @Query(() => responsibilityStats.page, {
    description: 'How many responsibilities there are, by family, role, plan and so on. Members of groups do not count one by one.',
  })
  responsibilityStats(@Args(() => responsibilityStats.args) args: StatsRequest, @Ctx() context: Context): Promise<unknown> {
    return countGroups(context, 'Responsibility', args);
  }

  @Query(() => targetStats.page, { description: 'How many targets there are, by indicator, year, plan and so on.' })
  targetStats(@Args(() => targetStats.args) args: StatsRequest, @Ctx() context: Context): Promise<unknown> {
    return countGroups(context, 'Target', args);
  }

  @Query(() => goalStats.page, { description: 'How many goals there are, by kind, plan, place and so on.' })
  goalStats(@Args(() => goalStats.args) args: StatsRequest, @Ctx() context: Context): Promise<unknown> {
    return countGroups(context, 'Goal', args);
  }

  @Query(() => measureStats.page, { description: 'How many measures there are, by kind, plan, place and so on.' })
  measureStats(@Args(() => measureStats.args) args: StatsRequest, @Ctx() context: Context): Promise<unknown> {
    return countGroups(context, 'Measure', args);
  }
}
