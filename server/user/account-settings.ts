import { randomBytes } from 'node:crypto';
import type { Database } from '../../db/orm.ts';
import type { UserRole } from '../../schema/user/user.enums.ts';
import type { ErrorLog } from '../core/format-error.ts';
import type { Mailer } from './account-mail.ts';
import type { IdentityProvider } from './identity-provider.ts';

/** What accounts need to know of the installation. */
export interface AccountSettings {
  /** The address that users type, without a slash at the end; null where links can only be given as paths. */
  baseUrl: string | null;
  /** The key that secrets are encrypted with. */
  secretKey(): Buffer;
  /** The roles that must have a second factor. */
  secondFactorFor: readonly UserRole[];
  /** Null where no mail can be sent. */
  mailer: Mailer | null;
  /** Null where there is no identity provider to sign in with. */
  provider: IdentityProvider | null;
  /** Where is noted what nobody waits for and could be told. */
  log: ErrorLog;
}

const settings = new WeakMap<Database, AccountSettings>();

/** The settings of an application that was given none: no mail, no provider, a key that ends with the process. */
function plainSettings(): AccountSettings {
  const key = randomBytes(32);
  return { baseUrl: null, secretKey: () => key, secondFactorFor: [], mailer: null, provider: null, log: { error: () => undefined } };
}

/** Says how accounts work on a database. */
export function useAccounts(database: Database, given: AccountSettings): void {
  settings.set(database, given);
}

/** How accounts work on a database. */
export function accountsOf(database: Database): AccountSettings {
  const known = settings.get(database) ?? plainSettings();
  settings.set(database, known);
  return known;
}
