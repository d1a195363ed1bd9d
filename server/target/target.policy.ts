import type { Viewer } from '../core/context.ts';
import { isCurator } from '../query/rights.ts';

/** Whether an account may edit targets. */
export const canEditTarget = (viewer: Viewer): boolean => isCurator(viewer);
