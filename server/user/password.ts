import { randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from 'argon2';

/** Letters and digits that are not taken for one another when they are read out or typed. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const longest = 1024;

/** A random password that is easy to copy by hand: four groups of four, 79 bits. */
export function newPassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return [group(), group(), group(), group()].join('-');
}

/** The argon2id hash to store for a password. */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** The hash that an unknown name is compared with, so that it takes as long to refuse as a wrong password. */
const nobody = hash(randomBytes(24));

/** Whether the password is the one of the hash; with no hash the answer is no, after the same work. */
export async function isPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody), password.slice(0, longest));
  return matches && passwordHash != null && password.length <= longest;
}
