import { inChangeSet } from '../../db/history/change-set.ts';
import type { Em } from '../../db/orm.ts';
import { User } from '../../db/user/user.entity.ts';
import { PasswordLinkPurpose } from '../../schema/user/account.enums.ts';
import type { Context } from '../core/context.ts';
import { PlanGraphError } from '../core/errors.ts';
import { accountsOf } from './account-settings.ts';
import { mailLink, makeLink } from './password-link.service.ts';
import { SignInThrottle } from './sign-in-throttle.ts';
import { maySignIn } from './user.policy.ts';

const throttle = new SignInThrottle();
const mailedHours = 1;

async function findByNameOrEmail(em: Em, words: string): Promise<User | null> {
  const given = words.trim().replaceAll('\0', '');
  const rows: { id: string }[] = await em.execute(
    'select id from app_user where lower(name) = lower(?) or lower(email) = lower(?) order by lower(name) = lower(?) desc',
    [given, given, given],
  );
  return rows[0] ? em.findOne(User, { id: rows[0].id }) : null;
}

/** Finds the account and mails it a link; nobody is told how it went. Links that it has stay: or anybody could make them worthless. */
async function mailReset(context: Context, words: string): Promise<void> {
  const em = context.em.fork();
  const user = await findByNameOrEmail(em, words);
  if (!user?.email || !maySignIn(user)) return;
  const facts = { actorId: null, actorName: 'PlanGraph', kind: 'requestPasswordReset', requestId: context.requestId };
  const { baseUrl } = accountsOf(context.database);
  const link = await inChangeSet(em, facts, (fork) => makeLink(fork, baseUrl, user, { purpose: PasswordLinkPurpose.RESET, hours: mailedHours }));
  await mailLink(context, user, link, PasswordLinkPurpose.RESET);
}

/**
 * Takes a request for a link by mail. The answer is the same, and as quick, whether or not there is such an account, since all that depends on it
 * happens after the answer.
 */
export function requestReset(context: Context, words: string): void {
  const { mailer, log } = accountsOf(context.database);
  if (!mailer) throw new PlanGraphError('CONFLICT', 'This server cannot mail. Ask an administrator for a link.', { reason: 'NO_MAIL' });
  const { seconds } = throttle.start(words, context.session.address);
  if (seconds > 0) throw new PlanGraphError('RATE_LIMITED', `Too many requests. Try again in ${seconds} seconds.`, { retryAfterSeconds: seconds });
  mailReset(context, words).catch((error: unknown) => log.error({ err: error }, 'a link could not be mailed'));
}
