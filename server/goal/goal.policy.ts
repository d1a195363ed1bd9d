import type { Viewer } from '../core/context.ts';
import { isCurator } from '../query/rights.ts';

/** Whether an account may edit goals. */
export const canEditGoal = (viewer: Viewer): boolean => isCurator(viewer);
