import { Box, Chip, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { PlanStatus } from '../../schema/plan/plan.enums.ts';
import { GraphLink } from '../explore/GraphLink.tsx';
import { Fact, FactList } from '../layout/Fact.tsx';
import { Figure } from '../layout/Figure.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { PlanVisitors } from '../live/PlanVisitors.tsx';
import { useNames } from '../i18n/use-names.ts';
import type { PlanHead } from './plan-query.ts';
import { PlanActions } from './PlanActions.tsx';
import { PlanBasis } from './PlanBasis.tsx';

interface Props {
  plan: PlanHead;
  counts: { areas: number; goals: number; measures: number; targets: number };
}

function Facts({ plan }: { plan: PlanHead }) {
  const translate = useTranslate();
  const { document } = plan;
  if (!document) return null;
  return (
    <FactList>
      {document.number && (
        <Fact label={translate('pg.plan.number')}>
          <Link component={RouterLink} to={`/documents/${document.id}`}>
            {document.number}
          </Link>
        </Fact>
      )}
      {document.issuer && <Fact label={translate('pg.plan.issuer')}>{document.issuer}</Fact>}
      {document.issuedOn && <Fact label={translate('pg.plan.issued_on')}>{document.issuedOn}</Fact>}
    </FactList>
  );
}

/** What a plan is: its place, period and topic, its title, the document that issued it, what it rests on, how much is in it. */
export function PlanHeader({ plan, counts }: Props) {
  const translate = useTranslate();
  const { place, topic, period } = useNames();
  const eyebrow = (
    <>
      <span>{place(plan.jurisdiction)}</span>
      <span aria-hidden>·</span>
      <span>{period(plan)}</span>
      {plan.topic && <Chip size="small" label={topic(plan.topic)} />}
      {plan.status !== PlanStatus.PUBLISHED && <Chip size="small" color="warning" label={translate(`pg.enum.planStatus.${plan.status}`)} />}
      <GraphLink id={plan.id} steps={2} />
      <PlanActions plan={plan} />
      <PlanVisitors planId={plan.id} />
    </>
  );
  return (
    <PageHeader title={plan.title} eyebrow={eyebrow}>
      <Facts plan={plan} />
      <PlanBasis links={plan.links.nodes} />
      <Box component="dl" sx={{ display: 'flex', gap: { xs: 2.5, sm: 5 }, mt: 2.5, mb: 0, flexWrap: 'wrap' }}>
        {(['areas', 'goals', 'measures', 'targets'] as const).map((name) => (
          <Figure key={name} label={translate(`pg.word.${name}`)} value={counts[name]} />
        ))}
      </Box>
    </PageHeader>
  );
}
