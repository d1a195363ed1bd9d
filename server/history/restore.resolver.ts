import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { payloadOf } from '../../schema/common/payload.ts';
import type { Context } from '../core/context.ts';
import { PlanGraphError } from '../core/errors.ts';
import { StaleRow } from '../core/write.ts';
import { DryRunArg, ReasonArg } from '../curation/arguments.ts';
import type { Done } from '../curation/curate.ts';
import { forgetRead, readNodes } from '../query/reader.ts';
import { type Past, restoreChangeSet, restorePast } from './restore.service.ts';

const restoredSet = payloadOf('restoreChangeSet', { restoredId: { type: () => ID, description: 'The change set that was undone.' } });
const row = { rowId: { type: () => ID, description: 'The row; query node(id) to read it.' } };
const restoredRow = payloadOf('restoreRow', row);
const restoredField = payloadOf('restoreField', row);

type Payload = Promise<Record<string, unknown>>;

/** The answer to a restoring; whatever was read before it is forgotten. */
async function answer<T>(context: Context, work: () => Promise<Done<T>>, name: string, valueOf: (result: T) => string): Payload {
  try {
    const { result, changes, changeSetId } = await work();
    return { [name]: valueOf(result), changes, changeSetId };
  } catch (error) {
    if (!(error instanceof StaleRow)) throw error;
    forgetRead(context);
    const { id, version } = error.row;
    const [current] = await readNodes(context, [id]);
    throw new PlanGraphError('STALE_VERSION', `The row has been edited since: it is at version ${version} now.`, {
      id,
      version,
      current: current ? { id, version } : null,
    });
  } finally {
    forgetRead(context);
  }
}

const restore = (context: Context, past: Past, options: { reason: string | undefined; dryRun: boolean }): Payload =>
  answer(
    context,
    () => restorePast(context, past, options),
    'rowId',
    ({ id }) => id,
  );

/** Puts back what was. */
@Resolver()
export class RestoreResolver {
  @Mutation(() => restoredSet, {
    description:
      'Undoes a whole change set: deletes what it made, sets back what it changed, brings back what it deleted. CONFLICT, with each row, where somebody has written since.',
  })
  restoreChangeSet(
    @Arg('id', () => ID, { description: 'The change set.' }) id: string,
    @DryRunArg() dryRun: boolean,
    @ReasonArg() reason: string | undefined,
    @Ctx() context: Context,
  ): Payload {
    return answer(
      context,
      () => restoreChangeSet(context, id, { reason, dryRun }),
      'restoredId',
      (restored) => restored,
    );
  }

  @Mutation(() => restoredRow, {
    description: 'Puts one row back to what it was just before a change of it; a deleted one comes back under its id, without what was under it.',
  })
  restoreRow(
    @Arg('changeId', () => ID, { description: 'The change.' }) changeId: string,
    @Arg('version', () => Int, { nullable: true, description: 'The version that was read before; must be given for a row that is there.' }) version:
      | number
      | undefined,
    @DryRunArg() dryRun: boolean,
    @ReasonArg() reason: string | undefined,
    @Ctx() context: Context,
  ): Payload {
    return restore(context, { changeId, version }, { reason, dryRun });
  }

  @Mutation(() => restoredField, { description: 'Puts one field of a row back to what it was just before a change.' })
  restoreField(
    @Arg('changeId', () => ID, { description: 'The change.' }) changeId: string,
    @Arg('field', () => String, { description: 'The field, as the change names it.' }) field: string,
    @Arg('version', () => Int, { description: 'The version that was read before.' }) version: number,
    @DryRunArg() dryRun: boolean,
    @ReasonArg() reason: string | undefined,
    @Ctx() context: Context,
  ): Payload {
    return restore(context, { changeId, version, field }, { reason, dryRun });
  }
}
