import { Plan } from '../../../schema/plan/plan.type.ts';
import { mapOf } from '../map/entity-map.ts';
import { allOf, Build } from './build.ts';
import { filterCondition } from './filter.ts';
import { familyIdOf, type InvolvesValue, involvesCondition, waysWanted } from './involves.ts';
import { bitsAsked, keptCount, keptOf, outdatedPlans } from './kept.ts';
import type { Statement } from './params.ts';
import type { FilterValue, ListRequest } from './list-request.ts';

const given = (value: unknown): boolean => value !== null && value !== undefined;

/** What a filter asks of the plan and of who is involved; null where it asks for anything else. */
function askedOf(filter: FilterValue): { plan: FilterValue | null; involves: InvolvesValue | null } | null {
  const asked = Object.entries(filter).filter(([, value]) => given(value));
  if (!asked.every(([name]) => name === 'plan' || name === 'involves')) return null;
  return { plan: (filter['plan'] ?? null) as FilterValue | null, involves: (filter['involves'] ?? null) as InvolvesValue | null };
}

/** The plans that are asked about and seen, as `p`; null where all are. */
function planCondition(plan: FilterValue | null, build: Build): string | null {
  const asked = plan ? filterCondition(mapOf(Plan), 'p', plan, { build, where: 'filter.plan', depth: 1 }) : null;
  const condition = allOf(build.visible(mapOf(Plan), 'p'), asked);
  return condition === 'true' ? null : condition;
}

const joined = (tally: string, plans: string | null): string => (plans ? `${tally} k join plan p on p.id = k.plan_id` : `${tally} k`);

/** How many items involve a family: the sum of what is kept, and a count of the plans for which that does not hold today. */
function involvedCount({ entity }: ListRequest, involves: InvolvesValue, plan: FilterValue | null, build: Build): string | null {
  if (!involves.family || involves.unit || waysWanted(entity, involves).length === 0) return null;
  const plans = planCondition(plan, build);
  const family = familyIdOf(involves.family, build, 'filter.involves');
  const items = keptCount(bitsAsked(entity, involves));
  const kept = `select coalesce(sum(${items}), 0) from ${joined('family_tally', plans)} where ${allOf(`${keptOf(entity, family)} and k.plan_id <> all(${outdatedPlans})`, plans)}`;
  const counted = `select count(*) from ${entity.table} t join plan p on p.id = t.plan_id where ${allOf(`t.plan_id = any(${outdatedPlans})`, plans, involvesCondition(entity, 't', involves, build, 'filter.involves'))}`;
  return `select ((${kept}) + (${counted}))::int`;
}

/** The count of a list that can be summed up from what the database keeps for each plan; null where the filter asks for more than that tells. */
export function talliedCount(request: ListRequest): Statement | null {
  const { entity, relation, args, scope, families } = request;
  const asked = askedOf((args.filter ?? {}) as FilterValue);
  if (relation || !entity.tally || !asked) return null;
  const build = new Build(scope, families, { nested: true });
  if (!asked.involves) {
    const plans = planCondition(asked.plan, build);
    const text = `select coalesce(sum(k.${entity.tally}), 0)::int from ${joined('plan_tally', plans)} where ${plans ?? 'true'}`;
    return { text, values: build.params.values };
  }
  const text = involvedCount(request, asked.involves, asked.plan, build);
  return text === null ? null : { text, values: build.params.values };
}

/** How many items of a kind each of several plans has; null where the list is another. */
export function talliedCounts({ entity, relation, args, scope, families }: ListRequest, plans: Iterable<string>): Statement | null {
  const isOfPlans = relation?.sameRights && 'by' in relation.link && relation.link.by === 'plan_id';
  if (!entity.tally || !isOfPlans || Object.values(args.filter ?? {}).some(given)) return null;
  const build = new Build(scope, families);
  return { text: `select k.plan_id, k.${entity.tally} from plan_tally k where k.plan_id = any(${build.params.addIds(plans)})`, values: build.params.values };
}
