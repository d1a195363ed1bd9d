import { Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { ImportState } from '../../schema/document-import/import-job.enums.ts';
import { Line, Lines } from '../layout/Lines.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { writtenPlansQuery, type WrittenPlan, type WrittenPlansAnswer } from './import-queries.ts';
import type { Job } from './import-types.ts';
import { isRunning } from './job-state.ts';
import { JobProgress } from './JobProgress.tsx';
import { StateTag } from './StateTag.tsx';
import { useWords } from './use-words.ts';

interface Props {
  job: Job;
  /** The titles of plans by id. */
  plans: Map<string, WrittenPlan>;
}

const counted = ['added', 'changed', 'removed'] as const;
const items = new Set(['goal', 'measure']);

/** What an import wrote: its plans, and how many goals and measures. */
function Written({ job: { report }, plans }: Props) {
  const translate = useTranslate();
  if (!report) return null;
  const own = report.counts.filter(({ kind }) => items.has(kind));
  const sums = counted.map((name): [string, number] => [name, own.reduce((sum, count) => sum + count[name], 0)]).filter(([, sum]) => sum > 0);
  const words = sums.map(([name, sum]) => `${translate(`pg.imports.counts.${name}`)} ${sum}`);
  const written = report.planIds.flatMap((id) => plans.get(id) ?? []);
  return (
    <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
      {written.map(({ id, key, title }) => (
        <Link key={id} component={RouterLink} to={`/plans/${key}`} lang="zh-CN" underline="always" sx={{ mr: 1 }}>
          {title}
        </Link>
      ))}
      {words.length > 0 && `${translate('pg.imports.items_written')} ${words.join(translate('pg.common.list_separator'))}`}
    </Typography>
  );
}

function JobRow({ job, plans }: Props) {
  const translate = useTranslate();
  const { message, dateTime } = useWords();
  return (
    <Line columns="minmax(0, 1fr) 230px 210px">
      <Box sx={{ minWidth: 0 }}>
        <Link component={RouterLink} to={`/imports/${job.id}`} sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {job.name}
        </Link>
        {job.state === ImportState.APPLIED && <Written job={job} plans={plans} />}
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
    </Line>
  );
}

/** Imports, a line each: which files, where it stands, who and when. */
export function JobTable({ jobs }: { jobs: Job[] }) {
  const translate = useTranslate();
  const ids = jobs.flatMap(({ report, state }) => (state === ImportState.APPLIED ? (report?.planIds ?? []) : []));
  const { data } = useGraphql<WrittenPlansAnswer>(writtenPlansQuery, { ids }, { enabled: ids.length > 0, keepPrevious: true });
  const plans = new Map((data?.plans.nodes ?? []).map((plan) => [plan.id, plan]));
  return (
    <Lines label={translate('pg.imports.history')}>
      {jobs.map((job) => (
        <JobRow key={job.id} job={job} plans={plans} />
      ))}
    </Lines>
  );
}
