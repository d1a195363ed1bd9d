import { Box, Tab, Tabs } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { AreaRow, PlanAnswer, PlanHead } from './plan-query.ts';
import { PlanContents } from './PlanContents.tsx';
import { PlanHeader } from './PlanHeader.tsx';
import { PlanTargets } from './PlanTargets.tsx';
import { PlanUnits } from './PlanUnits.tsx';

interface Props {
  plan: PlanHead & { areas: { nodes: AreaRow[] } };
  answer: PlanAnswer;
}

const views = ['contents', 'figures', 'units'] as const;
type View = (typeof views)[number];

/** A plan: its head, and below it its contents, its figures or its units. */
export function PlanView({ plan, answer }: Props) {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const view = views.find((name) => name === params.get('view')) ?? 'contents';
  const items = [...answer.goals.nodes, ...answer.measures.nodes];
  const targets = [...items.flatMap((item) => item.targets.nodes), ...answer.tableTargets.nodes];
  const choose = (next: View) => setParams(next === 'contents' ? {} : { view: next }, { replace: true });
  return (
    <>
      <PlanHeader
        plan={plan}
        counts={{ areas: plan.areas.nodes.length, goals: answer.goals.nodes.length, measures: answer.measures.nodes.length, targets: targets.length }}
      />
      <Box sx={{ borderBottom: 1, borderColor: 'divider', mb: 2.5 }}>
        <Tabs value={view} onChange={(_, next: View) => choose(next)} variant="scrollable" allowScrollButtonsMobile aria-label={plan.title}>
          {views.map((name) => (
            <Tab key={name} value={name} label={translate(`pg.plan.${name}`)} id={`tab-${name}`} aria-controls={`panel-${name}`} />
          ))}
        </Tabs>
      </Box>
      <Box role="tabpanel" id={`panel-${view}`} aria-labelledby={`tab-${view}`}>
        {view === 'contents' && <PlanContents areas={plan.areas.nodes} items={items} tableTargets={answer.tableTargets.nodes} />}
        {view === 'figures' && <PlanTargets items={items} tableTargets={answer.tableTargets.nodes} />}
        {view === 'units' && <PlanUnits items={items} />}
      </Box>
    </>
  );
}
