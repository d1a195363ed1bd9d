import { Plan } from '../../../schema/plan/plan.type.ts';
import { mapOf } from '../map/entity-map.ts';
import { allOf, type Build } from './build.ts';
import { familyIdOf, involvesCondition, type InvolvesValue, waysWanted } from './involves.ts';
import { bitsAsked, keptItems, keptOf, outdatedPlans } from './kept.ts';
import type { Order } from './order.ts';
import type { FilterValue, ListRequest } from './list-request.ts';

/** A list that goes through the plans in their order. */
export interface Found {
  from: string;
  seen: string;
  /** What is asked besides. */
  rest: FilterValue;
  order: Order;
}

/**
 * The items that involve a family, plan by plan as the database keeps them, so that a first page is there after a few plans; null where the list is another.
 * In plans of which that does not hold today the items are looked for.
 */
export function foundItems({ entity, relation, args }: ListRequest, order: Order, alias: string, build: Build): Found | null {
  const { involves, ...rest } = (args.filter ?? {}) as FilterValue & { involves?: InvolvesValue | null };
  const [first, ...others] = order.keys;
  if (relation || !entity.tally || first?.path !== 'plan.id' || !involves?.family || involves.unit || waysWanted(entity, involves).length === 0) return null;
  const kept = `left join family_tally k on k.plan_id = p.id and ${keptOf(entity, familyIdOf(involves.family, build, 'filter.involves'))}`;
  const item = build.alias();
  const looked = `select ${item}.id from ${entity.table} ${item} where ${item}.plan_id = p.id and ${involvesCondition(entity, item, involves, build, 'filter.involves')}`;
  const items = `case when p.id = any(${outdatedPlans}) then array(${looked}) else ${keptItems(bitsAsked(entity, involves))} end`;
  return {
    from: `plan p ${kept} join ${entity.table} ${alias} on ${alias}.id = any(${items})`,
    seen: allOf(build.visible(mapOf(Plan), 'p')),
    rest,
    order: { ...order, keys: [{ ...first, sql: 'p.id' }, ...others] },
  };
}
