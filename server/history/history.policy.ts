import { UserRole } from '../../schema/user/user.enums.ts';
import type { Viewer } from '../core/context.ts';
import { isCurator } from '../query/rights.ts';

/** Whether an account may see who has written what. */
export const canReadHistory = (viewer: Viewer): boolean => isCurator(viewer);

/** Whether an account may see what was done to accounts. */
export const canReadAccountHistory = (viewer: Viewer): boolean => viewer.role === UserRole.ADMINISTRATOR;
