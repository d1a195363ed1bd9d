import InboxOutlined from '@mui/icons-material/InboxOutlined';
import { Box, Pagination, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { Notice } from '../layout/Notice.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { graphql } from '../providers/graphql-client.ts';
import { CuratorsOnly } from './CuratorsOnly.tsx';
import { jobsQuery, type JobsAnswer } from './import-queries.ts';
import { isRunning } from './job-state.ts';
import { JobTable } from './JobTable.tsx';
import { UploadPanel } from './UploadPanel.tsx';

const perPage = 20;

/** A page of imports; asked again while one of them is running. */
function useJobs(page: number) {
  const variables = { first: perPage, offset: (page - 1) * perPage };
  return useQuery<JobsAnswer, Error>({
    queryKey: ['graphql', jobsQuery, variables],
    queryFn: ({ signal }) => graphql<JobsAnswer>(jobsQuery, variables, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (data?.importJobs.nodes.some(({ state }) => isRunning(state)) ? 1000 : false),
  });
}

function History() {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const page = Number(params.get('page') ?? 1);
  const query = useJobs(page);
  return (
    <Box component="section">
      <Typography variant="h2" sx={{ mb: 1.25 }}>
        {translate('pg.imports.history')}
      </Typography>
      <QueryView query={query}>
        {({ importJobs: { nodes, totalCount } }) => (
          <>
            {totalCount === 0 ? (
              <Notice icon={InboxOutlined} title={translate('pg.imports.none')} hint={translate('pg.imports.none_hint')} />
            ) : (
              <JobTable jobs={nodes} />
            )}
            {totalCount > perPage && (
              <Pagination page={page} count={Math.ceil(totalCount / perPage)} onChange={(_, next) => setParams({ page: String(next) })} sx={{ mt: 2 }} />
            )}
          </>
        )}
      </QueryView>
    </Box>
  );
}

/** The front door for documents: upload, and what became of the imports so far. */
export function ImportsPage() {
  const translate = useTranslate();
  return (
    <CuratorsOnly>
      <PageHeader title={translate('pg.imports.title')} intro={translate('pg.imports.intro')} />
      <UploadPanel />
      <History />
    </CuratorsOnly>
  );
}
