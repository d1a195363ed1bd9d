import { Box, Button, Paper, Typography } from '@mui/material';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { ImportItemType } from '../../../schema/document-import/import-job.enums.ts';
import type { ImportedArea, ImportedPlan } from '../import-types.ts';
import { ChangeTag } from './ChangeTag.tsx';
import { passes, type ItemFilter } from './item-filter.ts';
import { ItemRow } from './ItemRow.tsx';
import { moveBy } from './item-moves.ts';
import { PlanFacts } from './PlanFacts.tsx';
import { PlanRest } from './PlanRest.tsx';
import { useReviewTools } from './review-context.ts';

interface Props {
  filter: ItemFilter;
}

function AreaItems({ plan, area, filter, doubts }: { plan: ImportedPlan; area: ImportedArea; doubts: Set<string> } & Props) {
  const translate = useTranslate();
  const { entries, focus, select, jump } = useReviewTools();
  const shown = area.items.filter((item) => passes(item, filter));
  if (shown.length === 0) return null;
  const goals = shown.filter(({ type }) => type === ImportItemType.GOAL).length;
  const { span } = area;
  return (
    <Box component="section" aria-label={area.title}>
      <Box
        sx={{
          px: 2,
          py: 1,
          bgcolor: 'inset',
          borderTop: 1,
          borderColor: 'divider',
          display: 'flex',
          gap: 1,
          alignItems: 'baseline',
          flexWrap: 'wrap',
          position: 'sticky',
          top: 0,
          zIndex: 1,
        }}
      >
        <Typography component="h3" variant="h4" lang="zh-CN" sx={{ flex: 1, minWidth: 0 }}>
          {area.section} {area.title}
        </Typography>
        <ChangeTag change={area.change} within={plan.change} />
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {[
            goals > 0 && translate('pg.common.goals_count', { smart_count: goals }),
            shown.length > goals && translate('pg.common.measures_count', { smart_count: shown.length - goals }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
        {span && (
          <Button
            size="small"
            onClick={() => jump(plan.file, span, 'heading')}
            sx={{ py: 0, minWidth: 0 }}
            aria-label={`${translate('pg.imports.question.show')} ${area.title}`}
          >
            {translate('pg.imports.question.show')}
          </Button>
        )}
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0 }}>
        {shown.map(({ ref }) => {
          const entry = entries.get(ref);
          return entry && <ItemRow key={ref} entry={entry} open={focus?.item === ref} doubtful={doubts.has(ref)} onSelect={select} />;
        })}
      </Box>
    </Box>
  );
}

/** Arrow keys go from item to item; with Alt they move the item that has the focus. */
function useKeys() {
  const { entries, decide } = useReviewTools();
  return (event: KeyboardEvent<HTMLElement>) => {
    if (!['ArrowDown', 'ArrowUp'].includes(event.key)) return;
    const here = event.target as HTMLElement;
    const ref = here.dataset['item'];
    if (!ref) return;
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    const entry = entries.get(ref);
    if (event.altKey) {
      const change = entry && moveBy(entry, step);
      if (change) void decide(change).then(() => here.focus());
      return;
    }
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')];
    all[all.indexOf(here) + step]?.focus();
  };
}

/** The plans with their areas and items; one item is open at a time. */
export function ItemTree({ filter }: Props) {
  const translate = useTranslate();
  const { review, focus } = useReviewTools();
  const box = useRef<HTMLDivElement>(null);
  const onKeyDown = useKeys();
  const plans = review.preview?.plans ?? [];
  const doubts = useMemo(() => new Set(review.questions.flatMap(({ item, answer }) => (item && answer === null ? [item] : []))), [review.questions]);
  const none = plans.every(({ areas, removed }) => removed.length === 0 && areas.every(({ items }) => !items.some((item) => passes(item, filter))));
  useEffect(() => {
    const element = focus?.item ? box.current?.querySelector(`[data-item="${CSS.escape(focus.item)}"]`) : null;
    element?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [focus]);
  return (
    <Box ref={box} onKeyDown={onKeyDown} sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {plans.map((plan) => (
        <Paper key={plan.ref} variant="outlined" component="article" aria-label={plan.title} sx={{ overflow: 'clip' }}>
          <PlanFacts plan={plan} />
          {plan.areas.map((area) => (
            <AreaItems key={area.ref} plan={plan} area={area} filter={filter} doubts={doubts} />
          ))}
          <PlanRest plan={plan} />
        </Paper>
      ))}
      {none && <Typography sx={{ color: 'text.secondary' }}>{translate('pg.common.no_match')}</Typography>}
    </Box>
  );
}
