import { GraphQLJSONObject } from 'graphql-scalars';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Info, Query, Resolver } from 'type-graphql';
import { QueryCost } from '../../schema/query-cost/query-cost.type.ts';
import { costOf } from './query-cost.service.ts';

/** What an operation would cost. */
@Resolver()
export class QueryCostResolver {
  @Query(() => QueryCost, { description: 'What an operation may cost at most, without running it; BAD_USER_INPUT where it is not valid.' })
  queryCost(
    @Arg('query', () => String, { description: 'The operation.' }) query: string,
    @Arg('variables', () => GraphQLJSONObject, { nullable: true, description: 'Its variables.' }) variables: Record<string, unknown> | null,
    @Arg('operationName', () => String, { nullable: true, description: 'Which operation, where there are several.' }) operationName: string | null,
    @Info() info: GraphQLResolveInfo,
  ): QueryCost {
    return costOf(info.schema, query, variables ?? {}, operationName);
  }
}
