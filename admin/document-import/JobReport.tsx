import { Alert, Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useGraphql } from '../providers/use-graphql.ts';
import { CountTable } from './CountTable.tsx';
import { writtenPlansQuery, type WrittenPlansAnswer } from './import-queries.ts';
import type { Job } from './import-types.ts';

/** What an import did when it was applied: its plans and the counts. */
export function JobReport({ report }: { report: NonNullable<Job['report']> }) {
  const translate = useTranslate();
  const { data } = useGraphql<WrittenPlansAnswer>(writtenPlansQuery, { ids: report.planIds }, { enabled: report.planIds.length > 0 });
  return (
    <>
      <Alert severity={report.isChange ? 'success' : 'info'} variant="outlined" sx={{ mb: 3, bgcolor: 'background.paper', color: 'text.primary' }}>
        {translate(report.isChange ? 'pg.imports.report.done' : 'pg.imports.report.nothing')}
      </Alert>
      {data && data.plans.nodes.length > 0 && (
        <Box component="section" sx={{ mb: 3 }}>
          <Typography variant="h2" sx={{ mb: 1 }}>
            {translate('pg.imports.report.plans')}
          </Typography>
          <Box component="ul" lang="zh-CN" sx={{ m: 0, pl: 2.5 }}>
            {data.plans.nodes.map((plan) => (
              <li key={plan.id}>
                <Link component={RouterLink} to={`/plans/${plan.key}`} sx={{ fontWeight: 600 }}>
                  {plan.title}
                </Link>{' '}
                <Box component="span" lang="zh-CN" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
                  {translate(`pg.enum.planStatus.${plan.status}`)}
                </Box>
              </li>
            ))}
          </Box>
        </Box>
      )}
      <Typography variant="h2" sx={{ mb: 1 }}>
        {translate('pg.imports.report.counts')}
      </Typography>
      <CountTable counts={report.counts} label={translate('pg.imports.report.counts')} />
    </>
  );
}
