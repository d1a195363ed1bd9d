import { inChangeSet } from '../../../db/history/change-set.ts';
import type { Em } from '../../../db/orm.ts';
import type { ApplyContext } from '../apply/apply-context.ts';
import { planWrites } from '../apply/apply.service.ts';
import { TrialReadings } from './trial-reader.ts';
import type { ApplyInput } from '../apply/apply-input.ts';

/** Thrown to give a trial back; carries what was found out. */
class Tried extends Error {
  constructor(readonly context: ApplyContext) {
    super('tried');
  }
}

/**
 * What applying inputs would do, without doing it: all is compared with the graph inside a transaction that is given back. `readings` hold what
 * earlier trials have read while the graph stood as it does; where they suffice, the database is not asked again.
 */
export async function planImport(em: Em, inputs: ApplyInput[], readings = new TrialReadings()): Promise<ApplyContext> {
  const repeated = await readings.repeat(em, async (noted) => (await planWrites(noted, inputs, {})).context);
  if (repeated) return repeated;
  try {
    return await inChangeSet(em, { actorId: null, actorName: 'preview', kind: 'preview' }, async (fork) => {
      throw new Tried((await planWrites(readings.noting(fork), inputs, {})).context);
    });
  } catch (error) {
    if (error instanceof Tried) return error.context;
    throw error;
  }
}
