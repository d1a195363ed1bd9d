import type { Type } from '../../schema/common/declarations.ts';
import type { Context } from '../core/context.ts';
import { writeAndRead } from '../query/write-and-read.ts';
import type { Done } from './curate.ts';

/** Runs a curator's write and answers with its payload: the result under its name, what changed, and the change set. */
export async function answer<T>(context: Context, type: Type, name: string, work: () => Promise<Done<T>>): Promise<Record<string, unknown>> {
  const { result, changes, changeSetId } = await writeAndRead(context, type, work);
  return { [name]: result, changes, changeSetId };
}
