import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Change } from '../import-types.ts';

interface Props {
  change: Change;
  onSettle: (again: boolean) => void;
}

/** Somebody else has decided meanwhile: shows which step waits, and lets one choose to take it on the new state or to let it go. */
export function StaleDialog({ change, onSettle }: Props) {
  const translate = useTranslate();
  const kinds = (change.decisions ?? []).map(({ kind }) => translate(`pg.imports.decision.${kind}`));
  const steps = [...kinds, ...(change.takeBack?.length ? [translate('pg.imports.decision.take_back')] : [])].join(translate('pg.common.list_separator'));
  return (
    <Dialog open onClose={() => onSettle(false)} aria-labelledby="stale-title">
      <DialogTitle id="stale-title">{translate('pg.imports.stale.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('pg.imports.stale.hint', { steps })}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => onSettle(false)}>{translate('pg.imports.stale.discard')}</Button>
        <Button variant="contained" onClick={() => onSettle(true)}>
          {translate('pg.imports.stale.again')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
