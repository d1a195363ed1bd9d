import type { ChangeSet } from '../../db/history/change-set.entity.ts';
import { inChangeSet } from '../../db/history/change-set.ts';
import type { Em } from '../../db/orm.ts';
import type { Context, Viewer } from './context.ts';
import { badInput, forbidden, unauthenticated } from './errors.ts';

/** The viewer, if the policy lets them; refused else. */
export function allowed(context: Context, policy: (viewer: Viewer) => boolean): Viewer {
  if (!context.viewer) throw unauthenticated();
  if (!policy(context.viewer)) throw forbidden();
  return context.viewer;
}

const longestReason = 1000;

/** Refuses a reason that the history could not keep. */
export function checkReason(reason: string | null | undefined): void {
  if (!reason) return;
  if (reason.length > longestReason) throw badInput('The reason is too long.', { reason: `is longer than ${longestReason} characters` });
  if (reason.includes('\0')) throw badInput('The reason holds a character that is none.', { reason: 'holds U+0000' });
}

/** Runs a write as one transaction, recorded with who did what in which request. */
export function write<T>(
  context: Context,
  viewer: Viewer,
  kind: string,
  work: (em: Em, changeSet: ChangeSet) => Promise<T>,
  reason: string | null = null,
): Promise<T> {
  return inChangeSet(context.em, { actorId: viewer.id, actorName: viewer.displayName, kind, reason, requestId: context.requestId }, work);
}

/** That somebody has edited a row since it was read; thrown inside a write, explained outside it. */
export class StaleRow extends Error {
  readonly row: { id: string; version: number };

  constructor(row: { id: string; version: number }) {
    super(`${row.id} is at version ${row.version}`);
    this.row = row;
  }
}

/** Stops a write to a row that somebody has edited since the client read it. */
export function refuseStale(row: { id: string; version: number }, version: number): void {
  if (row.version !== version) throw new StaleRow(row);
}
