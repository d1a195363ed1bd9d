import { Box, Link, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { Job } from './import-types.ts';
import { isRunning } from './job-state.ts';
import { JobProgress } from './JobProgress.tsx';
import { StateTag } from './StateTag.tsx';
import { useWords } from './use-words.ts';

type Listed = Omit<Job, 'report'>;

function JobRow({ job }: { job: Listed }) {
  const translate = useTranslate();
  const { message, dateTime } = useWords();
  return (
    <Box
      component="li"
      sx={{
        listStyle: 'none',
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) 230px 210px' },
        gap: { xs: 0.75, md: 2 },
        alignItems: 'center',
        px: { xs: 2, sm: 2.5 },
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Link component={RouterLink} to={`/imports/${job.id}`} sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {job.name}
        </Link>
        {job.error && (
          <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {message(job.error)}
          </Typography>
        )}
      </Box>
      <Box>{isRunning(job.state) ? <JobProgress job={job} dense /> : <StateTag state={job.state} />}</Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('pg.imports.by', { name: job.createdByName, date: dateTime(job.createdAt) })}
      </Typography>
    </Box>
  );
}

/** Imports, a line each: which files, where it stands, who and when. */
export function JobTable({ jobs }: { jobs: Listed[] }) {
  const translate = useTranslate();
  return (
    <Paper variant="outlined" component="ul" aria-label={translate('pg.imports.history')} sx={{ m: 0, p: 0 }}>
      {jobs.map((job) => (
        <JobRow key={job.id} job={job} />
      ))}
    </Paper>
  );
}
