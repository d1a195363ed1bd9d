import '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../../db/orm.ts';
import { PlanGraphError } from '../core/errors.ts';
import type { ContextOf } from '../core/http-errors.ts';
import { accountsOf } from './account-settings.ts';
import { type Journey, providerPath } from './identity-provider.ts';
import { linkByProvider, linkOf } from './provider-link.service.ts';
import { signInByProvider } from './provider-sign-in.service.ts';
import { seal, unseal } from './seal.ts';

const cookieName = 'plangraph_oidc';
const about = 'sign-in by provider';
const minutes = 10;

/** A path of this console to go back to; anything that could lead elsewhere is the first page. */
export const safePath = (path: unknown): string => (typeof path === 'string' && /^\/(?![/\\])[^\\\p{Cc}]{0,2000}$/u.test(path) ? path : '/');

const cookieOptions = (request: FastifyRequest) => ({ path: providerPath, httpOnly: true, sameSite: 'lax' as const, secure: request.protocol === 'https' });

/** Sends the browser back to the sign-in page, which says why. */
const refuse = (reply: FastifyReply, reason: string): FastifyReply => reply.redirect(`/login?provider=${encodeURIComponent(reason)}`);

/** Sends the browser back to the account's page, which says why. */
const refuseLink = (reply: FastifyReply, reason: string): FastifyReply => reply.redirect(`/account?provider=${encodeURIComponent(reason)}`);

function journeyOf(request: FastifyRequest, key: Buffer): Journey | null {
  try {
    return JSON.parse(unseal(key, request.cookies[cookieName] ?? '', about)) as Journey;
  } catch {
    return null;
  }
}

const reasonOf = (error: unknown): string => (error instanceof PlanGraphError ? String(error.extensions['reason'] ?? 'FAILED') : 'FAILED');

/** Puts signing in with the identity provider on a web server: the way there, and the way back. */
export function addProviderSignIn(app: FastifyInstance, database: Database, contextOf: ContextOf): void {
  const { provider, secretKey } = accountsOf(database);
  if (!provider) return;
  app.get<{ Querystring: { returnTo?: string; link?: string } }>(providerPath, async (request, reply) => {
    const { returnTo, link: ticket } = request.query;
    const journey = provider.newJourney(safePath(returnTo));
    try {
      if (typeof ticket === 'string') journey.link = await linkOf(await contextOf(request, reply), ticket);
      const address = await provider.startUrl(journey);
      void reply.setCookie(cookieName, seal(secretKey(), JSON.stringify(journey), about), { ...cookieOptions(request), maxAge: minutes * 60 });
      return reply.header('cache-control', 'no-store').redirect(address);
    } catch (error) {
      if (error instanceof PlanGraphError) return refuseLink(reply, reasonOf(error));
      request.log.error({ err: error }, 'the identity provider does not answer');
      return ticket === undefined ? refuse(reply, 'UNREACHABLE') : refuseLink(reply, 'UNREACHABLE');
    }
  });
  app.get(`${providerPath}/callback`, async (request, reply) => {
    const journey = journeyOf(request, secretKey());
    void reply.clearCookie(cookieName, cookieOptions(request)).header('cache-control', 'no-store');
    if (!journey) return refuse(reply, 'BEGIN_AGAIN');
    try {
      const person = await provider.personOf(new URL(request.url, 'http://localhost'), journey);
      const context = await contextOf(request, reply);
      if (journey.link) {
        await linkByProvider(context, provider, journey.link, person);
        return reply.redirect('/account?provider=LINKED');
      }
      await signInByProvider(context, provider, person);
      return reply.redirect(journey.returnTo);
    } catch (error) {
      request.log.warn({ err: error }, 'a sign-in with the identity provider was refused');
      return journey.link ? refuseLink(reply, reasonOf(error)) : refuse(reply, reasonOf(error));
    }
  });
}
