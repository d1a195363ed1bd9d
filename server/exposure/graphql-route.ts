import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../core/context.ts';
import type { ContextOf } from '../core/http-errors.ts';
import { underSignal } from '../core/request-signal.ts';
import type { Engine } from '../query/engine.ts';
import { quickAnswer } from '../query/quick-answer.ts';
import type { Admission } from './admission.ts';
import { searchOf } from './calls.ts';
import type { Exposure } from './exposure.ts';
import { cached } from './http-cache.ts';
import { answerHttpError, answerRefusal } from './refusal.ts';

/** What the address of the API needs. */
export interface RouteDeps {
  engine: Engine;
  apollo: ApolloServer<Context>;
  exposure: Exposure;
  admission: Admission;
  contextOf: ContextOf;
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

/** The context of a request, made when it is first needed. */
function lazy(contextOf: ContextOf, request: FastifyRequest, reply: FastifyReply): () => Promise<Context> {
  let made: Promise<Context> | undefined;
  return () => (made ??= contextOf(request, reply));
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
  const { exposure, admission } = deps;
  const contextOf = admission.charging(deps.contextOf);

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const context = lazy(contextOf, request, reply);
    try {
      await admission.admit(request, reply, context);
    } catch (error) {
      return answerRefusal(error, request, reply);
    }
    const body = await underSignal(goneSignal(reply), () => ask(deps, request, reply, context));
    const isPublic = exposure.publicRead && (await context()).viewer === null;
    return reply.send(cached(request, reply, body, { isPublic, seconds: exposure.cacheSeconds }) ?? undefined);
  }

  await app.register(async (scope) => {
    scope.setErrorHandler(answerHttpError(exposure.maxRequestKb));
    scope.route({ method: ['GET', 'POST', 'OPTIONS'], url: '/graphql', bodyLimit: exposure.maxRequestKb * 1024, handler: answer });
  });
}
