import { Box, Paper, Typography } from '@mui/material';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { Figure } from '../layout/Figure.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { useCanCurate } from '../user/use-can-curate.ts';
import { BusyFamilies } from './BusyFamilies.tsx';
import { homeQuery, type HomeAnswer } from './home-query.ts';
import { LevelTopics } from './LevelTopics.tsx';
import { PlanShelf } from './PlanShelf.tsx';

const PinnedQueries = lazy(() => import('../ask/saved/PinnedQueries.tsx').then((module) => ({ default: module.PinnedQueries })));
const NeedsHand = lazy(() => import('./NeedsHand.tsx').then((module) => ({ default: module.NeedsHand })));

const totals = ['plans', 'areas', 'goals', 'measures', 'targets', 'indicators', 'units'] as const;

function Question() {
  const translate = useTranslate();
  return (
    <Box component="header" sx={{ mb: { xs: 3, md: 4 }, maxWidth: 760 }}>
      <Typography variant="h1" sx={{ fontSize: { xs: '1.75rem', md: '2.125rem' }, mb: 0.5 }}>
        {translate('pg.home.question')}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>{translate('pg.home.question_hint')}</Typography>
      <SearchBox size="medium" />
    </Box>
  );
}

function Totals({ answer }: { answer: HomeAnswer }) {
  const translate = useTranslate();
  return (
    <Paper
      variant="outlined"
      component="dl"
      aria-label={translate('pg.home.here')}
      sx={{
        m: 0,
        mb: { xs: 3, md: 4 },
        px: { xs: 2, sm: 3 },
        py: 2,
        display: 'grid',
        gridTemplateColumns: { xs: 'repeat(3, 1fr)', sm: 'repeat(7, 1fr)' },
        gap: 2,
      }}
    >
      {totals.map((name) => (
        <Figure key={name} label={translate(`pg.word.${name}`)} value={answer[name].totalCount.toLocaleString('en-US')} />
      ))}
    </Paper>
  );
}

/** The first page: the question that the product answers, and what is here. */
export function HomePage() {
  const translate = useTranslate();
  const canCurate = useCanCurate();
  const query = useGraphql<HomeAnswer>(homeQuery);
  const title = translate('pg.app.title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <Question />
      <Suspense fallback={null}>
        <PinnedQueries />
      </Suspense>
      <QueryView query={query}>
        {(answer) => (
          <>
            <Totals answer={answer} />
            {canCurate && (
              <Suspense fallback={null}>
                <NeedsHand />
              </Suspense>
            )}
            <LevelTopics />
            <BusyFamilies />
            <PlanShelf plans={answer.plans.nodes} />
          </>
        )}
      </QueryView>
    </>
  );
}
