import { createHash, randomBytes } from 'node:crypto';
import { Session } from '../../db/user/session.entity.ts';
import { User } from '../../db/user/user.entity.ts';
import type { Em } from '../../db/orm.ts';
import type { Viewer } from '../core/context.ts';
import { noRights } from '../rights/rights.ts';
import { maySignIn } from './user.policy.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How long a token still counts after a new one has taken its place: requests that were under way carry the old one. */
const overlap = 2 * minute;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const later = (milliseconds: number): Date => new Date(Date.now() + milliseconds);

/** What there is to show of an account to its owner; `withRights` adds what a curator may write. */
export const viewerFrom = (user: User): Viewer => ({ id: user.id, name: user.name, displayName: user.displayName, role: user.role, rights: noRights });

/** Starts a session and returns its token, which is stored nowhere; sessions that are over are swept away on the way. */
export async function startSession(em: Em, userId: string, days: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await em.nativeDelete(Session, { expiresAt: { $lt: new Date() } });
  em.create(Session, { user: em.getReference(User, userId), tokenHash: hashOf(token), expiresAt: later(days * day) });
  await em.flush();
  return token;
}

/** Who a token stands for; with a new token where the old one has been in use for long and the answer can still carry it. */
export async function findViewer(em: Em, token: string, days: number, { renew } = { renew: true }): Promise<{ viewer: Viewer; renewed: string | null } | null> {
  const session = await em.findOne(Session, { tokenHash: hashOf(token), expiresAt: { $gt: new Date() } }, { populate: ['user'] });
  if (!session || !maySignIn(session.user.$)) return null;
  return { viewer: viewerFrom(session.user.$), renewed: renew ? await keep(em, session, days) : null };
}

/** Notes the visit, at most once a minute; a session that is old takes a new token and is left to run out. */
async function keep(em: Em, session: Session, days: number): Promise<string | null> {
  const now = Date.now();
  const isReplaced = session.expiresAt.getTime() - now <= overlap;
  if (isReplaced || now - session.lastSeenAt.getTime() < minute) return null;
  const isOld = now - session.createdAt.getTime() > Math.min(day, (days * day) / 2);
  const unseen = { id: session.id, lastSeenAt: { $lt: new Date(now - minute) } };
  const changed = await em.nativeUpdate(Session, unseen, { lastSeenAt: new Date(now), expiresAt: later(isOld ? overlap : days * day) });
  return isOld && changed === 1 ? startSession(em, session.user.id, days) : null;
}

/** Ends the session of a token; false where there was none. */
export async function endSession(em: Em, token: string): Promise<boolean> {
  return (await em.nativeDelete(Session, { tokenHash: hashOf(token) })) > 0;
}

/** Ends every session of an account. */
export async function endSessionsOf(em: Em, userId: string): Promise<void> {
  await em.nativeDelete(Session, { user: userId });
}
