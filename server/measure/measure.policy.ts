import type { Viewer } from '../core/context.ts';
import { isCurator } from '../query/rights.ts';

/** Whether an account may edit measures. */
export const canEditMeasure = (viewer: Viewer): boolean => isCurator(viewer);
