import { ImportState } from '../../schema/document-import/import-job.enums.ts';

const running = new Set([ImportState.UPLOADED, ImportState.READING, ImportState.APPLYING]);
const reviewable = new Set([ImportState.READY, ImportState.UNDONE]);

/** Whether the server is at work on an import, so that asking again is worth while. */
export const isRunning = (state: ImportState): boolean => running.has(state);

/** Whether decisions about an import can be taken. */
export const isReviewable = (state: ImportState): boolean => reviewable.has(state);
