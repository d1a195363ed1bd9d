import { Area } from '../../db/area/area.entity.ts';
import type { UpdateAreaInput } from '../../schema/area/area.inputs.ts';
import type { Context } from '../core/context.ts';
import { editRow } from '../core/edit.ts';
import { canEditArea } from './area.policy.ts';

/** Changes fields of an area. */
export const updateArea = (context: Context, id: string, version: number, input: UpdateAreaInput): Promise<{ id: string }> =>
  editRow(context, { kind: 'updateArea', what: 'area', entity: Area, mayEdit: canEditArea }, id, version, { ...input });
