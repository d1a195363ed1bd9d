import type { Viewer } from '../core/context.ts';
import { isCurator } from '../query/rights.ts';

/** Whether an account may publish and archive plans. */
export const canPublishPlan = (viewer: Viewer): boolean => isCurator(viewer);
