import type { Viewer } from '../core/context.ts';
import { isCurator } from '../query/rights.ts';

/** Whether an account may write what plans are made of. */
export const canCurate = (viewer: Viewer): boolean => isCurator(viewer);
