import type { SavedQuery } from '../../db/saved-query/saved-query.entity.ts';
import { SavedQuerySharing } from '../../schema/saved-query/saved-query.enums.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import type { Viewer } from '../core/context.ts';

type Shared = Pick<SavedQuery, 'ownerId' | 'sharedWith' | 'sharedRole'>;

/** Whether somebody may read what is kept: its owner, and those it is shared with. */
export function canReadSavedQuery(viewer: Viewer | null, { ownerId, sharedWith, sharedRole }: Shared): boolean {
  if (sharedWith === SavedQuerySharing.EVERYONE || viewer?.id === ownerId) return true;
  return sharedWith === SavedQuerySharing.ROLE && viewer !== null && viewer.role === sharedRole;
}

/** Whether somebody may change and delete what is kept: its owner, and an administrator what is shared. */
export const canUpdateSavedQuery = (viewer: Viewer | null, query: Shared): boolean =>
  viewer !== null && (viewer.id === query.ownerId || (viewer.role === UserRole.ADMINISTRATOR && query.sharedWith !== SavedQuerySharing.MINE));

/** Whether somebody may share what they keep: analysts and above. */
export const canShare = (viewer: Viewer): boolean => viewer.role !== UserRole.VIEWER;
