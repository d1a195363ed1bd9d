import type { ImportItem } from '../../../schema/document-import/import-item.type.ts';
import type { ImportArea, ImportPlan } from '../../../schema/document-import/import-plan.type.ts';
import type { ImportPreview, ImportPreviewChanges } from '../../../schema/document-import/import-preview.type.ts';

const itemsOf = (preview: ImportPreview): ImportItem[] => preview.plans.flatMap(({ areas }) => areas.flatMap(({ items }) => items));
const areasOf = (preview: ImportPreview): ImportArea[] => preview.plans.flatMap(({ areas }) => areas);

const withoutItems = ({ items: _items, ...own }: ImportArea): object => own;
const withoutAreas = ({ areas: _areas, ...own }: ImportPlan): object => own;

/** What parts hold, in one string: what is the state now is the earlier one next time. */
const contents = new WeakMap<object, string>();

function contentOf<T extends object>(part: T, own: (part: T) => object): string {
  const known = contents.get(part);
  if (known !== undefined) return known;
  const content = JSON.stringify(own(part));
  contents.set(part, content);
  return content;
}

/** The parts that an earlier state has not, or has otherwise. */
function others<T extends { ref: string }>(before: readonly T[], now: readonly T[], own: (part: T) => object): T[] {
  const known = new Map(before.map((part) => [part.ref, contentOf(part, own)]));
  return now.filter((part) => known.get(part.ref) !== contentOf(part, own));
}

const nothing: ImportPreview = { token: '', plans: [], sections: [], counts: [] };

/** What a preview has otherwise than an earlier state of it; everything where that is not known. */
export function changesSince(before: ImportPreview | null, now: ImportPreview): ImportPreviewChanges {
  const known = before ?? nothing;
  return {
    token: now.token,
    outline: now.plans.map(({ ref, areas }) => ({ ref, areas: areas.map((area) => ({ ref: area.ref, items: area.items.map((item) => item.ref) })) })),
    plans: others(known.plans, now.plans, withoutAreas),
    areas: others(areasOf(known), areasOf(now), withoutItems),
    items: others(itemsOf(known), itemsOf(now), (item) => item),
    sections: now.sections,
    counts: now.counts,
  };
}
