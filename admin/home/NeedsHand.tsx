import { Box, Link, Paper, Skeleton, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useGraphql } from '../providers/use-graphql.ts';
import { type HandAnswer, handQuery } from './hand-query.ts';
import { RecentChanges } from './RecentChanges.tsx';

/** A count of what waits, as a link to it. */
function Waiting({ to, count, label }: { to: string; count: number; label: string }) {
  return (
    <Box component="li" sx={{ listStyle: 'none', flex: '1 1 0', minWidth: 96 }}>
      <Link
        component={RouterLink}
        to={to}
        color="inherit"
        underline="none"
        sx={{ display: 'block', height: '100%', px: 1.75, py: 1.25, borderRadius: 2, bgcolor: 'inset', '&:hover': { color: 'primary.main' } }}
      >
        <Box
          component="span"
          sx={{
            display: 'block',
            fontSize: '1.375rem',
            lineHeight: 1.3,
            fontWeight: 650,
            fontVariantNumeric: 'tabular-nums',
            color: count > 0 ? 'secondary.main' : 'text.secondary',
          }}
        >
          {count.toLocaleString('en-US')}
        </Box>
        <Box component="span" sx={{ fontSize: '0.8125rem' }}>
          {label}
        </Box>
      </Link>
    </Box>
  );
}

/** The imports that are read and wait for a decision. */
function WaitingImports({ jobs }: { jobs: HandAnswer['importJobs']['nodes'] }) {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ m: 0, mt: jobs.length > 0 ? 1 : 0, p: 0 }}>
      {jobs.map(({ id, name, createdByName, questions }) => {
        const open = questions.filter(({ answer }) => answer === null).length;
        const asked = open > 0 ? translate('pg.questions.home.open_questions', { smart_count: open }) : translate('pg.questions.home.no_questions');
        return (
          <Box component="li" key={id} sx={{ listStyle: 'none', py: 0.75, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
            <Link component={RouterLink} to={`/imports/${id}`} sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
              {name}
            </Link>
            <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
              {asked} · {translate('pg.questions.home.by', { name: createdByName })}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

function HandPanel({ answer: { importJobs, qualityChecks, targetConflicts } }: { answer: HandAnswer }) {
  const translate = useTranslate();
  const findings = qualityChecks.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Box component="ul" sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Waiting to="/imports" count={importJobs.totalCount} label={translate('pg.questions.home.imports')} />
        <Waiting to="/questions/quality" count={findings} label={translate('pg.questions.home.quality')} />
        <Waiting to="/questions/conflicts" count={targetConflicts.totalCount} label={translate('pg.questions.home.conflicts')} />
      </Box>
      <WaitingImports jobs={importJobs.nodes} />
    </>
  );
}

function Panel({ title, link, children }: { title: string; link?: ReactNode; children: ReactNode }) {
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2, minWidth: 0 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: 2, mb: 1.25 }}>
        <Typography variant="h2">{title}</Typography>
        {link}
      </Box>
      {children}
    </Paper>
  );
}

/** For curators: what needs a hand, and what was written last; each leads on. Left out where the answer does not come. */
export function NeedsHand() {
  const translate = useTranslate();
  const { data, isError } = useGraphql<HandAnswer>(handQuery);
  if (isError) return null;
  const waiting = <Skeleton variant="rounded" height={120} />;
  const all = (
    <Link component={RouterLink} to="/history" sx={{ fontSize: '0.875rem', whiteSpace: 'nowrap' }}>
      {translate('pg.questions.home.all_changes')}
    </Link>
  );
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        gap: 1.5,
        mb: { xs: 3, md: 4 },
        alignItems: 'start',
      }}
    >
      <Panel title={translate('pg.questions.home.title')}>{data ? <HandPanel answer={data} /> : waiting}</Panel>
      <Panel title={translate('pg.questions.home.recent')} link={all}>
        {data ? <RecentChanges sets={data.changeSets.nodes} /> : waiting}
      </Panel>
    </Box>
  );
}
