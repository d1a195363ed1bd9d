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
import { Admission } from './exposure/admission.ts';
import { type Exposure, usualExposure } from './exposure/exposure.ts';
import { addGraphqlRoute } from './exposure/graphql-route.ts';
import { legacyStatus } from './exposure/legacy-status.ts';
import { noSubgraph } from './exposure/no-subgraph.ts';
import { withoutSuggestions } from './exposure/suggestions.ts';
import type { OperationLimits } from './query/cost.ts';
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

const limitsOf = ({ queryMaxCost, queryMaxDepth, queryMaxFields, queryMaxTokens }: Exposure): OperationLimits => ({
  cost: queryMaxCost,
  depth: queryMaxDepth,
  fields: queryMaxFields,
  tokens: queryMaxTokens,
});

/** Puts the GraphQL API on a web server, at /graphql; gives back the engine that answers it, for others who read lists. */
export async function addApi(app: FastifyInstance, deps: ApiDeps): Promise<Engine> {
  const exposure = deps.exposure ?? usualExposure;
  const engine = new Engine(await buildApiSchema(deps.resolvers), {
    limits: limitsOf(exposure),
    compile: deps.compile ?? true,
    answerBytes: deps.answerBytes ?? usualAnswerBytes,
  });
  const admission = new Admission(exposure);
  const format = errorFormatter(deps.logger);
  const suggests = exposure.introspection && exposure.fieldSuggestions;
  const formatError: typeof format = suggests ? format : (formatted, error) => withoutSuggestions(format(formatted, error));
  const apollo = new ApolloServer<Context>({
    gateway: gatewayOf(engine),
    introspection: exposure.introspection,
    validationRules: exposure.introspection ? [] : [noSubgraph],
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: exposure.maxBatch > 0,
    persistedQueries: { cache: admission.persisted },
    parseOptions: { maxTokens: exposure.queryMaxTokens },
    formatError,
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
  app.addHook('onClose', () => admission.close());
  await addGraphqlRoute(app, { engine, apollo, exposure, admission, contextOf: deps.contextOf });
  await addLiveStream(app, {
    engine,
    database: deps.database,
    logger: deps.logger,
    exposure,
    admission,
    formatError,
    contextOf: admission.charging(deps.contextOf),
  });
  return engine;
}
