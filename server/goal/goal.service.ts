import { Goal } from '../../db/goal/goal.entity.ts';
import type { UpdateGoalInput } from '../../schema/goal/goal.inputs.ts';
import type { Context } from '../core/context.ts';
import { editRow } from '../core/edit.ts';
import { canEditGoal } from './goal.policy.ts';

/** Changes fields of a goal. */
export const updateGoal = (context: Context, id: string, version: number, input: UpdateGoalInput): Promise<{ id: string }> =>
  editRow(context, { kind: 'updateGoal', what: 'goal', entity: Goal, mayEdit: canEditGoal }, id, version, { ...input });
