import type { Database, Em } from '../../db/orm.ts';
import type { UserRole } from '../../schema/user/user.enums.ts';

/** Who asks: a signed-in account. */
export interface Viewer {
  id: string;
  name: string;
  displayName: string;
  role: UserRole;
}

/** What every resolver gets: one request's viewer and its own unit of work. */
export interface Context {
  database: Database;
  /** A fork of the entity manager for this request alone. */
  em: Em;
  viewer: Viewer | null;
  requestId: string;
  /** Whether published plans may be read without signing in. */
  publicRead: boolean;
  /** Puts a cookie on (or, with null, takes it off) the answer; used by sign-in and sign-out only. */
  setSessionCookie(token: string | null): void;
}
