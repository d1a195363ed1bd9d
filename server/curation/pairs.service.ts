import type { EntityName } from '@mikro-orm/core';
import type { Context } from '../core/context.ts';
import { PlanGraphError } from '../core/errors.ts';
import { curate, type Done, type WriteOptions } from './curate.ts';
import type { CuratedRow, Kind } from './kind.ts';
import { readInput } from './values.ts';

/** A table of pairs, e.g. which measure supports which goal. */
export interface Pairs {
  entity: EntityName<CuratedRow>;
  /** What people call a pair. */
  label: string;
}

const kindOf = ({ entity, label }: Pairs): Kind => ({ name: label, label, entity });

/** Puts two rows together; nothing happens where they are. */
export function pair(context: Context, pairs: Pairs, verb: string, ids: Record<string, string>, options: WriteOptions): Promise<Done<null>> {
  return curate(context, verb, options, async (em) => {
    const values = await readInput(em, kindOf(pairs), ids);
    const known = await em.findOne(pairs.entity, values as never);
    if (!known) em.create(pairs.entity, values as never);
    await em.flush();
    return null;
  });
}

/** Takes two rows apart. */
export function unpair(context: Context, pairs: Pairs, verb: string, ids: Record<string, string>, options: WriteOptions): Promise<Done<null>> {
  return curate(context, verb, options, async (em) => {
    const values = await readInput(em, kindOf(pairs), ids);
    const known = await em.findOne(pairs.entity, values as never);
    if (!known) throw new PlanGraphError('NOT_FOUND', `There is no such ${pairs.label}.`, ids);
    await em.remove(known).flush();
    return null;
  });
}
