import { Box, Button, Checkbox, Dialog, DialogActions, DialogContent, DialogTitle, FormControlLabel, FormLabel, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatTarget } from '../target/format-target.ts';
import { useSplit } from './use-split.ts';
import type { ItemDetail } from './workbench-types.ts';

interface Props {
  item: ItemDetail;
  text: string;
  offset: number;
  onClose: () => void;
}

const partNames = ['first', 'second'] as const;

interface FiguresProps {
  figures: ItemDetail['targets']['nodes'];
  moved: ReadonlySet<string>;
  onToggle: (id: string) => void;
}

function Figures({ figures, moved, onToggle }: FiguresProps) {
  const translate = useTranslate();
  return (
    <Box role="group" aria-labelledby="split-targets">
      <FormLabel id="split-targets">{translate('pg.workbench.second_targets')}</FormLabel>
      {figures.map((target) => (
        <FormControlLabel
          key={target.id}
          sx={{ display: 'flex' }}
          control={<Checkbox size="small" checked={moved.has(target.id)} onChange={() => onToggle(target.id)} />}
          label={`${target.indicatorName} ${formatTarget(target, translate)}`}
        />
      ))}
    </Box>
  );
}

/** Splits an item in two at a place in its words: both parts to be looked at, and which figures go with the second. */
export function SplitDialog({ item, text, offset, onClose }: Props) {
  const translate = useTranslate();
  const start = { first: text.slice(0, offset).trim(), second: text.slice(offset).trim() };
  const { parts, setParts, ordinal, setOrdinal, moved, toggle, isReady, split } = useSplit(item, start, onClose);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="split-title">
      <DialogTitle id="split-title">{translate('pg.workbench.split_title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
        {partNames.map((name) => (
          <TextField
            key={name}
            label={translate(`pg.workbench.${name}_part`)}
            value={parts[name]}
            multiline
            minRows={2}
            maxRows={8}
            onChange={({ target }) => setParts({ ...parts, [name]: target.value })}
            slotProps={{ htmlInput: { lang: 'zh-CN' } }}
          />
        ))}
        <TextField
          label={translate('pg.workbench.second_ordinal')}
          value={ordinal}
          placeholder={item.ordinal}
          onChange={({ target }) => setOrdinal(target.value)}
        />
        {item.targets.nodes.length > 0 && <Figures figures={item.targets.nodes} moved={moved} onToggle={toggle} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={!isReady} onClick={split}>
          {translate('pg.workbench.split')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
