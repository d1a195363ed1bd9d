import type { Database, Em } from '../../db/orm.ts';
import type { UserRole } from '../../schema/user/user.enums.ts';

/** Who asks: a signed-in account. */
export interface Viewer {
  id: string;
  name: string;
  displayName: string;
  role: UserRole;
}

/** The browser's side of a sign-in, as the request brought it. */
export interface RequestSession {
  /** The token of the session cookie, whether or not it still counts. */
  token: string | null;
  /** The address that the request came from. */
  address: string;
  /** Days without a visit after which a sign-in ends. */
  days: number;
}

/** What every resolver gets: one request's viewer and its own unit of work. */
export interface Context {
  database: Database;
  /** A fork of the entity manager for this request alone. */
  em: Em;
  viewer: Viewer | null;
  session: RequestSession;
  requestId: string;
  /** Whether published plans may be read without signing in. */
  publicRead: boolean;
  /** Tells that nobody waits for the answer any more. */
  stopSignal?: AbortSignal;
  /** Puts a cookie on (or, with null, takes it off) the answer; used by sign-in and sign-out only. */
  setSessionCookie(token: string | null): void;
}
