import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, IconButton, Link, Tooltip, useMediaQuery, type Theme } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useCanCurate } from '../user/use-can-curate.ts';
import { RecordHistory } from './RecordHistory.tsx';

interface Props {
  id: string;
  /** What people call the record. */
  name: string;
  /** Whether it is a plan, whose rows have a history of their own. */
  isPlan?: boolean;
  /** Whether only the picture is shown, at the end of a line. */
  small?: boolean;
}

function HistoryDialog({ id, name, isPlan, onClose }: Props & { onClose: () => void }) {
  const translate = useTranslate();
  const isNarrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth fullScreen={isNarrow} aria-labelledby="record-history">
      <DialogTitle id="record-history" sx={{ overflowWrap: 'anywhere' }}>
        {translate('pg.history.of', { name })}
      </DialogTitle>
      <DialogContent tabIndex={0}>
        <RecordHistory id={id} />
      </DialogContent>
      <DialogActions>
        {isPlan && (
          <Link component={RouterLink} to={`/history?planId=${id}`} sx={{ mr: 'auto', ml: 1 }}>
            {translate('pg.history.of_plan')}
          </Link>
        )}
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

/** Opens the history of a record over the page: who changed what, with the ways back. For those who may edit. */
export function HistoryButton(props: Props) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  if (!useCanCurate()) return null;
  const label = translate('pg.history.show', { name: props.name });
  return (
    <>
      {props.small ? (
        <Tooltip title={label}>
          <IconButton size="small" aria-label={label} onClick={() => setOpen(true)}>
            <HistoryOutlined fontSize="small" />
          </IconButton>
        </Tooltip>
      ) : (
        <Button size="small" variant="outlined" startIcon={<HistoryOutlined />} onClick={() => setOpen(true)} sx={{ bgcolor: 'background.paper' }}>
          {translate('pg.history.title')}
        </Button>
      )}
      {open && <HistoryDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
