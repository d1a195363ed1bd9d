import { z } from 'zod';
import { badInput } from '../core/errors.ts';

const email = z.email();
const languages = ['zh-CN', 'en'];

/** What an account is given by people, as far as it is given. */
export interface AccountFields {
  name?: string | null | undefined;
  displayName?: string | null | undefined;
  email?: string | null | undefined;
  language?: string | null | undefined;
}

const hasControls = (text: string): boolean => /[\p{Cc}\p{Cs}\p{Cf}]/u.test(text);

const rules: Record<keyof AccountFields, (value: string) => string | null> = {
  name: (name) => (/^\S(.{0,62}\S)?$/u.test(name) && !hasControls(name) ? null : 'must be 1 to 64 characters without spaces around them'),
  displayName: (name) => (name.trim() !== '' && name.length <= 100 && !hasControls(name) ? null : 'must be 1 to 100 characters'),
  email: (address) => (address.length <= 200 && email.safeParse(address).success ? null : 'is not an e-mail address'),
  language: (language) => (languages.includes(language) ? null : `must be ${languages.join(' or ')}`),
};

const mayBeNull: readonly string[] = ['email', 'language'];

/** Refuses what an account cannot have. A field that is left out is not looked at; an empty e-mail address is none. */
export function checkAccountFields(fields: AccountFields): void {
  const problems: Record<string, string> = {};
  for (const [field, rule] of Object.entries(rules)) {
    const value = fields[field as keyof AccountFields];
    if (value === undefined || (value === null && mayBeNull.includes(field))) continue;
    const problem = value === null ? 'cannot be null' : rule(value);
    if (problem) problems[field] = problem;
  }
  const said = Object.entries(problems).map(([field, problem]) => `${field} ${problem}`);
  if (said.length > 0) throw badInput(`The account cannot be written as it is: ${said.join('; ')}.`, problems);
}
