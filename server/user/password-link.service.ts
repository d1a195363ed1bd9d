import { newId } from '../../db/base.entity.ts';
import { inChangeSet } from '../../db/history/change-set.ts';
import type { Em } from '../../db/orm.ts';
import { PasswordLink } from '../../db/user/password-link.entity.ts';
import { User } from '../../db/user/user.entity.ts';
import { PasswordLinkPurpose } from '../../schema/user/account.enums.ts';
import type { Context } from '../core/context.ts';
import { PlanGraphError } from '../core/errors.ts';
import { linkMail } from './account-mail.ts';
import { accountsOf } from './account-settings.ts';
import { hashPassword } from './password.ts';
import { passwordProblem } from './password-rules.ts';
import { hashOfSecret, newSecret } from './secrets.ts';
import { endSessionsOf } from './session.service.ts';
import { maySignIn } from './user.policy.ts';

const hour = 60 * 60_000;

/** A link to hand out: it sets the account's password, once. */
export interface HandedLink {
  url: string;
  expiresAt: Date;
  /** Whether it was also mailed to the account's address. */
  mailed: boolean;
}

/** The token lies behind the #, which browsers send to no server: it stays out of logs and of other sites' sight. */
const addressOf = (base: string | null, token: string): string => `${base ?? ''}/set-password#${token}`;

/** What a link is made for, and how long it counts. */
export interface LinkTerms {
  purpose: PasswordLinkPurpose;
  hours: number;
}

/** Makes a link for an account. */
export async function makeLink(em: Em, base: string | null, user: User, { purpose, hours }: LinkTerms): Promise<{ url: string; expiresAt: Date }> {
  const token = newSecret();
  const expiresAt = new Date(Date.now() + hours * hour);
  await em.nativeDelete(PasswordLink, { expiresAt: { $lt: new Date() } });
  await em.insert(PasswordLink, { id: newId(), user: user.id, purpose, tokenHash: hashOfSecret(token), createdAt: new Date(), expiresAt });
  return { url: addressOf(base, token), expiresAt };
}

/** Lets the links that an account has no longer count. */
export async function dropLinks(em: Em, userId: string): Promise<void> {
  await em.nativeDelete(PasswordLink, { user: userId });
}

/** Mails a link to the account's own address; false where there is none, or no mail can be sent. */
export async function mailLink(context: Context, user: User, link: { url: string; expiresAt: Date }, purpose: PasswordLinkPurpose): Promise<boolean> {
  const { mailer, log } = accountsOf(context.database);
  if (!mailer || !user.email) return false;
  const { email: to, displayName, name, language } = user;
  try {
    await mailer.send(linkMail({ to, displayName, name, language: language ?? null, ...link, isInvitation: purpose === PasswordLinkPurpose.INVITATION }));
    return true;
  } catch (error) {
    log.error({ err: error }, 'a link could not be mailed');
    return false;
  }
}

const deadLink = (): PlanGraphError =>
  new PlanGraphError('NOT_FOUND', 'This link has been used or has expired. Ask for a new one.', { reason: 'LINK_IS_OVER' });

async function findLink(em: Em, token: string): Promise<{ link: PasswordLink; user: User } | null> {
  const link = await em.findOne(PasswordLink, { tokenHash: hashOfSecret(token), expiresAt: { $gt: new Date() } });
  const user = link && (await em.findOne(User, link.user.id));
  return user && maySignIn(user) ? { link, user } : null;
}

/** What a link is for; null where it counts no more. */
export async function describeLink(em: Em, token: string): Promise<{ name: string; purpose: PasswordLinkPurpose; expiresAt: Date } | null> {
  const found = await findLink(em, token);
  return found && { name: found.user.name, purpose: found.link.purpose, expiresAt: found.link.expiresAt };
}

/** Refuses a password that is too easily guessed. */
export async function checkNewPassword(user: Pick<User, 'name' | 'displayName' | 'email'>, password: string, field: string): Promise<void> {
  const problem = await passwordProblem(password, [user.name, user.displayName, ...(user.email?.split('@') ?? [])]);
  if (!problem) return;
  const words = { TOO_SHORT: 'must have 10 characters or more', TOO_LONG: 'must have 200 characters or fewer', TOO_COMMON: 'is too easily guessed' }[problem];
  throw new PlanGraphError('BAD_USER_INPUT', `The password ${words}.`, { fields: { [field]: words }, reason: problem });
}

/** Sets the password by a link, which counts no more then; every session of the account ends. */
export async function setPasswordByLink(context: Context, token: string, password: string): Promise<string> {
  const found = await findLink(context.em, token);
  if (!found) throw deadLink();
  const { link, user } = found;
  await checkNewPassword(user, password, 'password');
  const passwordHash = await hashPassword(password);
  const facts = { actorId: user.id, actorName: user.displayName, kind: 'setPasswordByLink', requestId: context.requestId };
  await inChangeSet(context.em, facts, async (em) => {
    if ((await em.nativeDelete(PasswordLink, { id: link.id })) === 0) throw deadLink();
    const fresh = await em.findOneOrFail(User, user.id, { refresh: true });
    fresh.passwordHash = passwordHash;
    await em.flush();
    await dropLinks(em, user.id);
    await endSessionsOf(em, user.id);
  });
  return user.name;
}
