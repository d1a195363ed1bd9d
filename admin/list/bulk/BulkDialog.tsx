import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, LinearProgress, TextField, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useEffect, useId, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { useAsk } from '../../ask/ask-context.ts';
import { Changes } from '../../curation/Changes.tsx';
import type { BulkSpec } from '../list-specs.ts';
import { inDigits, useListText } from '../list-text.ts';
import { BulkFamilies } from './BulkFamilies.tsx';
import { BulkFields } from './BulkFields.tsx';
import { isBlank } from './bulk-input.ts';
import { asksFirst, type BulkVerb, type SelectedRow, trialOf } from './bulk-operation.ts';
import { Outcomes } from './Outcomes.tsx';
import { useBulk } from './use-bulk.ts';

interface Props {
  type: string;
  bulk: BulkSpec;
  verb: BulkVerb;
  rows: readonly SelectedRow[];
  /** What to do once all that could be written is written. */
  onDone(): void;
  onClose(): void;
}

const writeWords: Record<BulkVerb, string> = {
  edit: 'bulk.write',
  families: 'bulk.write',
  publish: 'bulk.write_publish',
  archive: 'bulk.write_archive',
  delete: 'bulk.write_delete',
};

/** Does something with several rows: what to set, a trial that shows every row before and after, then one write that can be undone as one. */
export function BulkDialog({ type, bulk, verb, rows, onDone, onClose }: Props) {
  const { t } = useListText();
  const { wording } = useAsk();
  const translate = useTranslate();
  const heading = useId();
  const small = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { input, setInput, answer, error, isBusy, isAgain, attempt, back, write } = useBulk({ type, bulk, verb, rows, onDone });
  const asks = asksFirst(verb);
  const begun = useRef(asks);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    attempt();
  });
  const written = answer ? trialOf(verb, rows, answer.done.outcomes).written.length : 0;
  const title = t(`bulk.title_${verb}`, { count: inDigits(rows.length), rows: wording.rows(type) });
  return (
    <Dialog open onClose={(_, reason) => reason === 'escapeKeyDown' && onClose()} fullWidth fullScreen={small} maxWidth="md" aria-labelledby={heading}>
      <DialogTitle id={heading}>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start', pt: '8px !important' }}>
        {!asks && <Alert severity={verb === 'delete' ? 'warning' : 'info'}>{t(`bulk.${verb}_hint`)}</Alert>}
        {verb === 'edit' && !answer && <BulkFields bulk={bulk} input={input} onChange={setInput} />}
        {verb === 'families' && !answer && <BulkFamilies input={input} onChange={setInput} />}
        {isBusy && <LinearProgress aria-label={t('bulk.previewing')} />}
        {isAgain && <Alert severity="warning">{t('bulk.again')}</Alert>}
        {error && <Alert severity="error">{translate(error, { _: error })}</Alert>}
        {answer && <Outcomes type={type} verb={verb} rows={rows} outcomes={answer.done.outcomes} />}
        {answer && verb === 'delete' && <Changes changes={answer.done.changes} />}
        {(answer ?? asks) && (
          <TextField
            label={t('bulk.reason')}
            value={input.reason}
            onChange={({ target }) => setInput((before) => ({ ...before, reason: target.value }))}
            slotProps={{ htmlInput: { maxLength: 1000 } }}
          />
        )}
      </DialogContent>
      <DialogActions>
        {asks && answer && (
          <Button onClick={back} sx={{ mr: 'auto' }}>
            {t('bulk.back')}
          </Button>
        )}
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        {asks && !answer ? (
          <Button variant="contained" disabled={isBusy || isBlank(input)} onClick={attempt}>
            {t('bulk.preview')}
          </Button>
        ) : (
          <Button variant="contained" color={verb === 'delete' ? 'error' : 'primary'} disabled={isBusy || written === 0} onClick={write}>
            {answer && written === 0 ? t('bulk.nothing') : t(writeWords[verb], { count: inDigits(written) })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
