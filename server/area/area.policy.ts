import type { Viewer } from '../core/context.ts';
import { isCurator } from '../query/rights.ts';

/** Whether an account may edit areas. */
export const canEditArea = (viewer: Viewer): boolean => isCurator(viewer);
