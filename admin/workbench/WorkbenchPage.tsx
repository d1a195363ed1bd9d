import { Box, Chip, Link, Typography } from '@mui/material';
import { useCallback, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router-dom';
import { PlanStatus } from '../../schema/plan/plan.enums.ts';
import { UndoBar } from '../curation/UndoBar.tsx';
import { UnsavedGuard } from '../curation/UnsavedGuard.tsx';
import { CuratorsOnly } from '../document-import/CuratorsOnly.tsx';
import { NotFoundPage } from '../layout/NotFoundPage.tsx';
import { navWidth } from '../layout/SideNav.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { PlanVisitors } from '../live/PlanVisitors.tsx';
import { isId } from '../plan/plan-query.ts';
import { useGraphql } from '../providers/use-graphql.ts';
import { outlineOf, type Outline } from './outline.ts';
import { useOperations } from './use-operations.ts';
import { WorkbenchContext } from './workbench-context.ts';
import { outlineQuery, type OutlineAnswer } from './workbench-query.ts';
import { WorkbenchPanes } from './WorkbenchPanes.tsx';

/** On wide screens the workbench takes the room that other pages leave free at their sides. */
const beyondThePage = `min(0px, calc((1176px - (100vw - ${navWidth + 80}px)) / 2))`;

function Workbench({ outline }: { outline: Outline }) {
  const translate = useTranslate();
  const { plan } = outline;
  const [params, setParams] = useSearchParams();
  const [selected, select] = useState<string[]>([]);
  const operations = useOperations();
  const asked = params.get('item') ?? plan.id;
  const current = outline.nodes.has(asked) ? asked : plan.id;
  const open = useCallback((id: string) => setParams(id === plan.id ? {} : { item: id }), [setParams, plan.id]);
  const there = useMemo(() => selected.filter((id) => outline.nodes.has(id)), [selected, outline]);
  const workbench = useMemo(() => ({ outline, current, open, selected: there, select, operations }), [outline, current, open, there, operations]);
  return (
    <WorkbenchContext value={workbench}>
      <PageHeader
        title={translate('pg.workbench.title', { title: plan.title })}
        eyebrow={
          <>
            <Link component={RouterLink} to={`/plans/${plan.key}`}>
              {translate('pg.workbench.back')}
            </Link>
            {plan.status !== PlanStatus.PUBLISHED && <Chip size="small" color="warning" label={translate(`pg.enum.planStatus.${plan.status}`)} />}
            {plan.status === PlanStatus.PUBLISHED && (
              <Typography component="span" variant="body2">
                {translate('pg.workbench.published')}
              </Typography>
            )}
            <PlanVisitors planId={plan.id} />
          </>
        }
      />
      <WorkbenchPanes />
    </WorkbenchContext>
  );
}

function Loaded({ answer }: { answer: OutlineAnswer }) {
  const outline = useMemo(() => outlineOf(answer), [answer]);
  if (!outline) return <NotFoundPage />;
  return (
    <UnsavedGuard key={outline.plan.id}>
      <UndoBar>
        <Box sx={{ '& > header': { mb: 1.5 }, mx: { xl: beyondThePage } }}>
          <Workbench outline={outline} />
        </Box>
      </UndoBar>
    </UnsavedGuard>
  );
}

/** The workbench on a plan: its outline, the form of what is open, and the document, to be put right together. */
export function WorkbenchPage() {
  const { id = '' } = useParams();
  const query = useGraphql<OutlineAnswer>(outlineQuery, { plan: isId(id) ? { id: { eq: id } } : { key: { eq: id } } });
  return (
    <CuratorsOnly>
      <QueryView query={query}>{(answer) => <Loaded answer={answer} />}</QueryView>
    </CuratorsOnly>
  );
}
