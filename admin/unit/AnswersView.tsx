import FilterAltOff from '@mui/icons-material/FilterAltOff';
import { Box, Link, Tab, Tabs, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { areLabelsOnly } from '../item/item-types.ts';
import { LabelsNotice } from '../item/LabelsNotice.tsx';
import { anchorOf } from '../item/ItemRow.tsx';
import { Notice } from '../layout/Notice.tsx';
import { TargetTable } from '../target/TargetTable.tsx';
import type { TargetRow } from '../target/target-types.ts';
import { useHashTarget } from '../plan/use-hash-target.ts';
import { AnswerFilterBar } from './AnswerFilterBar.tsx';
import { countByPlan, filterAnswers, groupByPlan, type AnswerFilter, type Subject } from './answers.ts';
import type { Answers, AnswerTarget } from './answers-query.ts';
import { FirstOnlyNotice } from './FirstOnlyNotice.tsx';
import { PlanAnswersCard } from './PlanAnswersCard.tsx';
import { RoleMatrix } from './RoleMatrix.tsx';

interface Props {
  answers: Answers;
  subject: Subject;
}

const everything: AnswerFilter = { role: '', via: '', kind: '' };

function Targets({ targets }: { targets: AnswerTarget[] }) {
  const translate = useTranslate();
  const byId = new Map(targets.map((target) => [target.id, target]));
  const where = ({ id }: TargetRow) => {
    const target = byId.get(id);
    const owner = target?.goal ?? target?.measure;
    return (
      <Link component={RouterLink} to={`/plans/${target?.plan.key}${owner ? `#${anchorOf(owner.id)}` : ''}`} lang="zh-CN">
        {target?.plan.title} {owner?.ordinal}
      </Link>
    );
  };
  if (targets.length === 0) return <Notice icon={FilterAltOff} title={translate('pg.target.none')} />;
  return <TargetTable label={translate('pg.word.targets')} targets={targets} where={where} />;
}

function Items({ answers, subject }: Props) {
  const translate = useTranslate();
  const [filter, setFilter] = useState(everything);
  const items = useMemo(() => [...answers.goals.nodes, ...answers.measures.nodes], [answers]);
  const plans = useMemo(() => groupByPlan(filterAnswers(items, subject, filter)), [items, subject, filter]);
  const labelsOnly = areLabelsOnly(items);
  useHashTarget();
  return (
    <>
      <AnswerFilterBar items={items} subject={subject} filter={filter} onChange={setFilter} />
      {labelsOnly && <LabelsNotice />}
      {plans.map((plan) => (
        <PlanAnswersCard key={plan.plan.id} answers={plan} subject={subject} markLabel={!labelsOnly} />
      ))}
      {plans.length === 0 && <Notice icon={FilterAltOff} title={translate('pg.answers.none')} hint={translate('pg.answers.none_hint')} />}
    </>
  );
}

/** Everything a unit or a family answers for: counted by plan and role, then item by item, then its figures. */
export function AnswersView({ answers, subject }: Props) {
  const translate = useTranslate();
  const [tab, setTab] = useState<'items' | 'targets'>('items');
  const rows = useMemo(() => countByPlan([...answers.goals.nodes, ...answers.measures.nodes], subject), [answers, subject]);
  return (
    <>
      <FirstOnlyNotice answers={answers} subject={subject} />
      {rows.length > 0 && (
        <Box component="section" sx={{ mb: 4 }}>
          <Typography variant="h2" sx={{ mb: 1.25 }}>
            {translate('pg.answers.by_plan')}
          </Typography>
          <RoleMatrix label={translate('pg.answers.by_plan')} head={translate('pg.word.plan')} rows={rows} />
        </Box>
      )}
      <Tabs
        value={tab}
        onChange={(_, next: 'items' | 'targets') => setTab(next)}
        aria-label={translate('pg.answers.title')}
        sx={{ borderBottom: 1, borderColor: 'divider', mb: 2.5 }}
      >
        <Tab
          value="items"
          id="tab-items"
          aria-controls="panel-items"
          label={`${translate('pg.plan.contents')} ${answers.goals.totalCount + answers.measures.totalCount}`}
        />
        <Tab value="targets" id="tab-targets" aria-controls="panel-targets" label={`${translate('pg.word.targets')} ${answers.targets.totalCount}`} />
      </Tabs>
      <Box role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        {tab === 'items' ? <Items answers={answers} subject={subject} /> : <Targets targets={answers.targets.nodes} />}
      </Box>
    </>
  );
}
