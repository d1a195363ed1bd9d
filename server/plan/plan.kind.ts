import { Plan } from '../../db/plan/plan.entity.ts';
import { PlanLink } from '../../db/plan/plan-link.entity.ts';
import { type Kind, type Problems, slugProblem, type Values, yearProblems } from '../curation/kind.ts';

function checkPlan(row: Values): Problems {
  const [start, end] = [row['periodStart'], row['periodEnd']];
  const order: Problems = typeof start === 'number' && typeof end === 'number' && start > end ? { periodEnd: 'is before periodStart' } : {};
  return { ...slugProblem(row, 'key'), ...slugProblem(row, 'topic'), ...order, ...yearProblems(row, ['periodStart', 'periodEnd']) };
}

/** Plans, as the common verbs know them. */
export const planKind: Kind = { name: 'Plan', label: 'plan', entity: Plan, filled: ['key', 'title'], check: checkPlan };

/** Links of plans, as the common verbs know them. */
export const planLinkKind: Kind = { name: 'PlanLink', label: 'plan link', entity: PlanLink, filled: ['title'], placedIn: ['plan'] };
