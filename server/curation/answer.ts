import type { Type } from '../../schema/common/declarations.ts';
import type { Context } from '../core/context.ts';
import { writeAndRead } from '../query/write-and-read.ts';
import type { Done } from './curate.ts';
import type { Several } from './several.ts';

/** Runs a curator's write and answers with its payload: the result under its name, what changed, and the change set. */
export async function answer<T>(context: Context, type: Type, name: string, work: () => Promise<Done<T>>): Promise<Record<string, unknown>> {
  const { result, changes, changeSetId } = await writeAndRead(context, type, work);
  return { [name]: result, changes, changeSetId };
}

/** The same for several rows, with what came of each. */
export async function answerSeveral(
  context: Context,
  type: Type,
  name: string,
  rowsOf: (ids: string[]) => unknown[],
  work: () => Promise<Done<Several>>,
): Promise<Record<string, unknown>> {
  const { result, changes, changeSetId } = await writeAndRead(context, type, work);
  return { [name]: rowsOf(result.ids), outcomes: result.outcomes, changes, changeSetId };
}
