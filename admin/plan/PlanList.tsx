import { Box, Chip, Link } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { PlanStatus } from '../../schema/plan/plan.enums.ts';
import { useNames } from '../i18n/use-names.ts';
import { ChoiceFilter, PlaceFilter, SearchFilter } from '../layout/filters.tsx';
import { ResourceList } from '../layout/ResourceList.tsx';
import type { Place } from './plan-query.ts';

interface PlanRecord {
  id: string;
  key: string;
  title: string;
  topic: string | null;
  periodStart: number | null;
  periodEnd: number | null;
  status: PlanStatus;
  jurisdiction: Place;
  document: { issuedOn: string | null } | null;
  areas: { totalCount: number };
  goals: { totalCount: number };
  measures: { totalCount: number };
  targets: { totalCount: number };
}

const counted = ['areas', 'goals', 'measures', 'targets'] as const;
const statuses = Object.fromEntries(Object.values(PlanStatus).map((status) => [status, `pg.enum.planStatus.${status}`]));
const filters = [
  <SearchFilter key="q" source="q" alwaysOn />,
  <PlaceFilter key="place" source="jurisdiction.id" alwaysOn />,
  <ChoiceFilter key="status" source="status" label="pg.list.status" choices={statuses} alwaysOn />,
];

function Title({ plan }: { plan: PlanRecord }) {
  return (
    <Link component={RouterLink} to={`/plans/${plan.key}`} lang="zh-CN" sx={{ fontWeight: 600, fontSize: '0.9375rem' }}>
      {plan.title}
    </Link>
  );
}

function Status({ status }: { status: PlanStatus }) {
  const translate = useTranslate();
  return <Chip size="small" variant="outlined" color={status === PlanStatus.DRAFT ? 'warning' : 'default'} label={translate(`pg.enum.planStatus.${status}`)} />;
}

function Card({ record: plan }: { record: PlanRecord }) {
  const translate = useTranslate();
  const { place, period } = useNames();
  return (
    <>
      <Title plan={plan} />
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mt: 0.5 }}>
        {place(plan.jurisdiction)} · {period(plan)}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {counted.map((name) => translate(`pg.common.${name}_count`, { smart_count: plan[name].totalCount })).join(' · ')}
      </Box>
    </>
  );
}

/** All plans that one may see. */
export function PlanList() {
  const { place, topic, period } = useNames();
  const columns = (
    <>
      <DataTable.Col source="title" render={(plan: PlanRecord) => <Title plan={plan} />} />
      <DataTable.Col source="jurisdiction.name" render={(plan: PlanRecord) => place(plan.jurisdiction)} />
      <DataTable.Col source="topic" render={(plan: PlanRecord) => (plan.topic ? topic(plan.topic) : '—')} />
      <DataTable.Col source="periodStart" render={(plan: PlanRecord) => period(plan) || '—'} />
      {counted.map((name) => (
        <DataTable.Col align="right" key={name} source={name} disableSort render={(plan: PlanRecord) => plan[name].totalCount} />
      ))}
      <DataTable.Col source="status" render={(plan: PlanRecord) => <Status status={plan.status} />} />
    </>
  );
  return <ResourceList<PlanRecord> resource="plans" sort={{ field: 'title', order: 'ASC' }} filters={filters} columns={columns} Card={Card} />;
}
