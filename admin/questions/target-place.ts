import { anchorOf } from '../item/ItemRow.tsx';

interface Placed {
  plan: { key: string };
  goal: { id: string } | null;
  measure: { id: string } | null;
}

/** Where a target is written: at its goal or measure in the plan, or among the plan's figures where it is from a table. */
export function linkToTarget({ plan, goal, measure }: Placed): string {
  const owner = goal ?? measure;
  return owner ? `/plans/${plan.key}#${anchorOf(owner.id)}` : `/plans/${plan.key}?view=figures`;
}
