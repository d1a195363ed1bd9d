import { Target } from '../../db/target/target.entity.ts';
import type { UpdateTargetInput } from '../../schema/target/target.inputs.ts';
import type { Context } from '../core/context.ts';
import { editRow } from '../core/edit.ts';
import { canEditTarget } from './target.policy.ts';

/** Changes fields of a target. */
export const updateTarget = (context: Context, id: string, version: number, input: UpdateTargetInput): Promise<{ id: string }> =>
  editRow(context, { kind: 'updateTarget', what: 'target', entity: Target, mayEdit: canEditTarget }, id, version, { ...input });
