import { useSearchParams } from 'react-router-dom';
import type { PlanFilter } from './plan-filter.ts';

/** The filter of a plan's page, kept in the address so that it can be shared. */
export function usePlanFilter(): [PlanFilter, (change: Partial<PlanFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter = { words: params.get('q') ?? '', unit: params.get('unit') ?? '' };
  const change = (part: Partial<PlanFilter>) => {
    const next = { ...filter, ...part };
    setParams(Object.fromEntries(Object.entries({ q: next.words, unit: next.unit }).filter(([, value]) => value)), { replace: true });
  };
  return [filter, change];
}
