import { fold } from '../resolve/fold.ts';
import { groupKey } from '../resolve/group-book.ts';
import type { UnitNamesRow } from './stored-plans.ts';

/** The name by which a plan means a unit: the unit's name that the printed words are, or end, else its short name. */
export function nameAsMeant(unit: Pick<UnitNamesRow, 'name' | 'short_name' | 'aliases'>, asWritten: string | null): string {
  const printed = fold(asWritten ?? '');
  const names = [unit.short_name, ...unit.aliases, unit.name];
  if (printed === '') return unit.short_name;
  return names.find((name) => fold(name) === printed) ?? names.find((name) => fold(name).endsWith(printed)) ?? unit.short_name;
}

/** The name by which a plan means a group: the printed words where they are the group's name but for "each" and "all". */
export function groupAsMeant(groupName: string, asWritten: string | null): string {
  return asWritten !== null && groupKey(asWritten) === groupKey(groupName) ? asWritten : groupName;
}
