import { Box, Button, Checkbox, Dialog, DialogActions, DialogContent, DialogTitle, FormControlLabel, FormLabel, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { formatTarget } from '../target/format-target.ts';
import { useWorkbench } from './workbench-context.ts';
import { splitItemMutation } from './workbench-query.ts';
import type { ItemDetail } from './workbench-types.ts';

interface Props {
  item: ItemDetail;
  text: string;
  offset: number;
  onClose: () => void;
}

/** Splits an item in two at a place in its words: both parts to be looked at, and which figures go with the second. */
export function SplitDialog({ item, text, offset, onClose }: Props) {
  const translate = useTranslate();
  const { operations, open } = useWorkbench();
  const [parts, setParts] = useState([text.slice(0, offset).trim(), text.slice(offset).trim()]);
  const [ordinal, setOrdinal] = useState('');
  const [moved, setMoved] = useState(
    () => new Set(item.targets.nodes.filter(({ quote }) => quote && !parts[0]?.includes(quote) && parts[1]?.includes(quote)).map(({ id }) => id)),
  );
  const turn = (id: string) => {
    const next = new Set(moved);
    if (!next.delete(id)) next.add(id);
    setMoved(next);
  };
  const split = async () => {
    const [first = '', second = ''] = parts;
    const variables = { id: item.id, version: item.version, parts: [{ text: first }, { text: second, ordinal: ordinal || null, targetIds: [...moved] }] };
    const done = await operations.run(translate('pg.workbench.split_done'), [{ mutation: splitItemMutation(item.__typename), variables }]);
    if (!done) return;
    onClose();
    const made = done[0]?.done.records?.[1];
    if (made) open(made.id);
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="split-title">
      <DialogTitle id="split-title">{translate('pg.workbench.split_title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
        {parts.map((part, index) => (
          <TextField
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            label={translate(index === 0 ? 'pg.workbench.first_part' : 'pg.workbench.second_part')}
            value={part}
            multiline
            minRows={2}
            maxRows={8}
            onChange={({ target }) => setParts(parts.with(index, target.value))}
            slotProps={{ htmlInput: { lang: 'zh-CN' } }}
          />
        ))}
        <TextField
          label={translate('pg.workbench.second_ordinal')}
          value={ordinal}
          placeholder={item.ordinal}
          onChange={({ target }) => setOrdinal(target.value)}
        />
        {item.targets.nodes.length > 0 && (
          <Box role="group" aria-labelledby="split-targets">
            <FormLabel id="split-targets">{translate('pg.workbench.second_targets')}</FormLabel>
            {item.targets.nodes.map((target) => (
              <FormControlLabel
                key={target.id}
                sx={{ display: 'flex' }}
                control={<Checkbox size="small" checked={moved.has(target.id)} onChange={() => turn(target.id)} />}
                label={`${target.indicatorName} ${formatTarget(target, translate)}`}
              />
            ))}
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={operations.isBusy || parts.some((part) => part.trim() === '')} onClick={() => void split()}>
          {translate('pg.workbench.split')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
