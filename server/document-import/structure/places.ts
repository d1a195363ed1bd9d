import type { SectionKind } from '../../../schema/section/section.enums.ts';
import type { Place, PlaceKind } from '../reading.ts';
import type { Span } from '../source-text.ts';

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

/**
 * Turns claims into places that cover the text from end to end exactly once: white space joins what stands before it, the rest is unplaced.
 * A table gives way to the items and lists in its cells.
 */
export function coverText(text: string, claims: Claim[]): Place[] {
  const free = fill(
    text,
    claims.filter(({ kind }) => kind !== 'table'),
  );
  const tables = claims.filter(({ kind }) => kind === 'table');
  if (tables.length === 0) return free;
  const left = free.filter(({ kind }) => kind === 'unplaced').map(({ span }) => span);
  return fill(text, [
    ...claims.filter(({ kind }) => kind !== 'table'),
    ...meet(
      tables.toSorted((a, b) => a.span.start - b.span.start),
      left,
    ),
  ]);
}

/** The parts of the tables that stand in the free stretches; both are in order. */
function meet(tables: Claim[], free: Span[]): Claim[] {
  const found: Claim[] = [];
  let first = 0;
  for (const span of free) {
    while (first < tables.length && (tables[first] as Claim).span.end <= span.start) first += 1;
    for (let index = first; index < tables.length && (tables[index] as Claim).span.start < span.end; index += 1) {
      const table = tables[index] as Claim;
      found.push({ ...table, span: { start: Math.max(span.start, table.span.start), end: Math.min(span.end, table.span.end) } });
    }
  }
  return found;
}

function fill(text: string, claims: Claim[]): Place[] {
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
  if (
    last &&
    last.span.end === place.span.start &&
    last.kind === place.kind &&
    last.plan === place.plan &&
    last.item === place.item &&
    place.kind !== 'section'
  )
    last.span.end = place.span.end;
  else places.push(place);
}
