import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import { Box, Pagination, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { TargetConflictReason, TargetConflictScope } from '../../schema/target/target-questions.enums.ts';
import { Notice } from '../layout/Notice.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { ConflictCard } from './ConflictCard.tsx';
import { conflictsQuery, type ConflictsAnswer } from './conflicts-query.ts';
import { planConditions } from './plan-conditions.ts';
import { Choice, PlanFilters } from './PlanFilters.tsx';
import { QuestionEyebrow } from './QuestionEyebrow.tsx';
import { useAddress } from './use-address.ts';

const perPage = 20;
const oneOf = <T extends string>(values: Record<string, T>, value: string): T[] | null => {
  const known = Object.values(values).filter((each) => each === value);
  return known.length > 0 ? known : null;
};

function Conflicts({ answer, page, onPage }: { answer: ConflictsAnswer['targetConflicts']; page: number; onPage: (page: number) => void }) {
  const translate = useTranslate();
  const { nodes, totalCount } = answer;
  if (nodes.length === 0)
    return <Notice icon={CheckCircleOutlined} title={translate('pg.questions.conflicts.none')} hint={translate('pg.questions.conflicts.none_hint')} />;
  return (
    <>
      <Typography role="status" sx={{ color: 'text.secondary', fontSize: '0.875rem', mb: 1.25 }}>
        {translate('pg.questions.conflicts.count', { smart_count: totalCount })}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {nodes.map((conflict) => (
          <ConflictCard key={`${conflict.first.id} ${conflict.second.id}`} conflict={conflict} />
        ))}
      </Box>
      {totalCount > perPage && <Pagination page={page} count={Math.ceil(totalCount / perPage)} onChange={(_, next) => onPage(next)} sx={{ mt: 2 }} />}
    </>
  );
}

/** Figures for one indicator and year that do not go together, with both sentences side by side. */
export function ConflictsPage() {
  const translate = useTranslate();
  const { read, change } = useAddress();
  const [place, topic, reason, scope] = [read('place'), read('topic'), read('reason'), read('scope')];
  const page = Math.max(1, Math.trunc(Number(read('page'))) || 1);
  const plan = planConditions(place, topic);
  const query = useGraphql<ConflictsAnswer>(
    conflictsQuery,
    { filter: plan && { plan }, reasons: oneOf(TargetConflictReason, reason), scopes: oneOf(TargetConflictScope, scope), offset: (page - 1) * perPage },
    { keepPrevious: true },
  );
  const choices = (values: Record<string, string>, words: string) =>
    Object.values(values).map((value) => ({ value, label: translate(`pg.questions.conflicts.${words}.${value}`) }));
  return (
    <>
      <PageHeader eyebrow={<QuestionEyebrow />} title={translate('pg.questions.conflicts.title')} intro={translate('pg.questions.conflicts.intro')} />
      <PlanFilters place={place} topic={topic} onChange={change}>
        <Choice
          label={translate('pg.questions.conflicts.reason_label')}
          value={reason}
          choices={choices(TargetConflictReason, 'reason')}
          onChange={(value) => change({ reason: value, page: '' })}
        />
        <Choice
          label={translate('pg.questions.conflicts.scope_label')}
          value={scope}
          choices={choices(TargetConflictScope, 'scope')}
          onChange={(value) => change({ scope: value, page: '' })}
        />
      </PlanFilters>
      <QueryView query={query}>
        {({ targetConflicts }) => <Conflicts answer={targetConflicts} page={page} onPage={(next) => change({ page: String(next) })} />}
      </QueryView>
    </>
  );
}
