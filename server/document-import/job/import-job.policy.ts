import type { Viewer } from '../../core/context.ts';
import { isCurator } from '../../query/rights.ts';

/** Whether an account may import: upload, review, apply and undo. */
export const canImport = (viewer: Viewer): boolean => isCurator(viewer);
