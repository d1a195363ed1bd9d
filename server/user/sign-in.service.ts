import { setTimeout } from 'node:timers/promises';
import { newId } from '../../db/base.entity.ts';
import type { Em } from '../../db/orm.ts';
import { SignInAttempt } from '../../db/user/sign-in-attempt.entity.ts';
import { SignInChallenge } from '../../db/user/sign-in-challenge.entity.ts';
import { User } from '../../db/user/user.entity.ts';
import { SessionMethod, SignInOutcome, SignInStep } from '../../schema/user/account.enums.ts';
import type { Context, Viewer } from '../core/context.ts';
import { PlanGraphError, unauthenticated } from '../core/errors.ts';
import { accountsOf } from './account-settings.ts';
import { providerPath } from './identity-provider.ts';
import { isPassword } from './password.ts';
import { isSecondFactor } from './second-factor.service.ts';
import { hashOfSecret, newSecret } from './secrets.ts';
import { endSession, signInOf, startSession, viewerFrom } from './session.service.ts';
import { SignInThrottle, type Wait } from './sign-in-throttle.ts';
import { maySignIn, mustSetUpSecondFactor } from './user.policy.ts';
import { findByName } from './user.service.ts';

const passwords = new SignInThrottle();
const codes = new SignInThrottle();
const challengeMinutes = 10;
const mostCodes = 5;

/** How far a sign-in has come: somebody is signed in, or what is left to do. */
export interface SignedIn {
  viewer: Viewer | null;
  nextStep: SignInStep | null;
  /** What the browser hands back with the code. */
  challenge: string | null;
}

const note = (em: Em, user: User | null, address: string, outcome: SignInOutcome): Promise<unknown> =>
  em.insert(SignInAttempt, { id: newId(), at: new Date(), user: user?.id ?? null, address, outcome });

async function refuseHasty(context: Context, { seconds, isFirst }: Wait, user: () => Promise<User | null>): Promise<void> {
  if (seconds === 0) return;
  if (isFirst) await note(context.em, await user(), context.session.address, SignInOutcome.THROTTLED);
  throw new PlanGraphError('RATE_LIMITED', `Too many attempts. Try again in ${seconds} seconds.`, { retryAfterSeconds: seconds });
}

/** Starts a session for somebody who has shown who they are; the one that the browser had ends. */
export async function completeSignIn(context: Context, user: User, method = SessionMethod.PASSWORD): Promise<SignedIn> {
  const { em, session } = context;
  if (session.token !== null) await endSession(em, session.token);
  await note(em, user, session.address, SignInOutcome.SUCCESS);
  context.setSessionCookie(await startSession(em, user.id, session, { method }));
  const isPending = mustSetUpSecondFactor(user, method, accountsOf(context.database).secondFactorFor);
  return isPending
    ? { viewer: null, nextStep: SignInStep.SET_UP_SECOND_FACTOR, challenge: null }
    : { viewer: viewerFrom(user), nextStep: null, challenge: null };
}

async function askForCode(em: Em, user: User): Promise<SignedIn> {
  const challenge = newSecret();
  const expiresAt = new Date(Date.now() + challengeMinutes * 60_000);
  await em.insert(SignInChallenge, { id: newId(), user: user.id, tokenHash: hashOfSecret(challenge), attempts: 0, expiresAt });
  return { viewer: null, nextStep: SignInStep.ENTER_CODE, challenge };
}

/** Checks name and password, and starts a session or asks for a code. A wrong name and a wrong password are refused alike, after the same work. */
export async function signIn(context: Context, name: string, password: string): Promise<SignedIn> {
  const { em, session } = context;
  await refuseHasty(context, passwords.start(name, session.address), () => findByName(em, name));
  await setTimeout(passwords.slowness(name, session.address));
  const user = await findByName(em, name);
  const isRight = await isPassword(user?.passwordHash ?? null, password);
  if (!user || !isRight || !maySignIn(user)) {
    await note(em, user, session.address, SignInOutcome.WRONG_PASSWORD);
    throw unauthenticated('The name or the password is wrong.');
  }
  passwords.succeed(name, session.address);
  return user.secondFactorSince === null ? completeSignIn(context, user) : askForCode(em, user);
}

/** Counts a try at a challenge, in one statement so that tries at once are counted too; null where it is over. */
async function tryChallenge(em: Em, challenge: string): Promise<User | null> {
  const [row]: { userId: string }[] = await em.execute(
    `update sign_in_challenge set attempts = attempts + 1 where token_hash = ? and expires_at > now() and attempts < ${mostCodes} returning user_id as "userId"`,
    [hashOfSecret(challenge)],
  );
  return row ? em.findOne(User, { id: row.userId }) : null;
}

/** Checks the code that follows a right password, and starts the session. */
export async function signInWithCode(context: Context, challenge: string, code: string): Promise<SignedIn> {
  const { em, session } = context;
  const user = await tryChallenge(em, challenge);
  if (!user || !maySignIn(user))
    throw new PlanGraphError('UNAUTHENTICATED', 'This sign-in has run out. Begin again with name and password.', { reason: 'BEGIN_AGAIN' });
  await refuseHasty(context, codes.start(user.id, session.address), async () => user);
  await setTimeout(codes.slowness(user.id, session.address));
  if (!(await isSecondFactor(context, user.id, code))) {
    await note(em, user, session.address, SignInOutcome.WRONG_CODE);
    throw new PlanGraphError('UNAUTHENTICATED', 'The code is wrong or has been used.', { reason: 'WRONG_CODE' });
  }
  if ((await em.nativeDelete(SignInChallenge, { tokenHash: hashOfSecret(challenge) })) === 0) throw unauthenticated('This sign-in has run out.');
  codes.succeed(user.id, session.address);
  return completeSignIn(context, user);
}

/** The ways to sign in here. */
export function signInOptions({ database }: Pick<Context, 'database'>): { resetByMail: boolean; providerName: string | null; providerUrl: string | null } {
  const { mailer, provider } = accountsOf(database);
  return { resetByMail: mailer !== null, providerName: provider?.label ?? null, providerUrl: provider ? providerPath : null };
}

/** Ends the session; where an identity provider began it, says where to end its own. */
export async function signOut(context: Context): Promise<{ signedOut: boolean; providerUrl: string | null }> {
  const { em, session } = context;
  const { provider } = accountsOf(context.database);
  const current = await signInOf(em, session.token);
  const signedOut = session.token !== null && (await endSession(em, session.token));
  context.setSessionCookie(null);
  return { signedOut, providerUrl: provider && current?.method === SessionMethod.PROVIDER ? await provider.signOutUrl() : null };
}

/** Refuses a signed-in person who does not know their own password; guesses are slowed down like those of a sign-in. */
export async function checkOwnPassword(context: Context, user: User, password: string, field: string): Promise<void> {
  const { address } = context.session;
  await refuseHasty(context, passwords.start(user.name, address), async () => user);
  if (!(await isPassword(user.passwordHash, password))) {
    await note(context.em, user, address, SignInOutcome.WRONG_PASSWORD);
    throw new PlanGraphError('BAD_USER_INPUT', 'The password is wrong.', { fields: { [field]: 'is wrong' }, reason: 'WRONG_PASSWORD' });
  }
  passwords.succeed(user.name, address);
}
