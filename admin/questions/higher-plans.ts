import { JurisdictionLevel } from '../../schema/jurisdiction/jurisdiction.enums.ts';
import type { PlanChoice } from './plan-choices-query.ts';

const levels = [JurisdictionLevel.NATION, JurisdictionLevel.PROVINCE, JurisdictionLevel.CITY, JurisdictionLevel.COUNTY, JurisdictionLevel.TOWNSHIP];
const depth = ({ jurisdiction }: PlanChoice): number => levels.indexOf(jurisdiction.level);
const distance = (lower: PlanChoice, higher: PlanChoice): number =>
  higher.jurisdiction.id === lower.jurisdiction.parent?.id ? 0 : depth(lower) - depth(higher);

/** The plans of the same topic of places at a higher level, that of the place right above first. */
export function higherPlansOf(lower: PlanChoice, plans: readonly PlanChoice[]): PlanChoice[] {
  const above = plans.filter((plan) => plan.topic !== null && plan.topic === lower.topic && depth(plan) < depth(lower));
  return above.toSorted((a, b) => distance(lower, a) - distance(lower, b));
}

/** The plans that have a plan of the same topic above them. */
export const lowerPlans = (plans: readonly PlanChoice[]): PlanChoice[] => plans.filter((plan) => higherPlansOf(plan, plans).length > 0);
