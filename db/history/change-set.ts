import type { Em } from '../orm.ts';
import { ChangeSet } from './change-set.entity.ts';

/** Who writes, what for, and in answer to which request. */
export interface ChangeSetFacts {
  /** The acting user's id; null for a program (import, catalogue). */
  actorId: string | null;
  actorName: string;
  /** What is done, e.g. updateGoal. */
  kind: string;
  reason?: string | null;
  requestId?: string | null;
}

/**
 * Runs a write as one transaction and one change set: whole or not at all, with its history beside it.
 * Every write to a curated table must happen inside; the database refuses it otherwise.
 */
export async function inChangeSet<T>(em: Em, facts: ChangeSetFacts, write: (em: Em, changeSet: ChangeSet) => Promise<T>): Promise<T> {
  return em.transactional(async (fork) => {
    const changeSet = fork.create(ChangeSet, {
      actor: facts.actorId,
      actorName: facts.actorName,
      kind: facts.kind,
      reason: facts.reason ?? null,
      requestId: facts.requestId ?? null,
    });
    await fork.persist(changeSet).flush();
    // The history keeps moments as text: in one time zone, so that images of a row can be compared.
    await fork.execute(`select set_config('plangraph.change_set', ?, true), set_config('plangraph.actor', ?, true), set_config('timezone', 'UTC', true)`, [
      changeSet.id,
      facts.actorId ?? '',
    ]);
    return write(fork, changeSet);
  });
}
