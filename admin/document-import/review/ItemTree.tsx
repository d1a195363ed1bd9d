import { Box, Paper, Typography } from '@mui/material';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { AreaItems } from './AreaItems.tsx';
import { passes, type ItemFilter } from './item-filter.ts';
import { moveBy } from './item-moves.ts';
import { PlanFacts } from './PlanFacts.tsx';
import { PlanRest } from './PlanRest.tsx';
import { useReviewTools } from './review-context.ts';

interface Props {
  filter: ItemFilter;
}

/** From this many items on, areas are folded until they are asked for. */
const many = 120;

/** Which areas are folded: in large imports all but those unfolded, and never one that holds what is looked at. */
function useFolds(items: number) {
  const { focus, entries } = useReviewTools();
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState<string | null>(null);
  const here = (focus?.item && entries.get(focus.item)?.area.ref) ?? null;
  const isOpen = (ref: string): boolean => turned.has(ref) !== items < many;
  if (here !== null && here !== seen) {
    setSeen(here);
    if (!isOpen(here)) turn(here);
  }
  function turn(ref: string): void {
    const next = new Set(turned);
    if (!next.delete(ref)) next.add(ref);
    setTurned(next);
  }
  return { isOpen, turn };
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
  const { review, focus, entries } = useReviewTools();
  const { isOpen, turn } = useFolds(entries.size);
  const isNarrowed = filter.changes.length > 0 || filter.words.trim() !== '';
  const box = useRef<HTMLDivElement>(null);
  const onKeyDown = useKeys();
  const plans = review.preview?.plans ?? [];
  const doubts = useMemo(
    () => new Set(review.questions.flatMap(({ places, answer }) => (answer === null ? places.flatMap(({ item }) => item ?? []) : []))),
    [review.questions],
  );
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
          {plan.areas.map((area) => {
            const items = area.items.filter((item) => passes(item, filter));
            if (isNarrowed && items.length === 0) return null;
            return (
              <AreaItems
                key={area.ref}
                plan={plan}
                area={area}
                items={items}
                open={isNarrowed || isOpen(area.ref)}
                onFold={() => turn(area.ref)}
                doubts={doubts}
              />
            );
          })}
          <PlanRest plan={plan} />
        </Paper>
      ))}
      {none && <Typography sx={{ color: 'text.secondary' }}>{translate('pg.common.no_match')}</Typography>}
    </Box>
  );
}
