import type { Viewer } from '../core/context.ts';
import { isCurator } from '../query/rights.ts';

/** Whether an account may decide which goals belong together. */
export const canDecideAlignment = (viewer: Viewer): boolean => isCurator(viewer);
