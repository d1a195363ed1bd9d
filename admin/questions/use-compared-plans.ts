import { useGraphql } from '../providers/use-graphql.ts';
import { aboveOf, higherPlans, type HigherPlansAnswer, higherPlansQuery, planByKeyQuery, type PlanChoice } from './plan-sources.ts';
import { useAddress } from './use-address.ts';

/** The two plans that the address names, and how the higher one is looked for. */
export interface ComparedPlans {
  lower: PlanChoice | null;
  /** The plan that is named, else the nearest one above. */
  higher: PlanChoice | null;
  /** What plans above are asked for by; none where there can be none. */
  above: Record<string, unknown> | null;
  isLoading: boolean;
}

const usePlan = (key: string) => useGraphql<{ plan: PlanChoice | null }>(planByKeyQuery, { key }, { enabled: key !== '' });

/** Reads the plans that the address names (`plan`, `against`). */
export function useComparedPlans(): ComparedPlans {
  const { read } = useAddress();
  const lowerQuery = usePlan(read('plan'));
  const namedQuery = usePlan(read('against'));
  const lower = (read('plan') && lowerQuery.data?.plan) || null;
  const above = lower && aboveOf(lower);
  const nearestQuery = useGraphql<HigherPlansAnswer>(higherPlansQuery, { ...above, words: '' }, { enabled: above !== null });
  const nearest = above && nearestQuery.data ? higherPlans(nearestQuery.data)[0] : undefined;
  const named = lower && read('against') ? namedQuery.data?.plan : undefined;
  return { lower, higher: named ?? nearest ?? null, above, isLoading: lowerQuery.isLoading || namedQuery.isLoading || nearestQuery.isLoading };
}
