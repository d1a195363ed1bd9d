import type { Context } from '../core/context.ts';
import { unauthenticated } from '../core/errors.ts';
import { isUuid } from '../core/ids.ts';
import { readsDraftsByToken } from '../core/token-scopes.ts';
import { isCurator, isUnbounded } from '../rights/policy.ts';
import type { ReadScope } from './sql/build.ts';

/** What the viewer may read; refuses somebody who may read nothing. */
export function readScopeOf({ viewer, publicRead }: Pick<Context, 'viewer' | 'publicRead'>): ReadScope {
  if (!viewer && !publicRead) throw unauthenticated('Sign in to read.');
  if (!viewer || !(isCurator(viewer) || readsDraftsByToken(viewer))) return { all: false, curator: null };
  // The id becomes part of statements.
  if (!isUuid(viewer.id)) throw new Error(`The account ${viewer.name} has no proper id.`);
  const reader = { role: viewer.token?.ownerRole ?? viewer.role, rights: viewer.rights };
  return isUnbounded(reader) ? { all: true, curator: null } : { all: false, curator: viewer.id };
}
