import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { makeListTypes } from '../schema/common/connection.ts';
import { AreaMutationsResolver } from './area/area-mutations.resolver.ts';
import { AreaResolver } from './area/area.resolver.ts';
import { DocumentResolver } from './document/document.resolver.ts';
import { GoalMutationsResolver } from './goal/goal-mutations.resolver.ts';
import { GoalResolver } from './goal/goal.resolver.ts';
import { IndicatorResolver } from './indicator/indicator.resolver.ts';
import { JurisdictionResolver } from './jurisdiction/jurisdiction.resolver.ts';
import { MeasureMutationsResolver } from './measure/measure-mutations.resolver.ts';
import { MeasureResolver } from './measure/measure.resolver.ts';
import { PlanMutationsResolver } from './plan/plan-mutations.resolver.ts';
import { PlanResolver } from './plan/plan.resolver.ts';
import { attachResolvers } from './query/attach.ts';
import './query/map/maps.ts';
import { NodeResolver } from './query/node.resolver.ts';
import { ResponsibilityResolver } from './responsibility/responsibility.resolver.ts';
import { SearchResolver } from './search/search.resolver.ts';
import { SectionResolver } from './section/section.resolver.ts';
import { StatsResolver } from './stats/stats.resolver.ts';
import { TargetMutationsResolver } from './target/target-mutations.resolver.ts';
import { TargetQuestionsResolver } from './target/target-questions.resolver.ts';
import { TargetResolver } from './target/target.resolver.ts';
import { UnitFamilyResolver } from './unit/unit-family.resolver.ts';
import { UnitGroupMemberResolver } from './unit/unit-group-member.resolver.ts';
import { UnitGroupResolver } from './unit/unit-group.resolver.ts';
import { UnitMutationsResolver } from './unit/unit-mutations.resolver.ts';
import { UnitResolver } from './unit/unit.resolver.ts';
import { UserResolver } from './user/user.resolver.ts';

/** A class of resolvers. */
export type ResolverClass = abstract new (...args: never[]) => object;

/** The only list of resolvers. */
const resolvers: ResolverClass[] = [
  JurisdictionResolver,
  DocumentResolver,
  SectionResolver,
  PlanResolver,
  PlanMutationsResolver,
  AreaResolver,
  AreaMutationsResolver,
  GoalResolver,
  GoalMutationsResolver,
  MeasureResolver,
  MeasureMutationsResolver,
  IndicatorResolver,
  TargetResolver,
  TargetMutationsResolver,
  TargetQuestionsResolver,
  UnitResolver,
  UnitMutationsResolver,
  UnitFamilyResolver,
  UnitGroupResolver,
  UnitGroupMemberResolver,
  ResponsibilityResolver,
  StatsResolver,
  SearchResolver,
  NodeResolver,
  UserResolver,
];

/** Builds the schema of the API; others may add resolvers of their own. */
export async function buildApiSchema(more: readonly ResolverClass[] = []): Promise<GraphQLSchema> {
  makeListTypes();
  const built = await buildSchema({ resolvers: [...resolvers, ...more] as unknown as NonEmptyArray<() => object>, validate: false });
  const schema = lexicographicSortSchema(built);
  attachResolvers(schema);
  return schema;
}
