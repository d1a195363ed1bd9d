import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import { Box, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Notice } from '../layout/Notice.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { planConditions } from './plan-conditions.ts';
import { PlanFilters } from './PlanFilters.tsx';
import { QualityCheckPanel } from './QualityCheckPanel.tsx';
import { type QualityCountsAnswer, qualityCountsQuery } from './quality-query.ts';
import { QuestionEyebrow } from './QuestionEyebrow.tsx';
import { useAddress } from './use-address.ts';

type Checks = QualityCountsAnswer['qualityChecks'];

function Passed({ checks }: { checks: Checks }) {
  const translate = useTranslate();
  if (checks.length === 0) return null;
  return (
    <Box component="section" sx={{ mt: 3 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {translate('pg.questions.quality.passed')}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {checks.map(({ kind }) => (
          <Box component="li" key={kind} sx={{ listStyle: 'none' }}>
            <Chip
              size="small"
              variant="outlined"
              icon={<CheckCircleOutlined color="success" />}
              label={translate(`pg.questions.quality.kind.${kind}`)}
              sx={{ bgcolor: 'background.paper' }}
            />
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function ChecksView({ checks, filter }: { checks: Checks; filter: object | null }) {
  const translate = useTranslate();
  const { read, change } = useAddress();
  const found = checks.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  const total = found.reduce((sum, { count }) => sum + count, 0);
  if (total === 0)
    return <Notice icon={CheckCircleOutlined} title={translate('pg.questions.quality.clean')} hint={translate('pg.questions.quality.clean_hint')} />;
  return (
    <>
      <Typography role="status" sx={{ color: 'text.secondary', fontSize: '0.875rem', mb: 1.25 }}>
        {translate('pg.questions.quality.total', { smart_count: total })}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1 }}>
        {found.map(({ kind, count }) => (
          <QualityCheckPanel
            key={kind}
            kind={kind}
            count={count}
            filter={filter}
            open={read('kind') === kind}
            onToggle={(open) => change({ kind: open ? kind : '' })}
          />
        ))}
      </Box>
      <Passed checks={checks.filter(({ count }) => count === 0)} />
    </>
  );
}

/** What should be looked at, by what is the matter. */
export function QualityPage() {
  const translate = useTranslate();
  const { read, change } = useAddress();
  const [place, topic] = [read('place'), read('topic')];
  const filter = planConditions(place, topic);
  const query = useGraphql<QualityCountsAnswer>(qualityCountsQuery, { filter }, { keepPrevious: true });
  return (
    <>
      <PageHeader eyebrow={<QuestionEyebrow />} title={translate('pg.questions.quality.title')} intro={translate('pg.questions.quality.intro')} />
      <PlanFilters place={place} topic={topic} onChange={change} />
      <QueryView query={query}>{({ qualityChecks }) => <ChecksView checks={qualityChecks} filter={filter} />}</QueryView>
    </>
  );
}
