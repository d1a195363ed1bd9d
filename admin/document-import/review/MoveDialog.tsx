import { Button, Dialog, DialogActions, DialogContent, DialogTitle, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ImportDecisionKind } from '../../../schema/document-import/import-job.enums.ts';
import { standingAreas } from './item-moves.ts';
import type { Entry } from './preview-index.ts';
import { useReviewTools } from './review-context.ts';
import { clip } from '../../item/clip.ts';

const end = ' end';

/** Moves an item to another area, before one of its items or to its end. */
export function MoveDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const translate = useTranslate();
  const { decide, isBusy } = useReviewTools();
  const [area, setArea] = useState(entry.area.ref);
  const [before, setBefore] = useState(end);
  const others = (entry.plan.areas.find(({ ref }) => ref === area)?.items ?? []).filter(({ ref, type }) => ref !== entry.item.ref && type === entry.item.type);
  const move = async () => {
    const decision = { kind: ImportDecisionKind.MOVE, ref: entry.item.ref, area, ...(before === end ? {} : { before }) };
    if (await decide({ decisions: [decision] })) onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="move-title">
      <DialogTitle id="move-title">{translate('pg.imports.item.move')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
        <TextField
          select
          label={translate('pg.imports.item.area')}
          value={area}
          onChange={({ target }) => {
            setArea(target.value);
            setBefore(end);
          }}
        >
          {standingAreas(entry.plan).map(({ ref, section, title }) => (
            <MenuItem key={ref} value={ref} lang="zh-CN">
              {[section, title].filter(Boolean).join(' ')}
            </MenuItem>
          ))}
        </TextField>
        <TextField select label={translate('pg.imports.item.before')} value={before} onChange={({ target }) => setBefore(target.value)}>
          <MenuItem value={end}>{translate('pg.imports.item.at_end')}</MenuItem>
          {others.map(({ ref, ordinal, title, text, label }) => (
            <MenuItem key={ref} value={ref} lang="zh-CN">
              {[ordinal, clip(title || text || label || '', 32)].filter(Boolean).join(' ')}
            </MenuItem>
          ))}
        </TextField>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={isBusy} onClick={() => void move()}>
          {translate('pg.imports.item.move')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
