import { Alert, AlertTitle, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { ImportState } from '../../schema/document-import/import-job.enums.ts';
import { NotFoundPage } from '../layout/NotFoundPage.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { CuratorsOnly } from './CuratorsOnly.tsx';
import type { Job } from './import-types.ts';
import { CancelButton, RetryButton, UndoButton } from './JobActions.tsx';
import { JobHeader } from './JobHeader.tsx';
import { JobProgress } from './JobProgress.tsx';
import { JobReport } from './JobReport.tsx';
import { isReviewable } from './job-state.ts';
import { ReviewPage } from './review/ReviewPage.tsx';
import { useJob } from './use-job.ts';
import { useWords } from './use-words.ts';

function RunningJob({ job }: { job: Job }) {
  const translate = useTranslate();
  return (
    <>
      <JobHeader job={job} />
      <JobProgress job={job} />
      <Box sx={{ mt: 2, color: 'text.secondary', fontSize: '0.875rem' }}>{translate('pg.imports.may_leave')}</Box>
      {job.state !== ImportState.APPLYING && (
        <Box sx={{ mt: 2 }}>
          <CancelButton job={job} />
        </Box>
      )}
    </>
  );
}

function StoppedJob({ job }: { job: Job }) {
  const translate = useTranslate();
  const { message } = useWords();
  const failed = job.state === ImportState.FAILED;
  return (
    <>
      <JobHeader job={job} />
      <Alert severity={failed ? 'error' : 'info'} variant="outlined" sx={{ mb: 2.5, bgcolor: 'background.paper', color: 'text.primary' }}>
        <AlertTitle>{translate(failed ? 'pg.imports.failed' : 'pg.imports.cancelled')}</AlertTitle>
        {job.error ? message(job.error) : translate('pg.imports.cancelled_hint')}
      </Alert>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <RetryButton job={job} />
        {failed && <CancelButton job={job} />}
      </Box>
    </>
  );
}

function AppliedJob({ job }: { job: Job }) {
  return (
    <>
      <JobHeader job={job}>
        <Box sx={{ mt: 2 }}>
          <UndoButton job={job} />
        </Box>
      </JobHeader>
      {job.report && <JobReport report={job.report} />}
    </>
  );
}

function JobView({ job }: { job: Job }) {
  if (isReviewable(job.state)) return <ReviewPage job={job} />;
  if (job.state === ImportState.APPLIED) return <AppliedJob job={job} />;
  if (job.state === ImportState.FAILED || job.state === ImportState.CANCELLED) return <StoppedJob job={job} />;
  return <RunningJob job={job} />;
}

/** The page of an import, whatever it is at: its progress, its review, its report or why it failed. */
export function JobPage() {
  const { id = '' } = useParams();
  const query = useJob(id);
  return (
    <CuratorsOnly>
      <QueryView query={query}>{({ importJob }) => (importJob ? <JobView job={importJob} /> : <NotFoundPage />)}</QueryView>
    </CuratorsOnly>
  );
}
