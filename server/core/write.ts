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

/** That somebody has edited a row since it was read; thrown inside a write, explained outside it. */
class StaleRow extends Error {
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

/** A row as a refusal shows it: its fields, without what the reader keeps beside them. */
const shown = (item: object | null): Record<string, unknown> => Object.fromEntries(Object.entries(item ?? {}).filter(([name]) => !name.startsWith('#')));

/** Makes a stale row an answer to the client, with the row as it is now. Reading has to wait until the write has been given up. */
export async function explainStale(error: unknown, what: string, readCurrent: (id: string) => Promise<object | null>): Promise<unknown> {
  if (!(error instanceof StaleRow)) return error;
  const { id, version } = error.row;
  return new PlanGraphError('STALE_VERSION', `The ${what} has been edited since: it is at version ${version} now.`, { id, version, current: shown(await readCurrent(id)) });
}
