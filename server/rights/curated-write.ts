import type { ChangeSet } from '../../db/history/change-set.entity.ts';
import type { Em } from '../../db/orm.ts';
import type { Context, Viewer } from '../core/context.ts';
import { checkReason, write } from '../core/write.ts';
import { refuseBeyondRights, type RegistryException } from './refuse-beyond-rights.ts';
import { setWriter } from './writers.ts';

/** How a write is recorded, and what it may do besides. */
export interface CuratedWrite {
  kind: string;
  reason?: string | null;
  /** What the work does to the registry in place of an import; asked once the work is done. */
  exception?: () => RegistryException;
}

/** Runs a write to what plans are made of: one change set, refused as a whole where any row of it is beyond the author's rights. */
export async function curatedWrite<T>(
  context: Context,
  viewer: Viewer,
  { kind, reason = null, exception }: CuratedWrite,
  work: (em: Em, changeSet: ChangeSet, check: () => Promise<void>) => Promise<T>,
): Promise<T> {
  checkReason(reason);
  return write(
    context,
    viewer,
    kind,
    async (em, changeSet) => {
      setWriter(em, viewer);
      const check = async (): Promise<void> => {
        await em.flush();
        await refuseBeyondRights(em, viewer, changeSet.id, exception?.() ?? null);
      };
      const result = await work(em, changeSet, check);
      await check();
      return result;
    },
    reason,
  );
}
