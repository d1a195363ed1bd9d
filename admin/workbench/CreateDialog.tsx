import { Dialog, DialogContent, DialogTitle, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { GoalKind } from '../../schema/goal/goal.enums.ts';
import { MeasureKind } from '../../schema/measure/measure.enums.ts';
import { RecordForm } from '../curation/RecordForm.tsx';
import { areaFields, goalFields, measureFields } from './item-fields.ts';
import { nameOf } from './outline.ts';
import { useWorkbench } from './workbench-context.ts';

/** What can be made in the workbench. */
export type Made = 'Goal' | 'Measure' | 'Area';

interface Props {
  type: Made;
  /** The area that a new item begins in. */
  areaId: string;
  onClose: () => void;
}

const fields = { Goal: goalFields, Measure: measureFields, Area: areaFields };
const drafts = { Goal: { kind: GoalKind.MAIN }, Measure: { kind: MeasureKind.STRATEGY }, Area: {} };

/** Makes a goal, a measure or an area, at the end of where it belongs. */
export function CreateDialog({ type, areaId, onClose }: Props) {
  const translate = useTranslate();
  const { outline, open } = useWorkbench();
  const [area, setArea] = useState(areaId);
  const title = translate(`pg.workbench.create.${type}`);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="create-title">
      <DialogTitle id="create-title">{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
        {type !== 'Area' && (
          <TextField select label={translate('pg.word.area')} value={area} onChange={({ target }) => setArea(target.value)}>
            {outline.plan.areas.nodes.map((each) => (
              <MenuItem key={each.id} value={each.id} lang="zh-CN">
                {nameOf(each)}
              </MenuItem>
            ))}
          </TextField>
        )}
        <RecordForm
          label={title}
          onClose={onClose}
          save="ra.action.create"
          task={{
            type,
            fields: fields[type],
            row: null,
            create: { answer: type.toLowerCase(), input: type === 'Area' ? { planId: outline.plan.id } : { areaId: area }, draft: drafts[type] },
            done: `pg.workbench.made.${type}`,
            onSaved: (id) => {
              onClose();
              open(id);
            },
          }}
        />
      </DialogContent>
    </Dialog>
  );
}
