import type { FastifyInstance } from 'fastify';
import { PlanGraphError } from '../core/errors.ts';

/** The token of an Authorization header; null where the header is of another kind or not there. */
export const bearerOf = (header: string | undefined): string | null => /^Bearer\s+(\S+)\s*$/iu.exec(header ?? '')?.[1] ?? null;

/** That a token counts no more. Says no more than that. */
export const deadToken = (): PlanGraphError => new PlanGraphError('UNAUTHENTICATED', 'This token is unknown, expired or revoked.', { http: { status: 401 } });

const inAddress = /[?&][^=&]*=(?:pg_[\w-]{20,}|Bearer(?:%20|\+))/iu;
const words =
  'A token does not belong into an address, where logs and histories keep it. Revoke it, and send a new one in the header Authorization: Bearer pg_…';

/**
 * Refuses tokens in addresses. A request with a bearer token counts as one that a program has sent on purpose: no browser adds that header by itself,
 * so what protects cookies against other sites' pages does not stand in its way.
 */
export function addBearer(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (inAddress.test(request.url)) {
      return reply
        .code(400)
        .header('cache-control', 'no-store')
        .send({ errors: [{ message: words, extensions: { code: 'BAD_USER_INPUT' } }] });
    }
    if (bearerOf(request.headers.authorization) !== null) request.headers['apollo-require-preflight'] = '1';
  });
}
