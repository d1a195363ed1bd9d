import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import type { RequestParams } from 'graphql-sse';
import type { Database } from '../../db/orm.ts';
import type { ErrorLog } from '../core/format-error.ts';
import type { ContextOf } from '../core/http-errors.ts';
import type { Engine } from '../query/engine.ts';
import { liveBusOf } from './live-bus.ts';
import type { LiveContext } from './live-context.ts';
import { OpenStreams } from './open-streams.ts';
import { subscriber } from './subscriber.ts';

/** What the stream needs from the server that it is put on. */
export interface LiveStreamDeps {
  engine: Engine;
  database: Database;
  contextOf: ContextOf;
  logger: ErrorLog;
}

const path = '/graphql/stream';
const acceptsStream = ({ headers }: FastifyRequest): boolean => (headers.accept ?? '').includes('text/event-stream');
const refusal = (code: string, message: string): object => ({ errors: [{ message, extensions: { code } }] });

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

/** Puts subscriptions on a web server: GraphQL over SSE, in distinct connections mode, at /graphql/stream. */
export function addLiveStream(app: FastifyInstance, { engine, database, contextOf, logger }: LiveStreamDeps): void {
  const subscribe = subscriber(engine, logger);
  const streams = new OpenStreams();
  const liveContextOf = async (request: FastifyRequest, reply: FastifyReply): Promise<LiveContext> => {
    const now = (): ReturnType<ContextOf> => contextOf(request, reply);
    return { ...(await now()), ended: endOf(reply), now };
  };
  const handle = createHandler({
    authenticate: () => null,
    onSubscribe: async ({ raw, context: { reply } }, params: RequestParams) => subscribe(await liveContextOf(raw, reply), params),
  });
  app.addHook('preClose', async () => liveBusOf(database).close());
  app.route({
    method: ['GET', 'POST'],
    url: path,
    handler: async (request, reply) => {
      if (!acceptsStream(request)) return reply.code(406).send(refusal('NOT_ACCEPTABLE', `${path} answers subscriptions as text/event-stream only.`));
      if (!streams.take(request.ip, reply.raw)) return reply.code(429).send(refusal('RATE_LIMITED', 'Too many subscriptions are open from this address.'));
      request.headers.accept = 'text/event-stream';
      keepHeaders(reply);
      reply.hijack();
      await handle(request, reply).catch((error: unknown) => {
        logger.error({ err: error }, 'a subscription failed');
        reply.raw.destroy();
      });
    },
  });
}
