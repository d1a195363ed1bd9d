import type { ChangeSet } from '../../db/history/change-set.entity.ts';
import { inChangeSet } from '../../db/history/change-set.ts';
import type { Em } from '../../db/orm.ts';
import type { Context, Viewer } from './context.ts';
import { forbidden, unauthenticated } from './errors.ts';

/** The viewer, if the policy lets them; refused else. */
export function allowed(context: Context, policy: (viewer: Viewer) => boolean): Viewer {
  if (!context.viewer) throw unauthenticated();
  if (!policy(context.viewer)) throw forbidden();
  return context.viewer;
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
