import type { ImportChange } from '../../../schema/document-import/import-job.enums.ts';
import type { ImportedItem, ImportedPlan } from '../import-types.ts';

/** Which items of the tree are shown; nothing chosen shows all. */
export interface ItemFilter {
  changes: ImportChange[];
  words: string;
}

/** How many items there are of each change. */
export function countChanges(plans: ImportedPlan[]): Map<ImportChange, number> {
  const counts = new Map<ImportChange, number>();
  const add = (change: ImportChange) => counts.set(change, (counts.get(change) ?? 0) + 1);
  for (const plan of plans) {
    for (const { items } of plan.areas) for (const { change } of items) add(change);
    for (const { change } of plan.removed) add(change);
  }
  return counts;
}

/** Whether an item is shown. */
export function passes(item: ImportedItem, { changes, words }: ItemFilter): boolean {
  if (changes.length > 0 && !changes.includes(item.change)) return false;
  const wanted = words.trim().toLowerCase();
  return (
    wanted === '' ||
    [item.ordinal, item.title, item.text, item.label, ...item.responsibilities.map(({ asWritten }) => asWritten)].join(' ').toLowerCase().includes(wanted)
  );
}
