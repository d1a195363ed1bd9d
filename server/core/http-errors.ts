import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from './context.ts';
import { PlanGraphError } from './errors.ts';

/** Finds out who asks, and gives a request its own unit of work. */
export type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;

const statuses: Record<string, number> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  STALE_VERSION: 409,
  TOO_LARGE: 413,
  RATE_LIMITED: 429,
};

/** Answers a refusal outside GraphQL as JSON with its code; anything else is the server's own error handler's. */
export async function answerRefusal(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!(error instanceof PlanGraphError)) throw error;
  const { code, ...details } = error.extensions as { code: string };
  const status = statuses[code] ?? 400;
  if (status === 413) reply.header('connection', 'close');
  await reply.code(status).send({ error: { code, message: error.message, ...details }, requestId: request.id });
}

const ownHeaders = ['x-plangraph-upload', 'apollo-require-preflight', 'x-apollo-operation-name'];

/** Whether a request comes from a page of ours: the browser says so itself. */
function isSameOrigin({ headers, host, protocol }: FastifyRequest): boolean {
  const { origin } = headers;
  if (headers['sec-fetch-site'] === 'same-origin') return true;
  return typeof origin === 'string' && origin === `${protocol}://${host}`;
}

/** Refuses a form that another site had the browser send: it can neither set a header of ours nor come from our origin. */
export function refuseForgery(request: FastifyRequest): void {
  if (isSameOrigin(request) || ownHeaders.some((name) => typeof request.headers[name] === 'string' && request.headers[name] !== '')) return;
  throw new PlanGraphError('FORBIDDEN', `Send the header ${ownHeaders[0]}: 1, so that no other site can upload in your name. 请加上请求头 ${ownHeaders[0]}。`);
}
