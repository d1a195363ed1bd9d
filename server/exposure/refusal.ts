import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { PlanGraphError } from '../core/errors.ts';

const statuses: Record<string, number> = { FORBIDDEN: 403, PERSISTED_QUERY_NOT_IN_LIST: 403, TOO_LARGE: 413, RATE_LIMITED: 429, UNAUTHENTICATED: 401 };

/** The media type that the caller would rather have, of those that GraphQL answers come in. */
function mediaTypeFor(accept: string | undefined): string {
  const [spec, plain] = ['application/graphql-response+json', 'application/json'].map((type) => (accept ?? '').indexOf(type)) as [number, number];
  return `${spec >= 0 && (plain < 0 || spec < plain) ? 'application/graphql-response+json' : 'application/json'}; charset=utf-8`;
}

/** Answers a request that never became an operation, in the shape of a GraphQL answer. */
export function refuse(request: FastifyRequest, reply: FastifyReply, status: number, message: string, extensions: Record<string, unknown>): FastifyReply {
  if (status === 413) reply.header('connection', 'close');
  return reply
    .code(status)
    .headers({ 'content-type': mediaTypeFor(request.headers.accept), 'cache-control': 'no-store' })
    .send(JSON.stringify({ errors: [{ message, extensions }] }));
}

/** Answers a refusal of ours; throws on whatever else it is. */
export function answerRefusal(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (!(error instanceof PlanGraphError)) throw error;
  const { http, ...extensions } = error.extensions;
  for (const [name, value] of (http as { headers?: Map<string, string> } | undefined)?.headers ?? []) reply.header(name, value);
  return refuse(request, reply, statuses[String(extensions['code'])] ?? 400, error.message, extensions);
}

const bodyErrors: Record<string, { code: string; message(limitKb: number): string }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'TOO_LARGE', message: (limitKb) => `The request is larger than the ${limitKb} kB allowed.` },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'BAD_REQUEST', message: () => 'Send the operation as application/json.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'BAD_REQUEST', message: () => 'The request has no body.' },
};

/** Answers what went wrong around an operation (a body that is no JSON, too large, of another type) in the shape of a GraphQL answer. */
export function answerHttpError(limitKb: number) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const status = error.statusCode ?? 500;
    if (status >= 500) throw error;
    const known = bodyErrors[error.code];
    return refuse(request, reply, status, known?.message(limitKb) ?? `The request's body cannot be read: ${error.message}.`, {
      code: known?.code ?? 'BAD_REQUEST',
    });
  };
}
