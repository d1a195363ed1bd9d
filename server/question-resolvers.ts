import { AlignmentResolver } from './alignment/alignment.resolver.ts';
import { NeighborhoodResolver } from './neighborhood/neighborhood.resolver.ts';
import {
  GoalProvenanceResolver,
  MeasureProvenanceResolver,
  ResponsibilityProvenanceResolver,
  TargetProvenanceResolver,
} from './provenance/provenance.resolver.ts';
import { QualityResolver } from './quality/quality.resolver.ts';
import { SearchResolver } from './search/search.resolver.ts';
import { StatsResolver } from './stats/stats.resolver.ts';
import { TargetQuestionsResolver } from './target/target-questions.resolver.ts';
import { UnitProfileResolver } from './unit/unit-profile.resolver.ts';

/** The resolvers of the questions that go across plans. */
export const questionResolvers = [
  TargetQuestionsResolver,
  StatsResolver,
  SearchResolver,
  AlignmentResolver,
  QualityResolver,
  UnitProfileResolver,
  NeighborhoodResolver,
  GoalProvenanceResolver,
  MeasureProvenanceResolver,
  TargetProvenanceResolver,
  ResponsibilityProvenanceResolver,
];
