import CompareArrowsOutlined from '@mui/icons-material/CompareArrowsOutlined';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Notice } from '../layout/Notice.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { type GapsAnswer, gapsQuery } from './alignment-query.ts';
import { GapsView } from './GapsView.tsx';
import { higherPlansOf, lowerPlans } from './higher-plans.ts';
import { type PlanChoice, planChoicesQuery, type PlanChoicesAnswer } from './plan-choices-query.ts';
import { PlanPicker } from './PlanPicker.tsx';
import { QuestionEyebrow } from './QuestionEyebrow.tsx';
import { useAddress } from './use-address.ts';

function Gaps({ plan, against }: { plan: string; against: string }) {
  const { read, change } = useAddress();
  const query = useGraphql<GapsAnswer>(gapsQuery, { plan, against });
  return (
    <QueryView query={query}>
      {({ alignmentGaps }) => <GapsView gaps={alignmentGaps} verdict={read('verdict')} onVerdict={(verdict) => change({ verdict })} />}
    </QueryView>
  );
}

function Comparing({ plans }: { plans: PlanChoice[] }) {
  const translate = useTranslate();
  const { read, change } = useAddress();
  const lower = plans.find(({ key }) => key === read('plan')) ?? null;
  const above = lower ? higherPlansOf(lower, plans) : [];
  const higher = above.find(({ key }) => key === read('against')) ?? above[0] ?? null;
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' }, gap: 2, mb: 3 }}>
        <PlanPicker
          label={translate('pg.questions.alignment.lower')}
          plans={lowerPlans(plans)}
          chosen={lower}
          onChange={(plan) => change({ plan: plan?.key ?? '', against: '', verdict: '' })}
        />
        <PlanPicker
          label={translate('pg.questions.alignment.higher')}
          plans={above}
          chosen={higher}
          hint={translate('pg.questions.alignment.swap_hint')}
          onChange={(plan) => change({ against: plan?.key ?? '', verdict: '' })}
        />
      </Box>
      {lower && higher && <Gaps plan={lower.id} against={higher.id} />}
      {!lower && (
        <Notice icon={CompareArrowsOutlined} title={translate('pg.questions.alignment.empty')} hint={translate('pg.questions.alignment.empty_hint')} />
      )}
      {lower && !higher && (
        <Notice icon={CompareArrowsOutlined} title={translate('pg.questions.alignment.no_higher')} hint={translate('pg.questions.alignment.no_higher_hint')} />
      )}
    </>
  );
}

/** A plan beside one above it, area by area. */
export function AlignmentPage() {
  const translate = useTranslate();
  const query = useGraphql<PlanChoicesAnswer>(planChoicesQuery);
  return (
    <>
      <PageHeader eyebrow={<QuestionEyebrow />} title={translate('pg.questions.alignment.title')} intro={translate('pg.questions.alignment.intro')} />
      <QueryView query={query}>{({ plans }) => <Comparing plans={plans.nodes} />}</QueryView>
    </>
  );
}
