import type { Database, Em } from '../../db/orm.ts';
import type { TokenScope } from '../../schema/user/account.enums.ts';
import type { UserRole } from '../../schema/user/user.enums.ts';

/** Where somebody may write: a place with all below it, of a topic; null means every place, or every topic. */
export interface Scope {
  /** The path of the place: the ids from the root to it, each followed by `/`. */
  path: string | null;
  topic: string | null;
}

/** What an account may do beyond its role. */
export interface Rights {
  scopes: readonly Scope[];
  mayPublish: boolean;
}

/** The token that a program presented in place of a session. */
export interface ViewerToken {
  id: string;
  scopes: readonly TokenScope[];
  /** The role of the token's owner now; the viewer's own role is never above it, nor above what the scopes allow. */
  ownerRole: UserRole;
  /** What the token may spend in a minute; null is the server's own limit. */
  limits: { requestsPerMinute: number | null; costPerMinute: number | null };
}

/** Who asks: a signed-in account, or a program in its name. */
export interface Viewer {
  id: string;
  name: string;
  displayName: string;
  role: UserRole;
  /** What a curator may write; see `rights/viewer-rights.ts`. */
  rights: Rights;
  /** Set where a program asks with a token; then the role is what its scopes leave of the owner's. */
  token?: ViewerToken;
}

/** The browser's side of a sign-in, as the request brought it. */
export interface RequestSession {
  /** The token of the session cookie, whether or not it still counts. */
  token: string | null;
  /** The address that the request came from. */
  address: string;
  /** What the browser calls itself. */
  userAgent: string;
  /** Days without a visit after which a sign-in ends. */
  days: number;
  /** Who has signed in but must set up a second factor before anything else; then there is no viewer. */
  pending: Viewer | null;
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
  /** Counts what an operation costs, against what the caller may spend; refuses who has spent it all. */
  charge?(cost: number): Promise<void>;
  /** Puts a cookie on (or, with null, takes it off) the answer; used by sign-in and sign-out only. */
  setSessionCookie(token: string | null): void;
}
