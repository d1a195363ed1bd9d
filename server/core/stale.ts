import { PlanGraphError } from './errors.ts';
import { StaleRow } from './write.ts';

/** Runs a write to a row that is no node of the graph; where somebody was quicker, says so. */
export async function writeAndExplain<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StaleRow)) throw error;
    const { id, version } = error.row;
    throw new PlanGraphError('STALE_VERSION', `The ${what} has been edited since: it is at version ${version} now.`, { id, version });
  }
}
