import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import type { RequestParams } from 'graphql-sse';
import type { GraphQLFormattedError } from 'graphql';
import type { Database } from '../../db/orm.ts';
import type { Context } from '../core/context.ts';
import { badInput } from '../core/errors.ts';
import type { ErrorLog } from '../core/format-error.ts';
import type { ContextOf } from '../core/http-errors.ts';
import type { Admission } from '../exposure/admission.ts';
import { callsOf } from '../exposure/calls.ts';
import type { Exposure } from '../exposure/exposure.ts';
import { answerHttpError, answerRefusal, refuse } from '../exposure/refusal.ts';
import type { Engine } from '../query/engine.ts';
import { liveBusOf } from './live-bus.ts';
import type { LiveContext } from './live-context.ts';
import { OpenStreams } from './open-streams.ts';
import { subscriber } from './subscriber.ts';

/** What the stream needs from the server that it is put on. */
export interface LiveStreamDeps {
  engine: Engine;
  database: Database;
  exposure: Pick<Exposure, 'maxRequestKb'>;
  admission: Admission;
  contextOf: ContextOf;
  formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError;
  logger: ErrorLog;
}

const path = '/graphql/stream';
const acceptsStream = ({ headers }: FastifyRequest): boolean => (headers.accept ?? '').includes('text/event-stream');
const tooManyOpen = 'Too many subscriptions are open from this address.';

/** A signal that ends with the connection. */
function endOf(reply: FastifyReply): AbortSignal {
  const ended = new AbortController();
  reply.raw.once('close', () => ended.abort());
  return ended.signal;
}

/** Puts the headers that every answer has on one that is written past the framework. */
function keepHeaders(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
}

/** Puts the text of an operation that is named by its hash where the stream looks for it. */
async function writeOut(request: FastifyRequest, { persisted }: Admission): Promise<void> {
  const [call] = callsOf(request);
  if (!call) throw badInput('Send one operation as application/json.');
  const query = await persisted.textOf(call);
  if (query === null) return;
  if (request.method === 'POST') Object.assign(request.body as object, { query });
  else request.raw.url = `${request.url}&${new URLSearchParams({ query }).toString()}`;
}

/** Puts subscriptions on a web server: GraphQL over SSE, in distinct connections mode, at /graphql/stream; admitted as operations at /graphql are. */
export async function addLiveStream(app: FastifyInstance, deps: LiveStreamDeps): Promise<void> {
  const { engine, database, exposure, admission, contextOf, formatError, logger } = deps;
  const subscribe = subscriber(engine, formatError);
  const streams = new OpenStreams();
  const contexts = new WeakMap<FastifyRequest, Context>();
  const liveContextOf = async (request: FastifyRequest, reply: FastifyReply): Promise<LiveContext> => {
    const now = (): Promise<Context> => contextOf(request, reply);
    return Object.assign(contexts.get(request) ?? (await now()), { ended: endOf(reply), now });
  };
  const handle = createHandler({
    authenticate: () => null,
    onSubscribe: async ({ raw, context: { reply } }, params: RequestParams) => subscribe(await liveContextOf(raw, reply), params),
  });
  const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const context = await contextOf(request, reply);
    contexts.set(request, context);
    await admission.admit(request, reply, async () => context);
    await writeOut(request, admission);
  };
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (!acceptsStream(request)) return refuse(request, reply, 406, `${path} answers subscriptions as text/event-stream only.`, { code: 'NOT_ACCEPTABLE' });
    try {
      await admit(request, reply);
    } catch (error) {
      return answerRefusal(error, request, reply);
    }
    if (!streams.take(request.ip, reply.raw)) return refuse(request, reply, 429, tooManyOpen, { code: 'RATE_LIMITED' });
    request.headers.accept = 'text/event-stream';
    keepHeaders(reply);
    reply.hijack();
    await handle(request, reply).catch((error: unknown) => {
      logger.error({ err: error }, 'a subscription failed');
      reply.raw.destroy();
    });
    return undefined;
  };
  app.addHook('preClose', async () => liveBusOf(database).close());
  await app.register(async (scope) => {
    scope.setErrorHandler(answerHttpError(exposure.maxRequestKb));
    scope.route({ method: ['GET', 'POST'], url: path, bodyLimit: exposure.maxRequestKb * 1024, handler: answer });
  });
}
