import { wordsOf, type Item } from '../item/item-types.ts';

/** A unit that answers for something in a plan, with how often. */
export interface UnitChoice {
  id: string;
  shortName: string;
  name: string;
  count: number;
}

/** What a reader looks for in a plan. */
export interface PlanFilter {
  words: string;
  unit: string;
}

/** The units of a plan's items, those with most duties first. */
export function unitsOf(items: Item[]): UnitChoice[] {
  const units = new Map<string, UnitChoice>();
  for (const { unit } of items.flatMap((item) => item.responsibilities.nodes)) {
    if (!unit) continue;
    const known = units.get(unit.id);
    units.set(unit.id, { ...unit, count: (known?.count ?? 0) + 1 });
  }
  return [...units.values()].toSorted((a, b) => b.count - a.count || a.shortName.localeCompare(b.shortName, 'zh-CN'));
}

/** The items that hold the words and name the unit. */
export function filterItems(items: Item[], { words, unit }: PlanFilter): Item[] {
  const wanted = words.trim().toLowerCase();
  return items.filter(
    (item) =>
      (!unit || item.responsibilities.nodes.some((duty) => duty.unit?.id === unit)) &&
      (!wanted ||
        wordsOf(item).includes(wanted) ||
        item.responsibilities.nodes.some((duty) => (duty.unit?.shortName ?? duty.group?.name ?? '').includes(wanted))),
  );
}
