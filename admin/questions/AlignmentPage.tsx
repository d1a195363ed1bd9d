import CompareArrowsOutlined from '@mui/icons-material/CompareArrowsOutlined';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { RecordPicker } from '../curation/RecordPicker.tsx';
import { LoadingPage } from '../layout/LoadingPage.tsx';
import { Notice } from '../layout/Notice.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { type GapsAnswer, gapsQuery } from './alignment-query.ts';
import { GapsView } from './GapsView.tsx';
import { higherPlanSource, lowerPlanSource, planChoice } from './plan-sources.ts';
import { QuestionEyebrow } from './QuestionEyebrow.tsx';
import { useAddress } from './use-address.ts';
import { type ComparedPlans, useComparedPlans } from './use-compared-plans.ts';

function Gaps({ plan, against }: { plan: string; against: string }) {
  const { read, change } = useAddress();
  const query = useGraphql<GapsAnswer>(gapsQuery, { plan, against });
  return (
    <QueryView query={query}>
      {({ alignmentGaps }) => <GapsView gaps={alignmentGaps} verdict={read('verdict')} onVerdict={(verdict) => change({ verdict })} />}
    </QueryView>
  );
}

function Pickers({ lower, higher, above }: ComparedPlans) {
  const translate = useTranslate();
  const { change } = useAddress();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' }, gap: 2, mb: 3 }}>
      <RecordPicker
        key={`lower ${lower?.key ?? ''}`}
        label={translate('pg.questions.alignment.lower')}
        source={lowerPlanSource}
        value={lower && planChoice(lower)}
        onChange={(plan) => change({ plan: plan?.id ?? '', against: '', verdict: '' })}
      />
      {above && (
        <RecordPicker
          key={`higher ${higher?.key ?? ''}`}
          label={translate('pg.questions.alignment.higher')}
          source={higherPlanSource(above)}
          value={higher && planChoice(higher)}
          onChange={(plan) => change({ against: plan?.id ?? '', verdict: '' })}
          helper={translate('pg.questions.alignment.swap_hint')}
        />
      )}
    </Box>
  );
}

function Compared({ lower, higher, isLoading }: ComparedPlans) {
  const translate = useTranslate();
  if (lower && higher) return <Gaps plan={lower.id} against={higher.id} />;
  if (isLoading) return <LoadingPage />;
  const state = lower ? 'no_higher' : 'empty';
  return <Notice icon={CompareArrowsOutlined} title={translate(`pg.questions.alignment.${state}`)} hint={translate(`pg.questions.alignment.${state}_hint`)} />;
}

/** A plan beside one above it, area by area. */
export function AlignmentPage() {
  const translate = useTranslate();
  const plans = useComparedPlans();
  return (
    <>
      <PageHeader eyebrow={<QuestionEyebrow />} title={translate('pg.questions.alignment.title')} intro={translate('pg.questions.alignment.intro')} />
      <Pickers {...plans} />
      <Compared {...plans} />
    </>
  );
}
