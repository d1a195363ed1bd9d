import type { Span } from '../source-text.ts';

/**
 * Where in the source a place of an item's text stands: the text is the source at the spans with layout taken out, so both are walked
 * together. Gives the spans before and after that place.
 */
export function splitSpans(text: string, offset: number, spans: readonly Span[], source: string): [Span[], Span[]] {
  const at = placeInSource(text, offset, spans, source);
  const before = spans.filter(({ start }) => start < at).map(({ start, end }) => ({ start, end: Math.min(end, at) }));
  const after = spans.filter(({ end }) => end > at).map(({ start, end }) => ({ start: Math.max(start, at), end }));
  return [before, after];
}

/** Where in an item's text a place of the source stands: the other way round. */
export function placeInText(text: string, spans: readonly Span[], source: string, place: number): number {
  let reached = 0;
  for (const { start, end } of spans)
    for (let at = start; at < end; at += 1) {
      if (at >= place) return reached;
      if (source[at] === text[reached]) reached += 1;
    }
  return text.length;
}

function placeInSource(text: string, offset: number, spans: readonly Span[], source: string): number {
  let reached = 0;
  for (const { start, end } of spans) {
    for (let at = start; at < end; at += 1) {
      if (reached >= offset && source[at] === text[reached]) return at;
      if (source[at] === text[reached]) reached += 1;
    }
  }
  return spans.at(-1)?.end ?? 0;
}
