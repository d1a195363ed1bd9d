import UndoOutlined from '@mui/icons-material/UndoOutlined';
import { Alert, Box, Button, LinearProgress, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useCallback, useMemo, useState } from 'react';
import { Confirm, useTranslate } from 'react-admin';
import { QueryView } from '../../layout/QueryView.tsx';
import type { Job, Review } from '../import-types.ts';
import { CancelButton } from '../JobActions.tsx';
import { JoinFilesDialog } from '../JoinFilesDialog.tsx';
import { JobHeader } from '../JobHeader.tsx';
import { useWords } from '../use-words.ts';
import { ApplyDialog } from './ApplyDialog.tsx';
import { CoverageBar } from './CoverageBar.tsx';
import { indexItems } from './preview-index.ts';
import { ReviewContext, type ReviewTools } from './review-context.ts';
import { ReviewPanes } from './ReviewPanes.tsx';
import { StaleDialog } from './StaleDialog.tsx';
import { useFocus } from './use-focus.ts';
import { useDecide, useReviewData } from './use-review.ts';
import { useUndoKey } from '../../layout/use-undo-key.ts';

interface ViewProps {
  job: Job;
  review: Review;
  texts: Map<number, string>;
}

function Toolbar({ job, review, onUndo, isBusy }: { job: Job; review: Review; onUndo: () => void; isBusy: boolean }) {
  const translate = useTranslate();
  const [applying, setApplying] = useState(false);
  const [joining, setJoining] = useState(false);
  const files = review.files.reduce((sum, { parts }) => sum + parts.length, 0);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button variant="contained" onClick={() => setApplying(true)} disabled={isBusy || !review.preview}>
        {translate('pg.imports.apply.open')}
      </Button>
      <Button
        variant="outlined"
        startIcon={<UndoOutlined />}
        onClick={onUndo}
        disabled={isBusy || review.decisions.length === 0}
        sx={{ bgcolor: 'background.paper' }}
      >
        {translate('pg.imports.review.undo_last')}
      </Button>
      {files > 1 && (
        <Button variant="outlined" disabled={isBusy} onClick={() => setJoining(true)} sx={{ bgcolor: 'background.paper' }}>
          {translate('pg.imports.join.open')}
        </Button>
      )}
      <CancelButton job={{ ...job, version: review.version }} />
      {joining && (
        <JoinFilesDialog
          job={{ id: job.id, version: review.version }}
          files={review.files}
          decisions={review.decisions.length}
          onClose={() => setJoining(false)}
        />
      )}
      {applying && <ApplyDialog review={review} onClose={() => setApplying(false)} />}
    </Box>
  );
}

function FileNotes({ review }: { review: Review }) {
  const words = useWords();
  return (
    <Box sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      {review.files.map((file) => (
        <CoverageBar key={file.index} file={file} named={review.files.length > 1} />
      ))}
      {review.files.flatMap(({ index, notices }) =>
        notices.map((notice) => (
          <Alert key={`${index} ${notice}`} severity="info" variant="outlined" sx={{ py: 0, bgcolor: 'background.paper', color: 'text.primary' }}>
            {words.notice(notice)}
          </Alert>
        )),
      )}
    </Box>
  );
}

function ReviewView({ job, review, texts }: ViewProps) {
  const translate = useTranslate();
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'), { noSsr: true });
  const entries = useMemo(() => indexItems(review.preview?.plans ?? []), [review.preview]);
  const hasQuestions = review.questions.some(({ answer }) => answer === null);
  const { focus, pane, select, jump, setDirty, show, isWaiting, settle } = useFocus(entries, wide, hasQuestions ? 'questions' : 'items');
  const { decide, isBusy, stale, settle: settleStale } = useDecide(review);
  const last = review.decisions.at(-1)?.id;
  const undo = useCallback(() => {
    if (last && !isBusy) void decide({ takeBack: [last] });
  }, [last, isBusy, decide]);
  useUndoKey(undo);
  const wordsAt: ReviewTools['wordsAt'] = (file, { start, end }) => texts.get(file)?.slice(start, end) ?? '';
  const tools: ReviewTools = { wordsAt, review, entries, focus, select, jump, decide, isBusy, setDirty };
  return (
    <ReviewContext value={tools}>
      <Box sx={{ '& > header': { mb: 0 } }}>
        <JobHeader job={job}>
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) auto' }, gap: 2, alignItems: 'center', mt: 1.25 }}>
            <FileNotes review={review} />
            <Toolbar job={job} review={review} onUndo={undo} isBusy={isBusy} />
          </Box>
        </JobHeader>
      </Box>
      <Box sx={{ height: 4, my: 1 }}>{isBusy && <LinearProgress aria-label={translate('pg.imports.review.saving')} />}</Box>
      <ReviewPanes pane={pane} wide={wide} texts={texts} onShow={show} />
      {stale && <StaleDialog change={stale} onSettle={(again) => void settleStale(again)} />}
      <Confirm
        isOpen={isWaiting}
        title={translate('pg.imports.review.unsaved')}
        content={translate('pg.imports.review.unsaved_ask')}
        confirm={translate('pg.curate.unsaved.drop')}
        cancel={translate('pg.curate.unsaved.stay')}
        onConfirm={() => settle(true)}
        onClose={() => settle(false)}
      />
    </ReviewContext>
  );
}

/** The review of an import: what was read beside the document, with every decision taken back as easily as taken. */
export function ReviewPage({ job }: { job: Job }) {
  const { review, texts } = useReviewData(job.id);
  const known = useMemo(
    () => new Map((texts.data?.importJob?.files ?? []).flatMap(({ index, text }): [number, string][] => (text === null ? [] : [[index, text]]))),
    [texts.data],
  );
  return <QueryView query={review}>{(data) => (data.importJob ? <ReviewView job={job} review={data.importJob} texts={known} /> : null)}</QueryView>;
}
