import { RecoveryCode } from '../../db/user/recovery-code.entity.ts';
import type { User } from '../../db/user/user.entity.ts';
import type { Context } from '../core/context.ts';
import { badInput, notFound, PlanGraphError } from '../core/errors.ts';
import { isUuid } from '../core/ids.ts';
import { checkAccountFields } from './account-fields.ts';
import { accountsOf } from './account-settings.ts';
import { lockedUser, ownUser, person, writeAccounts } from './account-write.ts';
import { hashPassword } from './password.ts';
import { checkNewPassword } from './password-link.service.ts';
import { type Linked, linkedTo } from './provider-link.service.ts';
import { dropSecondFactor, type Enrolment, isSecondFactor, newEnrolment, newRecoveryCodes, takeCode } from './second-factor.service.ts';
import { endSessionsOf, endSignIn, type OwnSession, sessionsOf, signInOf, startSession } from './session.service.ts';
import { checkOwnPassword } from './sign-in.service.ts';
import { type AttemptRow, attemptsAt } from './user-admin.service.ts';

/** An account as its owner sees it. */
export interface OwnAccount {
  user: User;
  mustSetUpSecondFactor: boolean;
  secondFactorRequired: boolean;
  recoveryCodesLeft: number;
  identities: Linked[];
  sessions: (OwnSession & { isThis: boolean })[];
  attempts: AttemptRow[];
}

/** The account of whoever asks, also while the second factor is still to be set up; null where nobody is signed in, and for programs. */
export async function readOwnAccount(context: Context): Promise<OwnAccount | null> {
  const { em, session, viewer } = context;
  const asking = viewer && !viewer.token ? viewer : session.pending;
  if (!asking) return null;
  const user = await ownUser(context, asking);
  const current = await signInOf(em, session.token);
  return {
    user,
    mustSetUpSecondFactor: session.pending !== null,
    secondFactorRequired: accountsOf(context.database).secondFactorFor.includes(user.role),
    identities: await linkedTo(em, user.id),
    recoveryCodesLeft: await em.count(RecoveryCode, { user: user.id }),
    sessions: (await sessionsOf(em, user.id)).map((own) => ({ ...own, isThis: own.id === current?.signInId })),
    attempts: await attemptsAt(em, user.id),
  };
}

/** Changes what people may change of their own account: neither name nor role. */
export async function updateOwnAccount(
  context: Context,
  version: number,
  { displayName, language }: { displayName?: string | null | undefined; language?: string | null | undefined },
): Promise<void> {
  const viewer = person(context);
  checkAccountFields({ displayName, language });
  await writeAccounts(context, viewer, 'updateMyAccount', async (em) => {
    const user = await lockedUser(em, viewer.id, version);
    if (typeof displayName === 'string') user.displayName = displayName.trim();
    if (language !== undefined) user.language = language;
  });
}

/** Ends every session of the account but gives this browser a new one. */
async function startOver(context: Context, userId: string): Promise<void> {
  const { em, session } = context;
  const current = await signInOf(em, session.token);
  await endSessionsOf(em, userId);
  context.setSessionCookie(await startSession(em, userId, session, current ? { method: current.method } : {}));
}

/** Sets a new password for whoever knows the old one; all other browsers are signed out, this one takes a new token. */
export async function changePassword(context: Context, oldPassword: string, newPassword: string): Promise<void> {
  const viewer = person(context);
  const user = await ownUser(context, viewer);
  await checkOwnPassword(context, user, oldPassword, 'oldPassword');
  await checkNewPassword(user, newPassword, 'newPassword');
  const passwordHash = await hashPassword(newPassword);
  await writeAccounts(context, viewer, 'changePassword', async (em) => {
    (await lockedUser(em, viewer.id)).passwordHash = passwordHash;
  });
  await startOver(context, viewer.id);
}

/** Signs the account out of every browser, this one included; how many there were. */
export async function signOutEverywhere(context: Context): Promise<number> {
  const viewer = person(context, { pending: true });
  const ended = await endSessionsOf(context.em, viewer.id);
  context.setSessionCookie(null);
  return ended;
}

/** Signs the account out of one browser. */
export async function endOwnSession(context: Context, id: string): Promise<string> {
  const viewer = person(context);
  if (!isUuid(id) || !(await endSignIn(context.em, viewer.id, id))) throw notFound('session', id);
  return id;
}

/** Begins to set up a second factor: what the authenticator app is told. */
export async function startSecondFactor(context: Context, password: string): Promise<Enrolment> {
  const viewer = person(context, { pending: true });
  const user = await ownUser(context, viewer);
  await checkOwnPassword(context, user, password, 'password');
  if (user.secondFactorSince) throw new PlanGraphError('CONFLICT', 'The account has a second factor already. Remove it first.', { reason: 'EXISTS' });
  return newEnrolment(context, user.id, user.name);
}

/** Ends the setting up with a first code; answers with the recovery codes, which are shown this once. */
export async function confirmSecondFactor(context: Context, code: string): Promise<string[]> {
  const viewer = person(context, { pending: true });
  if (!(await takeCode(context, viewer.id, code.replaceAll(/\s/gu, ''), false)))
    throw new PlanGraphError('BAD_USER_INPUT', 'The code is wrong.', { fields: { code: 'is wrong' }, reason: 'WRONG_CODE' });
  const codes = await writeAccounts(context, viewer, 'setUpSecondFactor', async (em) => {
    (await lockedUser(em, viewer.id)).secondFactorSince = new Date();
    return newRecoveryCodes(em, viewer.id);
  });
  await startOver(context, viewer.id);
  return codes;
}

async function checkPasswordAndCode(context: Context, user: User, password: string, code: string): Promise<void> {
  await checkOwnPassword(context, user, password, 'password');
  if (!user.secondFactorSince) throw new PlanGraphError('CONFLICT', 'The account has no second factor.', { reason: 'NONE' });
  if (!(await isSecondFactor(context, user.id, code)))
    throw new PlanGraphError('BAD_USER_INPUT', 'The code is wrong or has been used.', { fields: { code: 'is wrong' }, reason: 'WRONG_CODE' });
}

/** Takes the second factor away from whoever knows the password and has a code. */
export async function removeSecondFactor(context: Context, password: string, code: string): Promise<void> {
  const viewer = person(context);
  const user = await ownUser(context, viewer);
  if (accountsOf(context.database).secondFactorFor.includes(user.role))
    throw new PlanGraphError('CONFLICT', 'Accounts of this role must have a second factor.', { reason: 'REQUIRED' });
  await checkPasswordAndCode(context, user, password, code);
  await writeAccounts(context, viewer, 'removeSecondFactor', async (em) => {
    (await lockedUser(em, viewer.id)).secondFactorSince = null;
    await dropSecondFactor(em, viewer.id);
  });
  await startOver(context, viewer.id);
}

/** Makes new recovery codes in place of the old ones. */
export async function renewRecoveryCodes(context: Context, password: string, code: string): Promise<string[]> {
  const viewer = person(context);
  const user = await ownUser(context, viewer);
  if (code.trim() === '') throw badInput('A code is needed.', { code: 'must be given' });
  await checkPasswordAndCode(context, user, password, code);
  return writeAccounts(context, viewer, 'renewRecoveryCodes', (em) => newRecoveryCodes(em, viewer.id));
}
