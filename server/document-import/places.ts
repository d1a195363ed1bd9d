import type { SectionKind } from '../../schema/section/section.enums.ts';
import type { Place, PlaceKind } from './reading.ts';
import type { Span } from './source-text.ts';

/** One stretch of the text that some part of the reading lays claim to. */
export interface Claim {
  span: Span;
  kind: PlaceKind;
  plan: string | null;
  item: string | null;
}

/** What is kept of a stretch that no item holds. */
export interface Kept {
  kind: SectionKind;
  title: string;
  ordinal: string;
  level: number;
  span: Span;
  plan: string | null;
}

/** Turns claims into places that cover the text from end to end exactly once: white space joins what stands before it, the rest is unplaced. */
export function coverText(text: string, claims: Claim[]): Place[] {
  const places: Place[] = [];
  let reached = 0;
  for (const claim of claims.filter(({ span }) => span.end > span.start).toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const start = Math.max(claim.span.start, reached);
    const end = Math.min(claim.span.end, text.length);
    if (end <= start) continue;
    fillGap(text, places, reached, start);
    push(places, { ...claim, span: { start, end } });
    reached = end;
  }
  fillGap(text, places, reached, text.length);
  return places;
}

function fillGap(text: string, places: Place[], start: number, end: number): void {
  if (end <= start) return;
  const gap = text.slice(start, end);
  const last = places.at(-1);
  if (gap.trim() === '') {
    if (last) last.span.end = end;
    else places.push({ span: { start, end }, kind: 'furniture', plan: null, item: null });
    return;
  }
  places.push({ span: { start, end }, kind: 'unplaced', plan: last?.plan ?? null, item: null });
}

/** Joins a place with the one before it where both belong to the same thing. */
function push(places: Place[], place: Place): void {
  const last = places.at(-1);
  if (last && last.span.end === place.span.start && last.kind === place.kind && last.plan === place.plan && last.item === place.item && place.kind !== 'section') last.span.end = place.span.end;
  else places.push(place);
}
