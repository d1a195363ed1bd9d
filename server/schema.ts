import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { makeListTypes } from '../schema/common/connection.ts';
import { AreaResolver } from './area/area.resolver.ts';
import { curationResolvers } from './curation/curation-resolvers.ts';
import { DocumentResolver } from './document/document.resolver.ts';
import { ImportJobLiveResolver } from './document-import/job/import-job-live.resolver.ts';
import { ImportJobResolver } from './document-import/job/import-job.resolver.ts';
import { ExportJobResolver } from './export-job/export-job.resolver.ts';
import { FederationResolver } from './federation/federation.resolver.ts';
import { GoalResolver } from './goal/goal.resolver.ts';
import { HistoryResolver } from './history/history.resolver.ts';
import { RestoreResolver } from './history/restore.resolver.ts';
import { IndicatorResolver } from './indicator/indicator.resolver.ts';
import { JurisdictionResolver } from './jurisdiction/jurisdiction.resolver.ts';
import { LiveResolver } from './live/live.resolver.ts';
import { MeasureResolver } from './measure/measure.resolver.ts';
import { PlanMutationsResolver } from './plan/plan-mutations.resolver.ts';
import { PlanResolver } from './plan/plan.resolver.ts';
import { attachResolvers } from './query/attach.ts';
import './query/map/maps.ts';
import { NodeResolver } from './query/node.resolver.ts';
import { ResponsibilityResolver } from './responsibility/responsibility.resolver.ts';
import { UserRightsResolver } from './rights/user-rights.resolver.ts';
import { questionResolvers } from './question-resolvers.ts';
import { QueryCostResolver } from './query-cost/query-cost.resolver.ts';
import { SavedQueryResolver } from './saved-query/saved-query.resolver.ts';
import { SectionResolver } from './section/section.resolver.ts';
import { TargetResolver } from './target/target.resolver.ts';
import { UnitFamiliesResolver } from './unit/unit-families.resolver.ts';
import { UnitFamilyResolver } from './unit/unit-family.resolver.ts';
import { UnitGroupMemberResolver } from './unit/unit-group-member.resolver.ts';
import { UnitGroupResolver } from './unit/unit-group.resolver.ts';
import { UnitResolver } from './unit/unit.resolver.ts';
import { accountResolvers } from './user/account-resolvers.ts';
import { WebhookResolver } from './webhook/webhook.resolver.ts';

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
  GoalResolver,
  MeasureResolver,
  IndicatorResolver,
  TargetResolver,
  UnitResolver,
  UnitFamilyResolver,
  UnitFamiliesResolver,
  UnitGroupResolver,
  UnitGroupMemberResolver,
  ResponsibilityResolver,
  ImportJobResolver,
  ImportJobLiveResolver,
  ExportJobResolver,
  NodeResolver,
  FederationResolver,
  UserRightsResolver,
  HistoryResolver,
  RestoreResolver,
  SavedQueryResolver,
  QueryCostResolver,
  LiveResolver,
  WebhookResolver,
  ...accountResolvers,
  ...curationResolvers,
  ...questionResolvers,
];

const unused = (): never => {
  throw new Error('Subscriptions bring streams of their own (server/live).');
};

/** type-graphql asks for one even where every subscription has a stream of its own. */
const pubSub = { publish: unused, subscribe: unused };

/** Builds the schema of the API; others may add resolvers of their own. */
export async function buildApiSchema(more: readonly ResolverClass[] = []): Promise<GraphQLSchema> {
  makeListTypes();
  const built = await buildSchema({ resolvers: [...resolvers, ...more] as unknown as NonEmptyArray<() => object>, validate: false, pubSub });
  const schema = lexicographicSortSchema(built);
  attachResolvers(schema);
  return schema;
}
