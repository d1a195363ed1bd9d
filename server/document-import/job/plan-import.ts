import { inChangeSet } from '../../../db/history/change-set.ts';
import type { Em } from '../../../db/orm.ts';
import type { ApplyContext } from '../apply/apply-context.ts';
import { planWrites } from '../apply/apply.service.ts';
import type { ApplyInput } from '../apply/apply-input.ts';

/** Thrown to give a trial back; carries what was found out. */
class Tried extends Error {
  constructor(readonly context: ApplyContext) {
    super('tried');
  }
}

/** What applying inputs would do, without doing it: all is compared with the graph inside a transaction that is given back. */
export async function planImport(em: Em, inputs: ApplyInput[]): Promise<ApplyContext> {
  try {
    return await inChangeSet(em, { actorId: null, actorName: 'preview', kind: 'preview' }, async (fork) => {
      throw new Tried((await planWrites(fork, inputs, {})).context);
    });
  } catch (error) {
    if (error instanceof Tried) return error.context;
    throw error;
  }
}
