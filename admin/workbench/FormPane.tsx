import { Box, Link, Typography } from '@mui/material';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { RecordForm } from '../curation/RecordForm.tsx';
import { documentSource, jurisdictionSource } from '../curation/sources.ts';
import { HistoryButton } from '../history/HistoryButton.tsx';
import { kindKey } from '../item/item-types.ts';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { AlignmentSection } from './AlignmentSection.tsx';
import { DutySection } from './DutySection.tsx';
import { areaFields, planFields } from './item-fields.ts';
import { ItemForm } from './ItemForm.tsx';
import { isItem, nameOf } from './outline.ts';
import { PlanLinkSection } from './PlanLinkSection.tsx';
import { TargetSection } from './TargetSection.tsx';
import { TieSection } from './TieSection.tsx';
import { useWorkbench } from './workbench-context.ts';
import { itemQuery, tableQuery, type ItemAnswer, type TableAnswer } from './workbench-query.ts';
import type { ItemDetail, OutlineArea, OutlineItem, OutlinePlan } from './workbench-types.ts';
import { clip } from '../item/clip.ts';

interface HeadProps {
  id: string;
  kind: string;
  children: string;
  isPlan?: boolean;
}

function Head({ id, kind, children, isPlan = false }: HeadProps) {
  return (
    <Box sx={{ mb: 2, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: 1, alignItems: 'start' }}>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {kind}
      </Typography>
      <Typography
        variant="h2"
        lang="zh-CN"
        sx={{ fontSize: '1rem', overflowWrap: 'anywhere', display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}
      >
        {children}
      </Typography>
      <Box sx={{ gridColumn: 2, gridRow: '1 / 3' }}>
        <HistoryButton id={id} name={clip(children, 30)} isPlan={isPlan} />
      </Box>
    </Box>
  );
}

function ItemParts({ item, answer }: { item: ItemDetail; answer: ItemAnswer }) {
  const translate = useTranslate();
  const isGoal = item.__typename === 'Goal';
  const owner = useMemo((): Record<string, string> => (isGoal ? { goalId: item.id } : { measureId: item.id }), [isGoal, item.id]);
  return (
    <>
      <Head id={item.id} kind={`${translate(isGoal ? 'pg.word.goal' : 'pg.word.measure')} · ${translate(kindKey(item))}`}>
        {[item.ordinal, item.title || item.statement].filter(Boolean).join(' ')}
      </Head>
      <ItemForm key={item.id} item={item} />
      <DutySection item={item} />
      <TargetSection targets={item.targets.nodes} owner={owner} />
      <TieSection item={item} />
      {isGoal && <AlignmentSection item={item} alignments={answer.alignments?.nodes ?? []} />}
    </>
  );
}

function ItemPane({ node: { id, __typename: type } }: { node: OutlineItem }) {
  const query = useGraphql<ItemAnswer>(itemQuery(type), { id });
  return <QueryView query={query}>{(answer) => answer.item && <ItemParts key={id} item={answer.item} answer={answer} />}</QueryView>;
}

function AreaPane({ area }: { area: OutlineArea }) {
  const translate = useTranslate();
  return (
    <>
      <Head id={area.id} kind={translate('pg.word.area')}>
        {nameOf(area)}
      </Head>
      <RecordForm label={translate('pg.workbench.form.Area')} task={{ type: 'Area', fields: areaFields, row: area, done: 'pg.workbench.saved' }} />
    </>
  );
}

function PlanPane({ plan }: { plan: OutlinePlan }) {
  const translate = useTranslate();
  const table = useGraphql<TableAnswer>(tableQuery, { plan: plan.id });
  const owner = useMemo(() => ({ planId: plan.id }), [plan.id]);
  return (
    <>
      <Head id={plan.id} isPlan kind={translate('pg.workbench.plan_facts')}>
        {plan.title}
      </Head>
      <RecordForm
        label={translate('pg.workbench.form.Plan')}
        task={{ type: 'Plan', fields: planFields, row: plan, done: 'pg.workbench.saved' }}
        sources={{ jurisdictionId: jurisdictionSource, documentId: documentSource }}
      />
      {plan.document && (
        <Typography variant="body2" sx={{ mt: 1.5 }}>
          <Link component={RouterLink} to={`/documents/${plan.document.id}`}>
            {translate('pg.workbench.open_document')}
          </Link>
        </Typography>
      )}
      <PlanLinkSection plan={plan} />
      {table.data && <TargetSection targets={table.data.targets.nodes} owner={owner} />}
    </>
  );
}

/** The form of the open line: an item with all that hangs on it, an area, or the plan itself. */
export function FormPane() {
  const { outline, current } = useWorkbench();
  const node = outline.nodes.get(current) ?? outline.plan;
  if (isItem(node)) return <ItemPane node={node} />;
  return node.__typename === 'Area' ? <AreaPane key={node.id} area={node} /> : <PlanPane plan={node} />;
}
