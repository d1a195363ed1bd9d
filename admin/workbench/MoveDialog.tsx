import { Button, Dialog, DialogActions, DialogContent, DialogTitle, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { nameOf, plannedMoves } from './outline.ts';
import { useWorkbench } from './workbench-context.ts';
import type { OutlineItem } from './workbench-types.ts';
import { clip } from '../item/clip.ts';

const end = 'end';

/** Moves items to another area, before one of its items or to its end; what cannot be dragged is moved here. */
export function MoveDialog({ items, onClose }: { items: readonly OutlineItem[]; onClose: () => void }) {
  const translate = useTranslate();
  const { outline, operations } = useWorkbench();
  const [area, setArea] = useState(items[0]?.area.id ?? '');
  const [before, setBefore] = useState(end);
  const moved = new Set(items.map(({ id }) => id));
  const others = (outline.children.get(area) ?? []).filter((id) => !moved.has(id)).flatMap((id) => outline.nodes.get(id) ?? []);
  const mixed = new Set(items.map(({ __typename }) => __typename)).size > 1;
  const alike = others.filter(({ __typename }) => __typename === items[0]?.__typename);
  const move = async () => {
    const moves = (['Goal', 'Measure'] as const).flatMap((type) => {
      const own = items.filter(({ __typename }) => __typename === type);
      const rest = others.filter(({ __typename }) => __typename === type);
      const place = rest.findIndex(({ id }) => id === before);
      return plannedMoves(outline, own, { areaId: area, position: place < 0 ? rest.length : place });
    });
    if (await operations.move(moves)) onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="move-title">
      <DialogTitle id="move-title">{translate('pg.workbench.move_title', { smart_count: items.length })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
        <TextField
          select
          label={translate('pg.word.area')}
          value={area}
          onChange={({ target }) => {
            setArea(target.value);
            setBefore(end);
          }}
        >
          {outline.plan.areas.nodes.map((each) => (
            <MenuItem key={each.id} value={each.id} lang="zh-CN">
              {nameOf(each)}
            </MenuItem>
          ))}
        </TextField>
        {!mixed && (
          <TextField select label={translate('pg.imports.item.before')} value={before} onChange={({ target }) => setBefore(target.value)}>
            <MenuItem value={end}>{translate('pg.imports.item.at_end')}</MenuItem>
            {alike.map((each) => (
              <MenuItem key={each.id} value={each.id} lang="zh-CN">
                {clip(nameOf(each), 40)}
              </MenuItem>
            ))}
          </TextField>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={operations.isBusy} onClick={() => void move()}>
          {translate('pg.workbench.move_here')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
