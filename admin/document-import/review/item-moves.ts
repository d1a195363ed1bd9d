import { ImportChange, ImportDecisionKind } from '../../../schema/document-import/import-job.enums.ts';
import type { Change, ImportedArea, ImportedItem, ImportedPlan } from '../import-types.ts';
import type { Entry } from './preview-index.ts';

const siblingsOf = ({ area, item }: Entry): ImportedItem[] => area.items.filter(({ type }) => type === item.type);

/** The areas of a plan that are not left out. */
export const standingAreas = ({ areas }: ImportedPlan): ImportedArea[] => areas.filter(({ change }) => change !== ImportChange.DROPPED);

/** The change that moves an item one place up or down among those of its type in its area; null at the end. */
export function moveBy(entry: Entry, step: 1 | -1): Change | null {
  const siblings = siblingsOf(entry);
  const at = siblings.findIndex(({ ref }) => ref === entry.item.ref);
  if (!siblings[at + step]) return null;
  const before = step < 0 ? siblings[at - 1]?.ref : siblings[at + 2]?.ref;
  return { decisions: [{ kind: ImportDecisionKind.MOVE, ref: entry.item.ref, area: entry.area.ref, ...(before ? { before } : {}) }] };
}

/** Whether an item follows that could be joined onto this one. */
export function hasNext(entry: Entry): boolean {
  const siblings = siblingsOf(entry);
  return siblings.slice(siblings.findIndex(({ ref }) => ref === entry.item.ref) + 1).some(({ change }) => change !== ImportChange.DROPPED);
}
