import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const varying = ['Accept', 'Cookie', 'Authorization'];

/** Says what the answer depends on, besides what is said already. */
function vary(reply: FastifyReply): void {
  const known = String(reply.getHeader('vary') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const more = varying.filter((name) => !known.some((each) => each.toLowerCase() === name.toLowerCase()));
  reply.header('vary', [...known, ...more].join(', '));
}

const tagOf = (body: string | Buffer): string => `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

const matches = (header: string | undefined, tag: string): boolean =>
  header !== undefined && (header.trim() === '*' || header.split(',').some((each) => each.trim().replace(/^W\//, '') === tag.slice(2)));

/** Says how long an answer may be kept, and by whom; answers null where the caller has it already, and the body else. */
export function cached(
  request: FastifyRequest,
  reply: FastifyReply,
  body: string | Buffer,
  { isPublic, seconds }: { isPublic: boolean; seconds: number },
): string | Buffer | null {
  vary(reply);
  const isRight = request.method === 'GET' && reply.statusCode === 200 && !String(body).startsWith('{"errors"');
  if (!isRight) {
    reply.header('cache-control', 'no-store');
    return body;
  }
  const tag = tagOf(body);
  reply.headers({ etag: tag, 'cache-control': isPublic && seconds > 0 ? `public, max-age=${seconds}` : 'private, no-cache' });
  if (!matches(request.headers['if-none-match'], tag)) return body;
  reply.code(304);
  return null;
}
