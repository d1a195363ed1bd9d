import { Secret, TOTP } from 'otpauth';
import { newId } from '../../db/base.entity.ts';
import type { Em } from '../../db/orm.ts';
import { RecoveryCode } from '../../db/user/recovery-code.entity.ts';
import { SecondFactor } from '../../db/user/second-factor.entity.ts';
import type { Context } from '../core/context.ts';
import { accountsOf } from './account-settings.ts';
import { newPassword } from './password.ts';
import { seal, unseal } from './seal.ts';
import { hashOfSecret } from './secrets.ts';

const period = 30;
const recoveryCodes = 10;

const aboutOf = (userId: string): string => `second factor of ${userId}`;
const totpOf = (secret: string, label: string): TOTP => new TOTP({ issuer: 'PlanGraph', label, secret: Secret.fromBase32(secret), digits: 6, period });

/** What an authenticator app is told: by hand, or as a picture of the address. */
export interface Enrolment {
  secret: string;
  uri: string;
}

/** Makes a secret for an account; it counts once a code has shown that the device has it. One that was made before and never confirmed is dropped. */
export async function newEnrolment(context: Context, userId: string, name: string): Promise<Enrolment> {
  const secret = new Secret({ size: 20 }).base32;
  const sealed = seal(accountsOf(context.database).secretKey(), secret, aboutOf(userId));
  await context.em.nativeDelete(SecondFactor, { user: userId, confirmed: false });
  await context.em.insert(SecondFactor, { id: newId(), user: userId, secret: sealed, confirmed: false, lastStep: 0, createdAt: new Date() });
  return { secret, uri: totpOf(secret, name).toString() };
}

/** The time step that a code is for, within half a minute of now; null where it is no code of this secret. */
export function stepOf(secret: string, code: string, now = Date.now()): number | null {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / 1000 / period) + delta;
}

/** Takes a one-time code of a secret; a code counts once, also when it comes twice at the same moment. */
export async function takeCode(context: Context, userId: string, code: string, confirmed: boolean): Promise<boolean> {
  const { em } = context;
  const factor = await em.findOne(SecondFactor, { user: userId, confirmed }, { refresh: true });
  if (!factor) return false;
  const step = stepOf(unseal(accountsOf(context.database).secretKey(), factor.secret, aboutOf(userId)), code);
  if (step === null) return false;
  const taken = await em.nativeUpdate(SecondFactor, { id: factor.id, lastStep: { $lt: step } }, { lastStep: step, confirmed: true });
  return taken === 1;
}

const normalCode = (code: string): string => code.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');

/** Whether a text is a one-time code that has not been used, or a recovery code; using it uses it up. */
export async function isSecondFactor(context: Context, userId: string, text: string): Promise<boolean> {
  const code = text.replaceAll(/\s/gu, '');
  if (/^\d{6}$/u.test(code)) return takeCode(context, userId, code, true);
  return (await context.em.nativeDelete(RecoveryCode, { user: userId, codeHash: hashOfSecret(normalCode(code)) })) === 1;
}

/** Makes new recovery codes in place of the old ones; they are shown once and stored as hashes. */
export async function newRecoveryCodes(em: Em, userId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, newPassword);
  await em.nativeDelete(RecoveryCode, { user: userId });
  await em.insertMany(
    RecoveryCode,
    codes.map((code) => ({ id: newId(), user: userId, codeHash: hashOfSecret(normalCode(code)) })),
  );
  return codes;
}

/** Takes an account's second factor away, with its recovery codes. */
export async function dropSecondFactor(em: Em, userId: string): Promise<void> {
  await em.nativeDelete(SecondFactor, { user: userId });
  await em.nativeDelete(RecoveryCode, { user: userId });
}
