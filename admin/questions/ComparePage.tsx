import QueryStatsOutlined from '@mui/icons-material/QueryStatsOutlined';
import { Box, Link, Paper, Skeleton, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { IdPicker } from '../curation/IdPicker.tsx';
import { indicatorNameQuery } from '../curation/sources.ts';
import { useNames } from '../i18n/use-names.ts';
import { Notice } from '../layout/Notice.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { formatTarget } from '../target/format-target.ts';
import { drawable } from './bars-of.ts';
import { type CompareAnswer, comparedIndicators, compareQuery, type Comparison } from './compare-query.ts';
import { CompareTable } from './CompareTable.tsx';
import { QuestionEyebrow } from './QuestionEyebrow.tsx';
import { useAddress } from './use-address.ts';

const CompareChart = lazy(() => import('./CompareChart.tsx').then((module) => ({ default: module.CompareChart })));
const tableId = 'compared-targets';
const mostBars = 40;

function IndicatorPicker({ chosen, onChange }: { chosen: string; onChange: (id: string) => void }) {
  const translate = useTranslate();
  return (
    <Box sx={{ maxWidth: 560, mb: 2.5 }}>
      <IdPicker
        label={translate('pg.questions.compare.pick')}
        id={chosen}
        nameQuery={indicatorNameQuery}
        source={comparedIndicators((figures) => translate('pg.questions.compare.plans_beside', { smart_count: figures }))}
        onChange={onChange}
      />
    </Box>
  );
}

function Chart({ comparison }: { comparison: Comparison }) {
  const translate = useTranslate();
  const names = useNames();
  const { unit, rows } = drawable(comparison.rows);
  if (rows.length < 2) return null;
  const bars = rows.slice(0, mostBars).map(({ target, dueYear }) => ({
    label: `${names.short(target.plan.jurisdiction)} · ${target.plan.topic ? names.topic(target.plan.topic) : target.plan.title}`,
    year: dueYear === null ? translate('pg.questions.compare.no_year') : String(dueYear),
    value: target.value ?? 0,
    figure: formatTarget(target, translate),
  }));
  return (
    <Paper variant="outlined" sx={{ p: 1.5, mb: 2, borderRadius: 2.5 }}>
      <Suspense fallback={<Skeleton variant="rounded" height={76 + 34 * bars.length} />}>
        <CompareChart bars={bars} label={translate('pg.questions.compare.chart', { name: names.place(comparison.indicator) })} describedBy={tableId} />
      </Suspense>
      {bars.length < comparison.rows.length && (
        <Typography variant="caption" sx={{ color: 'text.secondary', px: 1 }}>
          {translate('pg.questions.compare.chart_note', { unit: unit || translate('pg.questions.compare.no_measure') })}
        </Typography>
      )}
    </Paper>
  );
}

function ComparisonView({ comparison }: { comparison: Comparison }) {
  const translate = useTranslate();
  const { place } = useNames();
  const { indicator, direction, totalCount } = comparison;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.5, mb: 1.25 }}>
        <Typography variant="h2">
          <Link component={RouterLink} to={`/indicators/${indicator.id}`} color="inherit">
            {place(indicator)}
          </Link>
        </Typography>
        <Typography sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
          {[translate(`pg.enum.direction.${direction}`), indicator.unitOfMeasure, translate('pg.questions.compare.count', { smart_count: totalCount })]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Box>
      <Chart comparison={comparison} />
      <Box id={tableId}>
        <CompareTable comparison={comparison} />
      </Box>
    </>
  );
}

function Answer({ indicator }: { indicator: string }) {
  const translate = useTranslate();
  const query = useGraphql<CompareAnswer>(compareQuery, { indicator }, { keepPrevious: true });
  return (
    <QueryView query={query}>
      {({ compareTargets }) =>
        compareTargets && compareTargets.rows.length > 0 ? (
          <ComparisonView comparison={compareTargets} />
        ) : (
          <Notice icon={QueryStatsOutlined} title={translate('pg.questions.compare.none')} />
        )
      }
    </QueryView>
  );
}

/** One indicator in all plans: a chart and a table of what each has set, and who is stricter. */
export function ComparePage() {
  const translate = useTranslate();
  const { read, change } = useAddress();
  const indicator = read('indicator');
  return (
    <>
      <PageHeader eyebrow={<QuestionEyebrow />} title={translate('pg.questions.compare.title')} intro={translate('pg.questions.compare.intro')} />
      <IndicatorPicker chosen={indicator} onChange={(id) => change({ indicator: id })} />
      {indicator ? (
        <Answer indicator={indicator} />
      ) : (
        <Notice icon={QueryStatsOutlined} title={translate('pg.questions.compare.empty')} hint={translate('pg.questions.compare.empty_hint')} />
      )}
    </>
  );
}
