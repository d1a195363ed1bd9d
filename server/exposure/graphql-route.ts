import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../core/context.ts';
import { PlanGraphError } from '../core/errors.ts';
import { underSignal } from '../core/request-signal.ts';
import type { Engine } from '../query/engine.ts';
import { quickAnswer } from '../query/quick-answer.ts';
import { callsOf, searchOf } from './calls.ts';
import type { Exposure } from './exposure.ts';
import { Guard } from './guard.ts';
import { cached } from './http-cache.ts';
import type { PersistedOperations } from './persisted-operations.ts';
import { pointsOf, rateHeaders, RateLimits, spenderKey } from './rate-limits.ts';
import { TokenLimits } from './token-limits.ts';
import { answerHttpError, answerRefusal } from './refusal.ts';

/** What the address of the API needs. */
export interface RouteDeps {
  engine: Engine;
  apollo: ApolloServer<Context>;
  exposure: Exposure;
  persisted: PersistedOperations;
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<Context>;
}

/** Says when nobody waits for the answer any more. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

/** A GET changes nothing; that no page of another site sends it, browsers say themselves. */
const isHarmlessGet = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && ['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined);

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) if (value) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  if (isHarmlessGet(request)) headers.set('apollo-require-preflight', '1');
  return headers;
}

/** What requests are counted with: everybody's limits, and those of single tokens. */
interface Counting {
  rates: RateLimits;
  tokens: TokenLimits;
}

/** The context of a request, made when it is first needed; what its operations cost is counted. */
function lazyContext({ contextOf }: RouteDeps, { rates, tokens }: Counting, request: FastifyRequest, reply: FastifyReply): () => Promise<Context> {
  let made: Promise<Context> | undefined;
  const make = async (): Promise<Context> => {
    const context = await contextOf(request, reply);
    const charge = async (cost: number): Promise<void> => {
      await tokens.cost(context.viewer?.token, cost);
      await spend(rates, context, request, reply, pointsOf(cost));
    };
    return { ...context, charge };
  };
  return () => (made ??= make());
}

async function spend(rates: RateLimits, { viewer }: Context, request: FastifyRequest, reply: FastifyReply, points: number): Promise<void> {
  if (points === 0) return;
  const allowance = await rates.spend(spenderKey({ tokenId: viewer?.token?.id ?? null, viewer, address: request.ip }), points);
  if (allowance) reply.headers(rateHeaders(allowance));
}

async function ask({ engine, apollo }: RouteDeps, request: FastifyRequest, reply: FastifyReply, context: () => Promise<Context>): Promise<string | Buffer> {
  const quick = await quickAnswer(engine, request, context);
  if (quick) {
    reply.type(quick.contentType);
    return quick.body;
  }
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method, headers: headersOf(request), search: searchOf(request.url), body: request.body },
    context,
  });
  for (const [name, value] of headers) reply.header(name, value);
  reply.code(status ?? 200);
  if (body.kind !== 'complete') throw new Error('An answer came in parts, which nothing here asks for.');
  return body.string;
}

/** Puts the API at /graphql: first what can be refused without looking at what is asked, then the answer. */
export async function addGraphqlRoute(app: FastifyInstance, deps: RouteDeps): Promise<void> {
  const { exposure, persisted } = deps;
  const guard = new Guard(exposure);
  const counting = { rates: new RateLimits(exposure), tokens: new TokenLimits() };

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const context = lazyContext(deps, counting, request, reply);
    const calls = callsOf(request);
    try {
      await counting.tokens.request((await context()).viewer?.token);
      await spend(counting.rates, await context(), request, reply, 1);
      guard.check(calls, request.method === 'POST' && Array.isArray(request.body));
      await persisted.admit(calls, context);
    } catch (error) {
      return refused(error, request, reply);
    }
    const body = await underSignal(goneSignal(reply), () => ask(deps, request, reply, context));
    const isPublic = exposure.publicRead && (await context()).viewer === null;
    return reply.send(cached(request, reply, body, { isPublic, seconds: exposure.cacheSeconds }) ?? undefined);
  }

  await app.register(async (scope) => {
    scope.setErrorHandler(answerHttpError(exposure.maxRequestKb));
    scope.addHook('onClose', () => counting.rates.close());
    scope.route({ method: ['GET', 'POST', 'OPTIONS'], url: '/graphql', bodyLimit: exposure.maxRequestKb * 1024, handler: answer });
  });
}

function refused(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof PlanGraphError && error.extensions['http']) {
    const { headers } = error.extensions['http'] as { headers?: Map<string, string> };
    for (const [name, value] of headers ?? []) reply.header(name, value);
  }
  return answerRefusal(error, request, reply);
}
