import type { Viewer } from '../core/context.ts';
import { isCurator } from '../query/rights.ts';

/** Whether an account may enter who is a member of which group. */
export const canEditGroupMembers = (viewer: Viewer): boolean => isCurator(viewer);
