import { Alert, Button, Checkbox, Dialog, DialogActions, DialogContent, DialogTitle, FormControlLabel, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ImportPlaceKind } from '../../../schema/document-import/import-job.enums.ts';
import { CountTable } from '../CountTable.tsx';
import { applyMutation } from '../import-queries.ts';
import type { Review } from '../import-types.ts';
import { useJobCommand } from '../use-job-command.ts';

/** Says what applying will change, asks whether to publish, and applies. */
export function ApplyDialog({ review, onClose }: { review: Review; onClose: () => void }) {
  const translate = useTranslate();
  const [publish, setPublish] = useState(false);
  const { send, isPending } = useJobCommand(applyMutation, review);
  const counts = review.preview?.counts ?? [];
  const open = review.questions.filter(({ answer }) => answer === null).length;
  const unplaced = review.files.flatMap(({ places }) => places.filter(({ kind }) => kind === ImportPlaceKind.UNPLACED)).length;
  const nothing = counts.every(({ added, changed, removed }) => added + changed + removed === 0);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="apply-title">
      <DialogTitle id="apply-title">{translate('pg.imports.apply.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2">{translate(nothing ? 'pg.imports.apply.nothing' : 'pg.imports.apply.hint')}</Typography>
        {open > 0 && <Alert severity="warning">{translate('pg.imports.apply.open_questions', { smart_count: open })}</Alert>}
        {unplaced > 0 && <Alert severity="warning">{translate('pg.imports.apply.unplaced', { smart_count: unplaced })}</Alert>}
        <CountTable counts={counts} label={translate('pg.imports.apply.title')} />
        <FormControlLabel
          control={<Checkbox checked={publish} onChange={(_, checked) => setPublish(checked)} />}
          label={translate('pg.imports.apply.publish')}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={isPending} onClick={() => send({ publish })}>
          {translate('pg.imports.apply.do')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
