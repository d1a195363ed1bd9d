import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Em } from '../../db/orm.ts';
import type { RequestSession, Viewer } from '../core/context.ts';
import { findViewer } from './session.service.ts';

const cookieName = 'plangraph_session';
const day = 24 * 60 * 60;

/** What a request brings of a sign-in, as the resolvers' context has it. */
export interface SignedRequest {
  viewer: Viewer | null;
  session: RequestSession;
  setSessionCookie(token: string | null): void;
}

function setCookie(request: FastifyRequest, reply: FastifyReply, token: string | null, days: number): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: request.protocol === 'https' };
  if (token === null) void reply.clearCookie(cookieName, options);
  else void reply.setCookie(cookieName, token, { ...options, maxAge: days * day });
}

/** Finds out who asks, from the session cookie; a token that is renewed goes back with the answer. The unit of work is made only where somebody signs in. */
export async function viewerOf(request: FastifyRequest, reply: FastifyReply, workOf: () => Em, days: number): Promise<SignedRequest> {
  const token = request.cookies[cookieName] ?? null;
  const found = token === null ? null : await findViewer(workOf(), token, days, { renew: !reply.raw.headersSent });
  if (found?.renewed) setCookie(request, reply, found.renewed, days);
  return {
    viewer: found?.viewer ?? null,
    session: { token, address: request.ip, days },
    setSessionCookie: (next) => setCookie(request, reply, next, days),
  };
}
