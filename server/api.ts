import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../db/orm.ts';
import type { Context } from './core/context.ts';
import { type ErrorLog, errorFormatter } from './core/format-error.ts';
import type { CostLimits } from './query/cost.ts';
import { addLiveStream } from './live/live-stream.ts';
import { Engine } from './query/engine.ts';
import { gatewayOf } from './query/gateway.ts';
import { quickAnswer } from './query/quick-answer.ts';
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
  limits?: CostLimits;
  /** Whether operations are compiled; only tests that compare say no. */
  compile?: boolean;
  /** How many bytes answers may take that are kept while nothing is written; as usual where it is not said. */
  answerBytes?: number;
}

const usualAnswerBytes = 32 * 1024 * 1024;

const mostTokens = 20_000;

/** Puts the GraphQL API on a web server, at /graphql. */
export async function addApi(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  const engine = new Engine(await buildApiSchema(deps.resolvers), {
    ...(deps.limits ? { limits: deps.limits } : {}),
    compile: deps.compile ?? true,
    answerBytes: deps.answerBytes ?? usualAnswerBytes,
  });
  const apollo = new ApolloServer<Context>({
    gateway: gatewayOf(engine),
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: mostTokens },
    formatError: errorFormatter(deps.logger),
    stringifyResult: stringifyAnswer,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), fastifyApolloDrainPlugin(app)],
  });
  await apollo.start();
  addRoute(app, engine, apollo, deps);
  addLiveStream(app, { engine, ...deps });
}

/** Puts the API at /graphql: what is known is answered at once, everything else by Apollo. */
function addRoute(app: FastifyInstance, engine: Engine, apollo: ApolloServer<Context>, deps: ApiDeps): void {
  const contexts = new WeakMap<FastifyRequest, Promise<Context>>();
  const contextOf = (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    const made = contexts.get(request) ?? deps.contextOf(request, reply);
    contexts.set(request, made);
    return made;
  };
  const inFull = fastifyApolloHandler(apollo, { context: contextOf });
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    async handler(request, reply) {
      const quick = await quickAnswer(engine, request, () => contextOf(request, reply));
      return quick ? reply.type(quick.contentType).send(quick.body) : inFull.call(app, request, reply);
    },
  });
}
