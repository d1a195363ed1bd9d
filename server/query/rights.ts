import { UserRole } from '../../schema/user/user.enums.ts';
import type { Context, Viewer } from '../core/context.ts';
import { unauthenticated } from '../core/errors.ts';
import { readsDraftsByToken } from '../core/token-scopes.ts';
import type { ReadScope } from './sql/build.ts';

/** Whether an account works on plans, and so sees drafts and archived ones. */
export const isCurator = (viewer: Viewer | null): boolean => viewer?.role === UserRole.CURATOR || viewer?.role === UserRole.ADMINISTRATOR;

/** What the viewer may read; refuses somebody who may read nothing. */
export function readScopeOf({ viewer, publicRead }: Pick<Context, 'viewer' | 'publicRead'>): ReadScope {
  if (!viewer && !publicRead) throw unauthenticated('Sign in to read.');
  return { all: isCurator(viewer) || readsDraftsByToken(viewer) };
}
