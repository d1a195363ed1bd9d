import { Alert, Box, Button, CircularProgress, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { TypeSummary } from './history-queries.ts';
import { useHistoryWords } from './use-history-words.ts';
import { conflictsIn, type ToRestore, useRestore, useTrial } from './use-restore.ts';

function WhatItDoes({ changes }: { changes: TypeSummary[] }) {
  const translate = useTranslate();
  const words = useHistoryWords();
  if (changes.length === 0) return <Alert severity="info">{translate('pg.history.will_nothing')}</Alert>;
  return (
    <Box>
      {translate('pg.history.will_do')}
      <Box component="ul" sx={{ mt: 0.5, mb: 0, pl: 2.5 }}>
        {changes.map((summary) => (
          <li key={summary.type}>{words.summary(summary)}</li>
        ))}
      </Box>
    </Box>
  );
}

function Failure({ error }: { error: Error }) {
  const translate = useTranslate();
  const words = useHistoryWords();
  const conflicts = conflictsIn(error);
  if (conflicts.length === 0) return <Alert severity="error">{translate(error.message, { _: error.message })}</Alert>;
  return (
    <Alert severity="warning">
      {translate('pg.history.conflicts')}
      <Box component="ul" sx={{ mt: 0.5, mb: 0, pl: 2.5 }}>
        {conflicts.map(({ type, rowId, fields, reason }) => (
          <li key={`${type} ${rowId ?? ''} ${reason} ${fields.join(' ')}`}>
            {words.type(type)}
            {fields.length > 0 && `（${fields.map(words.field).join('、')}）`} {translate(`pg.history.conflict.${reason}`)}
          </li>
        ))}
      </Box>
    </Alert>
  );
}

/** Says what restoring would do, or what stands in its way, and does it once it is confirmed. */
export function RestoreDialog({ what, onClose }: { what: ToRestore; onClose: () => void }) {
  const translate = useTranslate();
  const words = useHistoryWords();
  const [reason, setReason] = useState('');
  const trial = useTrial(what);
  const restore = useRestore(what, trial.data?.version, onClose);
  const error = restore.error ?? trial.error;
  const field = what.kind === 'field' ? words.field(what.field) : '';
  const changes = trial.data?.restored.changes ?? [];
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="restore-title">
      <DialogTitle id="restore-title">{translate(`pg.history.restore_${what.kind}`, { field })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <DialogContentText>{translate(`pg.history.restore_${what.kind}_ask`, { field })}</DialogContentText>
        {trial.isFetching ? (
          <CircularProgress size={24} aria-label={translate('pg.common.loading')} />
        ) : error ? (
          <Failure error={error} />
        ) : (
          <WhatItDoes changes={changes} />
        )}
        {changes.length > 0 && !error && (
          <TextField size="small" label={translate('pg.history.why')} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button
          variant="contained"
          disabled={trial.isFetching || Boolean(error) || changes.length === 0 || restore.isPending}
          onClick={() => restore.mutate(reason)}
        >
          {translate('pg.history.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
