import type { Viewer } from '../core/context.ts';
import { isCurator } from '../query/rights.ts';

/** Whether an account may edit units. */
export const canEditUnit = (viewer: Viewer): boolean => isCurator(viewer);
