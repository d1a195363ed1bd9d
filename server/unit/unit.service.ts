import { Unit } from '../../db/unit/unit.entity.ts';
import type { UpdateUnitInput } from '../../schema/unit/unit.inputs.ts';
import type { Context } from '../core/context.ts';
import { editRow } from '../core/edit.ts';
import { canEditUnit } from './unit.policy.ts';

/** Changes fields of an unit. */
export const updateUnit = (context: Context, id: string, version: number, input: UpdateUnitInput): Promise<{ id: string }> =>
  editRow(context, { kind: 'updateUnit', what: 'unit', entity: Unit, mayEdit: canEditUnit }, id, version, { ...input });
