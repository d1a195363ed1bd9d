import type { Type } from '../../schema/common/declarations.ts';
import type { Context } from '../core/context.ts';
import { PlanGraphError } from '../core/errors.ts';
import { StaleRow } from '../core/write.ts';
import { mapOf } from './map/entity-map.ts';
import { forgetRead, readOne } from './reader.ts';

/** A row as a refusal shows it: its fields, without what the reader keeps beside them. */
const shown = (item: object | null): Record<string, unknown> => Object.fromEntries(Object.entries(item ?? {}).filter(([name]) => !name.startsWith('#')));

async function explain(error: unknown, context: Context, type: Type): Promise<unknown> {
  if (!(error instanceof StaleRow)) return error;
  const { id, version } = error.row;
  const current = shown(await readOne(context, type, { id }));
  return new PlanGraphError('STALE_VERSION', `The ${mapOf(type).name} has been edited since: it is at version ${version} now.`, { id, version, current });
}

/**
 * Runs a mutation on rows of a type. What the request has read before is forgotten; where somebody was quicker,
 * the refusal carries the row as it is now (read once the write has been given up, since the embedded database does one thing at a time).
 */
export async function writeAndRead<T>(context: Context, type: Type, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await explain(error, context, type);
  } finally {
    forgetRead(context);
  }
}
