import { newId } from '../../db/base.entity.ts';
import { Session } from '../../db/user/session.entity.ts';
import { SignInAttempt } from '../../db/user/sign-in-attempt.entity.ts';
import { SignInChallenge } from '../../db/user/sign-in-challenge.entity.ts';
import type { User } from '../../db/user/user.entity.ts';
import type { Em } from '../../db/orm.ts';
import { SessionMethod } from '../../schema/user/account.enums.ts';
import type { UserRole } from '../../schema/user/user.enums.ts';
import type { RequestSession, Viewer } from '../core/context.ts';
import { noRights } from '../rights/rights.ts';
import { hashOfSecret, newSecret } from './secrets.ts';
import { maySignIn, mustSetUpSecondFactor } from './user.policy.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const keepAttempts = 90 * day;

/** How long a token still counts after a new one has taken its place: requests that were under way carry the old one. */
const overlap = 2 * minute;

const later = (milliseconds: number): Date => new Date(Date.now() + milliseconds);

/** The browser that a session is for. */
export type Browser = Pick<RequestSession, 'address' | 'userAgent' | 'days'>;

/** What there is to show of an account to its owner; `withRights` adds what a curator may write. */
export const viewerFrom = (user: User): Viewer => ({ id: user.id, name: user.name, displayName: user.displayName, role: user.role, rights: noRights });

/** The sign-in that a session is part of; left out for a new one. */
type SignIn = Partial<Pick<Session, 'signInId' | 'signedInAt' | 'method'>>;

async function sweep(em: Em): Promise<void> {
  await em.nativeDelete(Session, { expiresAt: { $lt: new Date() } });
  await em.nativeDelete(SignInChallenge, { expiresAt: { $lt: new Date() } });
  await em.nativeDelete(SignInAttempt, { at: { $lt: later(-keepAttempts) } });
}

/** Starts a session and returns its token, which is stored nowhere; what is over is swept away on the way. */
export async function startSession(em: Em, userId: string, { address, userAgent, days }: Browser, signIn: SignIn = {}): Promise<string> {
  const token = newSecret();
  await sweep(em);
  const facts = { signInId: signIn.signInId ?? newId(), method: signIn.method ?? SessionMethod.PASSWORD, signedInAt: signIn.signedInAt ?? new Date() };
  const browser = { address, userAgent: userAgent.slice(0, 400).replaceAll('\0', '') };
  await em.insert(Session, {
    ...{ id: newId(), user: userId, tokenHash: hashOfSecret(token), createdAt: new Date(), lastSeenAt: new Date(), stale: false, replaced: false },
    ...{ ...facts, ...browser, expiresAt: later(days * day) },
  });
  return token;
}

/** Whom a token stands for: the viewer, or somebody who must set up a second factor first; and a new token where the old one has been in use for long. */
export interface Found {
  viewer: Viewer | null;
  pending: Viewer | null;
  renewed: string | null;
}

/** How a session is looked at. */
export interface Looking {
  /** The roles whose passwords need a second factor. */
  secondFactorFor: readonly UserRole[];
  /** Whether the answer can still carry a new token. */
  renew: boolean;
}

/** Finds out whom a token stands for; null where it does not count. */
export async function findViewer(em: Em, token: string, browser: Browser, { secondFactorFor, renew }: Looking): Promise<Found | null> {
  const session = await em.findOne(Session, { tokenHash: hashOfSecret(token), expiresAt: { $gt: new Date() } }, { populate: ['user'] });
  if (!session || !maySignIn(session.user.$)) return null;
  const viewer = viewerFrom(session.user.$);
  const isPending = mustSetUpSecondFactor(session.user.$, session.method, secondFactorFor);
  return { viewer: isPending ? null : viewer, pending: isPending ? viewer : null, renewed: renew ? await keep(em, session, browser) : null };
}

/** Notes the visit, at most once a minute; a session that is old, or whose account has other rights now, takes a new token and is left to run out. */
async function keep(em: Em, session: Session, browser: Browser): Promise<string | null> {
  const now = Date.now();
  const { days } = browser;
  const isQuiet = !session.stale && now - session.lastSeenAt.getTime() < minute;
  if (session.replaced || isQuiet) return null;
  const isOld = session.stale || now - session.createdAt.getTime() > Math.min(day, (days * day) / 2);
  const unseen = { id: session.id, replaced: false, ...(session.stale ? {} : { lastSeenAt: { $lt: new Date(now - minute) } }) };
  const seen = { lastSeenAt: new Date(now), address: browser.address, expiresAt: later(isOld ? overlap : days * day) };
  const changed = await em.nativeUpdate(Session, unseen, isOld ? { ...seen, replaced: true } : seen);
  return isOld && changed === 1 ? startSession(em, session.user.id, browser, session) : null;
}

/** The sign-in that a token belongs to. */
export async function signInOf(em: Em, token: string | null): Promise<Session | null> {
  return token === null ? null : em.findOne(Session, { tokenHash: hashOfSecret(token), expiresAt: { $gt: new Date() } });
}

/** Ends the session of a token, renewed tokens included; false where there was none. */
export async function endSession(em: Em, token: string): Promise<boolean> {
  const session = await signInOf(em, token);
  return session !== null && (await em.nativeDelete(Session, { signInId: session.signInId })) > 0;
}

/** Ends every session of an account, and every sign-in that is half way. */
export async function endSessionsOf(em: Em, userId: string): Promise<number> {
  const ended: { id: string }[] = await em.execute('select distinct sign_in_id as id from session where user_id = ?', [userId]);
  await em.nativeDelete(Session, { user: userId });
  await em.nativeDelete(SignInChallenge, { user: userId });
  return ended.length;
}

/** Ends every sign-in of an account but the one that a token belongs to. */
export async function endOtherSignIns(em: Em, userId: string, token: string | null): Promise<void> {
  const current = await signInOf(em, token);
  await em.nativeDelete(Session, { user: userId, ...(current ? { signInId: { $ne: current.signInId } } : {}) });
  await em.nativeDelete(SignInChallenge, { user: userId });
}

/** Lets every session of an account take a new token at its next visit, since the account's rights have changed. */
export async function renewSessionsOf(em: Em, userId: string): Promise<void> {
  await em.nativeUpdate(Session, { user: userId, replaced: false }, { stale: true });
  await em.nativeDelete(Session, { user: userId, replaced: true });
}

/** A browser that is signed in, as its owner sees it. */
export interface OwnSession {
  id: string;
  method: SessionMethod;
  address: string;
  userAgent: string;
  signedInAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}

/** The browsers that are signed in to an account, the one seen last first. */
export async function sessionsOf(em: Em, userId: string): Promise<OwnSession[]> {
  const sessions = await em.find(Session, { user: userId, replaced: false, expiresAt: { $gt: new Date() } }, { orderBy: { lastSeenAt: 'desc' } });
  return sessions.map((session) => ({ ...session, id: session.signInId }));
}

/** Ends one sign-in of an account. */
export async function endSignIn(em: Em, userId: string, signInId: string): Promise<boolean> {
  return (await em.nativeDelete(Session, { user: userId, signInId })) > 0;
}
