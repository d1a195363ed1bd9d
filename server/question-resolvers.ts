import { AlignmentResolver } from './alignment/alignment.resolver.ts';
import { SearchResolver } from './search/search.resolver.ts';
import { StatsResolver } from './stats/stats.resolver.ts';
import { TargetQuestionsResolver } from './target/target-questions.resolver.ts';

/** The resolvers of the questions that go across plans. */
export const questionResolvers = [TargetQuestionsResolver, StatsResolver, SearchResolver, AlignmentResolver];
