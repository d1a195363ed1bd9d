import { TokenScope } from '../../schema/user/account.enums.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import type { Viewer } from './context.ts';

const order = [UserRole.VIEWER, UserRole.ANALYST, UserRole.CURATOR, UserRole.ADMINISTRATOR];

/** The greatest role that the scopes of a token leave; reading drafts is a right beside it, see `readsDrafts`. */
function roleOfScopes(scopes: readonly TokenScope[]): UserRole {
  if (scopes.includes(TokenScope.ADMINISTER)) return UserRole.ADMINISTRATOR;
  return scopes.includes(TokenScope.CURATE) ? UserRole.CURATOR : UserRole.ANALYST;
}

/** What a program may do with a token: never more than its owner may now, and no more than its scopes say. */
export function roleWithin(owner: UserRole, scopes: readonly TokenScope[]): UserRole {
  return order[Math.min(order.indexOf(owner), order.indexOf(roleOfScopes(scopes)))] ?? UserRole.VIEWER;
}

/** Whether a program may read drafts by a token that lets it write nothing. */
export function readsDraftsByToken(viewer: Viewer | null): boolean {
  const token = viewer?.token;
  if (!token?.scopes.includes(TokenScope.READ_DRAFTS)) return false;
  return token.ownerRole === UserRole.CURATOR || token.ownerRole === UserRole.ADMINISTRATOR;
}

/** Whether it is the person themselves who asks: what a program may never do, whatever its scopes. */
export const isPerson = (viewer: Viewer): boolean => viewer.token === undefined;
