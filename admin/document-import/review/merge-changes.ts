import type { ImportedArea, ImportedPlan, Preview, PreviewChanges, Review, ReviewChanges } from '../import-types.ts';

const byRef = <T extends { ref: string }>(parts: readonly T[]): Map<string, T> => new Map(parts.map((part) => [part.ref, part]));

const sameParts = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((part, index) => part === b[index]);

/** A part with what it holds now; the very same object where nothing of it has changed, so that nothing is drawn anew. */
function kept<Own extends object, Key extends string, Inner>(
  before: (Own & Record<Key, Inner[]>) | undefined,
  own: Own | undefined,
  key: Key,
  inner: Inner[],
): (Own & Record<Key, Inner[]>) | null {
  if (before && !own && sameParts(before[key], inner)) return before;
  const facts = own ?? before;
  return facts ? ({ ...facts, [key]: inner } as Own & Record<Key, Inner[]>) : null;
}

function mergePreview(before: Preview, { token, outline, plans, areas, items, counts }: PreviewChanges): Preview {
  const [oldAreas, newPlans, newAreas] = [byRef(before.plans.flatMap((plan) => plan.areas)), byRef(plans), byRef(areas)];
  const [oldPlans, allItems] = [byRef(before.plans), byRef([...before.plans.flatMap((plan) => plan.areas.flatMap((area) => area.items)), ...items])];
  const areaOf = (shape: PreviewChanges['outline'][number]['areas'][number]): ImportedArea[] => {
    const inner = shape.items.flatMap((ref) => allItems.get(ref) ?? []);
    const area = kept<Omit<ImportedArea, 'items'>, 'items', ImportedArea['items'][number]>(oldAreas.get(shape.ref), newAreas.get(shape.ref), 'items', inner);
    return area ? [area] : [];
  };
  const merged = outline.flatMap((shape): ImportedPlan[] => {
    const inner = shape.areas.flatMap(areaOf);
    const plan = kept<Omit<ImportedPlan, 'areas'>, 'areas', ImportedArea>(oldPlans.get(shape.ref), newPlans.get(shape.ref), 'areas', inner);
    return plan ? [plan] : [];
  });
  return { token, plans: merged, counts };
}

/** The review after a decision, from what was known and what has changed. */
export function mergeChanges(before: Review, { previewChanges, ...job }: ReviewChanges): Review {
  const known = before.preview ?? { token: '', plans: [], counts: [] };
  const changed = new Map(job.files.map((file) => [file.index, file]));
  const files = before.files.map((file) => changed.get(file.index) ?? file);
  return { ...job, files, preview: previewChanges && mergePreview(known, previewChanges) };
}
