import { fold } from '../resolve/fold.ts';
import { eachMember, groupKey } from '../resolve/group-book.ts';
import type { UnitNamesRow } from './stored-plans.ts';

/** The name by which a plan means a unit: the unit's name that the printed words are, or end, else its short name. */
export function nameAsMeant(unit: Pick<UnitNamesRow, 'name' | 'short_name' | 'aliases'>, asWritten: string | null): string {
  const printed = fold(asWritten ?? '');
  const names = [unit.short_name, ...unit.aliases, unit.name];
  if (printed === '') return unit.short_name;
  return names.find((name) => fold(name) === printed) ?? names.find((name) => fold(name).endsWith(printed)) ?? unit.short_name;
}

/** The name by which a plan means a group: its own, with the words for "each" and "all" where they are printed. */
export function groupAsMeant(groupName: string, asWritten: string | null): string {
  if (asWritten === null) return groupName;
  if (groupKey(asWritten) === groupKey(groupName)) return asWritten;
  const all = eachMember.exec(asWritten)?.[0] ?? '';
  const plain = groupKey(all);
  return all !== '' && groupName.endsWith(plain) && !eachMember.test(groupName) ? `${groupName.slice(0, groupName.length - plain.length)}${all}` : groupName;
}
