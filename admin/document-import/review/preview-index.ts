import type { ImportedArea, ImportedFile, ImportedItem, ImportedPlan, Span } from '../import-types.ts';

/** An item with where it stands. */
export interface Entry {
  item: ImportedItem;
  area: ImportedArea;
  plan: ImportedPlan;
}

/** The parts of a stretch that is lit up. */
export type LightKind = 'text' | 'duty' | 'target' | 'question' | 'stretch' | 'heading';

/** A stretch of a file's text that is lit up. */
export interface Light {
  kind: LightKind;
  span: Span;
}

/** All items by their ref. */
export function indexItems(plans: ImportedPlan[]): Map<string, Entry> {
  const entries = plans.flatMap((plan) => plan.areas.flatMap((area) => area.items.map((item): [string, Entry] => [item.ref, { item, area, plan }])));
  return new Map(entries);
}

const known = (spans: (Span | null)[]): Span[] => spans.filter((span) => span !== null);

/** All stretches of an item: its words, its lists of units, its targets. */
export function lightsOf({ item }: Entry): Light[] {
  const light =
    (kind: LightKind) =>
    (span: Span): Light => ({ kind, span });
  return [
    ...item.spans.map(light('text')),
    ...known([...item.responsibilitySpans, ...item.responsibilities.map((duty) => duty.span)]).map(light('duty')),
    ...known(item.targets.map((target) => target.span)).map(light('target')),
  ];
}

/** Finds the item that a stretch of a file's text belongs to: of those that it meets the one with the shortest stretch, else the one whose ordinal stands there. */
export function itemAt(entries: Map<string, Entry>, { index, places }: Pick<ImportedFile, 'index' | 'places'>, { start, end }: Span): string | null {
  let found: string | null = null;
  let shortest = Infinity;
  for (const entry of entries.values()) {
    if (entry.plan.file !== index) continue;
    for (const { span } of lightsOf(entry)) {
      const length = span.end - span.start;
      if (span.start < Math.max(end, start + 1) && start < span.end && length < shortest) {
        shortest = length;
        found = entry.item.ref;
      }
    }
  }
  const { ref = null } = places.find(({ span }) => span.start <= start && start < span.end) ?? {};
  return found ?? (ref !== null && entries.has(ref) ? ref : null);
}

/** Where an item begins in its file's text; null where it comes from no text. */
export function startOf({ item }: Entry): number | null {
  const starts = [...item.spans, ...item.responsibilitySpans].map(({ start }) => start);
  return starts.length > 0 ? Math.min(...starts) : null;
}
