import { Measure } from '../../db/measure/measure.entity.ts';
import type { UpdateMeasureInput } from '../../schema/measure/measure.inputs.ts';
import type { Context } from '../core/context.ts';
import { editRow } from '../core/edit.ts';
import { canEditMeasure } from './measure.policy.ts';

/** Changes fields of a measure. */
export const updateMeasure = (context: Context, id: string, version: number, input: UpdateMeasureInput): Promise<{ id: string }> =>
  editRow(context, { kind: 'updateMeasure', what: 'measure', entity: Measure, mayEdit: canEditMeasure }, id, version, { ...input });
