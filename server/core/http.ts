import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import { fastify, type FastifyBaseLogger, type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { noteBreakingOff, QuietLog } from './broken-off.ts';
import { addCompression } from './compression.ts';
import type { Config } from './config.ts';
import type { Logger } from './logger.ts';

/** What a page of ours may load, and from where: nothing from elsewhere, and no scripts but our own files. */
const contentPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const securityHeaders = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

const requestIdForm = /^[\w.-]{1,64}$/;

/** A request's id: the caller's where it gives a sound one, so that logs on both sides can be matched. */
function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && requestIdForm.test(given) ? given : randomUUID();
}

async function addHeaders(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.headers({ ...securityHeaders, 'x-request-id': request.id });
  if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000');
}

async function logAnswer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const facts = { method: request.method, path: request.url.split('?')[0], status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) };
  if (reply.statusCode >= 500) request.log.error(facts, 'answered');
  else request.log.debug(facts, 'answered');
}

/** Answers an error outside GraphQL: its own words where the caller is at fault, otherwise an id to find it by in the log. */
function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 500;
  if (status < 500) return void reply.code(status).send({ error: error.message, requestId: request.id });
  if (request.raw.socket.destroyed) noteBreakingOff(request, error);
  else request.log.error({ err: error }, 'request failed');
  // A file that broke off before its first bytes had been promised as another type, and compressed.
  reply.removeHeader('content-encoding').type('application/json; charset=utf-8');
  void reply.code(500).send({ error: 'Something went wrong on the server.', requestId: request.id });
}

/** Lets pages of other sites call the API. With `*` every site may, but never with an account's cookie. */
async function addCors(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const isOpen = origins.includes('*');
  await app.register(cors, {
    origin: isOpen ? '*' : [...origins],
    credentials: !isOpen,
    methods: ['GET', 'POST'],
    exposedHeaders: ['etag', 'retry-after', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset', 'x-request-id'],
    maxAge: 3600,
  });
}

/** The web server that everything else is put on: request ids, cookies, compression, security headers, errors. It does not listen yet. */
export async function makeHttp(config: Config, logger: Logger): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new QuietLog(),
    trustProxy: config.trustProxy,
    bodyLimit: config.maxUploadMb * 1024 * 1024,
    forceCloseConnections: 'idle',
    genReqId: (request) => requestIdOf(request.headers),
  });
  app.addHook('onRequest', addHeaders);
  app.addHook('onResponse', logAnswer);
  app.setErrorHandler(answerError);
  await addCors(app, config.corsOrigins);
  await app.register(cookie);
  await addCompression(app);
  return app;
}
