import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database, Em } from '../../db/orm.ts';
import type { RequestSession, Viewer } from '../core/context.ts';
import { accountsOf } from './account-settings.ts';
import { viewerOfToken } from './api-token.service.ts';
import { bearerOf, deadToken } from './bearer.ts';
import { findViewer } from './session.service.ts';

const cookieName = 'plangraph_session';
const day = 24 * 60 * 60;

/** What a request brings of a sign-in, as the resolvers' context has it. */
export interface SignedRequest {
  viewer: Viewer | null;
  session: RequestSession;
  setSessionCookie(token: string | null): void;
}

/** Puts the session's cookie on an answer, or takes it off. */
export function setCookie(request: FastifyRequest, reply: FastifyReply, token: string | null, days: number): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: request.protocol === 'https' };
  if (token === null) void reply.clearCookie(cookieName, options);
  else void reply.setCookie(cookieName, token, { ...options, maxAge: days * day });
}

const browserOf = (request: FastifyRequest, days: number) => ({ address: request.ip, userAgent: request.headers['user-agent'] ?? '', days });

/** A program's request: its cookies count for nothing, and it can be given none. */
async function viewerByToken(request: FastifyRequest, em: Em, secret: string, days: number): Promise<SignedRequest> {
  const viewer = await viewerOfToken(em, secret, request.ip);
  if (!viewer) throw deadToken();
  return { viewer, session: { token: null, pending: null, ...browserOf(request, days) }, setSessionCookie: () => undefined };
}

/** Finds out who asks, from the bearer token or else the session cookie; a session's token that is renewed goes back with the answer. The unit of work is made only for who has one of them. */
export async function viewerOf(request: FastifyRequest, reply: FastifyReply, database: Database, workOf: () => Em, days: number): Promise<SignedRequest> {
  const bearer = bearerOf(request.headers.authorization);
  if (bearer !== null) return viewerByToken(request, workOf(), bearer, days);
  const token = request.cookies[cookieName] ?? null;
  const browser = browserOf(request, days);
  const options = { secondFactorFor: accountsOf(database).secondFactorFor, renew: !reply.raw.headersSent };
  const found = token === null ? null : await findViewer(workOf(), token, browser, options);
  if (found?.renewed) setCookie(request, reply, found.renewed, days);
  return {
    viewer: found?.viewer ?? null,
    session: { token, pending: found?.pending ?? null, ...browser },
    setSessionCookie: (next) => setCookie(request, reply, next, days),
  };
}
