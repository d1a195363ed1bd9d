import { inChangeSet } from '../../db/history/change-set.ts';
import type { Em } from '../../db/orm.ts';
import type { Context, Viewer } from './context.ts';
import { forbidden, PlanGraphError, unauthenticated } from './errors.ts';

/** The viewer, if the policy lets them; refused else. */
export function allowed(context: Context, policy: (viewer: Viewer) => boolean): Viewer {
  if (!context.viewer) throw unauthenticated();
  if (!policy(context.viewer)) throw forbidden();
  return context.viewer;
}

/** Runs a write as one transaction, recorded with who did what in which request. */
export function write<T>(context: Context, viewer: Viewer, kind: string, work: (em: Em) => Promise<T>): Promise<T> {
  return inChangeSet(context.em, { actorId: viewer.id, actorName: viewer.displayName, kind, requestId: context.requestId }, work);
}

/** A row as a refusal shows it: its fields, without what the engine keeps beside them. */
export const currentOf = (item: object | null): Record<string, unknown> => Object.fromEntries(Object.entries(item ?? {}).filter(([name]) => !name.startsWith('#')));

/** Refuses a write to a row that somebody has edited since it was read; `current` is the row as it is now. */
export function refuseStale(what: string, row: { id: string; version: number }, version: number, current: unknown): void {
  if (row.version === version) return;
  throw new PlanGraphError('STALE_VERSION', `The ${what} has been edited since: it is at version ${row.version}, not ${version}.`, { id: row.id, version: row.version, current });
}
