import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Draft } from './draft.ts';
import type { Side, StaleField } from './stale-fields.ts';
import { StaleChoice } from './StaleChoice.tsx';
import type { Stale } from './use-form-writing.ts';

interface Props {
  stale: Stale;
  names: Readonly<Record<string, string>>;
  onSettle: (sides: Readonly<Record<string, Side | undefined>>, own: Draft) => void;
  onClose: () => void;
}

/** Somebody else has saved the same record meanwhile: both versions field by field, to choose from. Nothing typed is lost. */
export function StaleDialog({ stale, names, onSettle, onClose }: Props) {
  const translate = useTranslate();
  const [sides, setSides] = useState<Record<string, Side | undefined>>({});
  const [own, setOwn] = useState<Draft>({});
  const sideOf = ({ field, side }: StaleField): Side | null => sides[field.name] ?? side;
  const open = stale.fields.filter((found) => sideOf(found) === null).length;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="stale-title">
      <DialogTitle id="stale-title">{translate('pg.curate.stale.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{translate('pg.curate.stale.hint')}</DialogContentText>
        {stale.fields.map((found) => (
          <StaleChoice
            key={found.field.name}
            found={found}
            names={names}
            side={sideOf(found)}
            own={own[found.field.name] ?? found.mine}
            onSide={(side) => setSides({ ...sides, [found.field.name]: side })}
            onOwn={(words) => setOwn({ ...own, [found.field.name]: words })}
          />
        ))}
      </DialogContent>
      <DialogActions>
        {open > 0 && (
          <Typography variant="body2" role="status" sx={{ flex: 1, pl: 2, color: 'text.secondary' }}>
            {translate('pg.curate.stale.open', { smart_count: open })}
          </Typography>
        )}
        <Button onClick={onClose}>{translate('pg.curate.stale.back')}</Button>
        <Button variant="contained" disabled={open > 0} onClick={() => onSettle(sides, own)}>
          {translate('pg.curate.stale.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
