import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../db/orm.ts';
import type { Context } from './core/context.ts';
import { type ErrorLog, errorFormatter } from './core/format-error.ts';
import { type Exposure, usualExposure } from './exposure/exposure.ts';
import { addGraphqlRoute } from './exposure/graphql-route.ts';
import { legacyStatus } from './exposure/legacy-status.ts';
import { noSubgraph } from './exposure/no-subgraph.ts';
import { PersistedOperations } from './exposure/persisted-operations.ts';
import { withoutSuggestions } from './exposure/suggestions.ts';
import type { CostLimits } from './query/cost.ts';
import { addLiveStream } from './live/live-stream.ts';
import { Engine } from './query/engine.ts';
import { gatewayOf } from './query/gateway.ts';
import { stringifyAnswer } from './query/raw-json.ts';
import { buildApiSchema, type ResolverClass } from './schema.ts';

/** What the API needs from the server that it is put on. */
export interface ApiDeps {
  database: Database;
  /** What the resolvers of one request get: who asks, and with which unit of work. */
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<Context>;
  logger: ErrorLog;
  /** Resolvers besides those of schema.ts. */
  resolvers?: readonly ResolverClass[];
  /** How far the API is exposed; as usual where it is not said. */
  exposure?: Exposure;
  /** Whether operations are compiled; only tests that compare say no. */
  compile?: boolean;
  /** How many bytes answers may take that are kept while nothing is written; as usual where it is not said. */
  answerBytes?: number;
}

const usualAnswerBytes = 32 * 1024 * 1024;

const limitsOf = ({ queryMaxCost, queryMaxDepth, queryMaxFields }: Exposure): CostLimits => ({
  cost: queryMaxCost,
  depth: queryMaxDepth,
  fields: queryMaxFields,
});

/** Puts the GraphQL API on a web server, at /graphql; gives back the engine that answers it, for others who read lists. */
export async function addApi(app: FastifyInstance, deps: ApiDeps): Promise<Engine> {
  const exposure = deps.exposure ?? usualExposure;
  const engine = new Engine(await buildApiSchema(deps.resolvers), {
    limits: limitsOf(exposure),
    compile: deps.compile ?? true,
    answerBytes: deps.answerBytes ?? usualAnswerBytes,
  });
  const persisted = new PersistedOperations(exposure);
  const formatError = errorFormatter(deps.logger);
  const suggests = exposure.introspection && exposure.fieldSuggestions;
  const apollo = new ApolloServer<Context>({
    gateway: gatewayOf(engine),
    introspection: exposure.introspection,
    validationRules: exposure.introspection ? [] : [noSubgraph],
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: exposure.maxBatch > 0,
    persistedQueries: { cache: persisted },
    parseOptions: { maxTokens: exposure.queryMaxTokens },
    formatError: suggests ? formatError : (formatted, error) => withoutSuggestions(formatError(formatted, error)),
    stringifyResult: stringifyAnswer,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(app),
      legacyStatus,
    ],
  });
  await apollo.start();
  await addGraphqlRoute(app, { engine, apollo, exposure, persisted, contextOf: deps.contextOf });
  addLiveStream(app, { engine, ...deps });
  return engine;
}
