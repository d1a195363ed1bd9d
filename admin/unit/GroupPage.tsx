import { Box, Link, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { useNames } from '../i18n/use-names.ts';
import { areLabelsOnly } from '../item/item-types.ts';
import { anchorOf, ItemRow } from '../item/ItemRow.tsx';
import { LabelsNotice } from '../item/LabelsNotice.tsx';
import { NotFoundPage } from '../layout/NotFoundPage.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { Curating } from '../registry/Curating.tsx';
import { groupKind } from '../registry/registry-kinds.ts';
import { RegistryPanel } from '../registry/RegistryPanel.tsx';
import { groupQuery, type GroupAnswer, type GroupHead, type GroupItem } from './group-query.ts';
import { GroupMembers } from './GroupMembers.tsx';

function PlanItems({ items, markLabel }: { items: GroupItem[]; markLabel: boolean }) {
  const translate = useTranslate();
  const plan = items[0]?.plan;
  if (!plan) return null;
  return (
    <Box component="section" aria-label={plan.title} sx={{ mb: 3 }}>
      <Typography variant="h3" lang="zh-CN" sx={{ mb: 1 }}>
        <Link component={RouterLink} to={`/plans/${plan.key}`} color="inherit">
          {plan.title}
        </Link>
      </Typography>
      <Paper variant="outlined" component="ul" sx={{ m: 0, p: 0 }}>
        {items.map((item) => (
          <ItemRow
            key={item.id}
            item={item}
            markLabel={markLabel}
            kind={translate(item.__typename === 'Goal' ? 'pg.word.goal' : 'pg.word.measure')}
            linkTo={`/plans/${plan.key}#${anchorOf(item.id)}`}
          />
        ))}
      </Paper>
    </Box>
  );
}

function GroupView({ group, items }: { group: GroupHead; items: GroupItem[] }) {
  const translate = useTranslate();
  const { place } = useNames();
  const labelsOnly = areLabelsOnly(items);
  const plans = [...new Set(items.map((item) => item.plan.id))];
  return (
    <Curating>
      <PageHeader title={place(group)} eyebrow={`${place(group.jurisdiction)} · ${translate('pg.unitGroup.name')}`} intro={translate('pg.unitGroup.intro')} />
      <RegistryPanel kind={groupKind} id={group.id} name={group.name} list="/groups" />
      <GroupMembers group={group} />
      <Typography variant="h2" sx={{ mb: 1.25 }}>
        {translate('pg.answers.title')}
        <Box component="span" sx={{ ml: 1, color: 'text.secondary', fontWeight: 450 }}>
          {items.length}
        </Box>
      </Typography>
      {labelsOnly && <LabelsNotice />}
      {plans.map((id) => (
        <PlanItems key={id} items={items.filter((item) => item.plan.id === id)} markLabel={!labelsOnly} />
      ))}
    </Curating>
  );
}

/** The page of a group of units: who belongs to it, and what it answers for as a whole. */
export function GroupPage() {
  const { id = '' } = useParams();
  const query = useGraphql<GroupAnswer>(groupQuery, { id });
  return (
    <QueryView query={query}>
      {(data) => (data.unitGroup ? <GroupView group={data.unitGroup} items={[...data.goals.nodes, ...data.measures.nodes]} /> : <NotFoundPage />)}
    </QueryView>
  );
}
