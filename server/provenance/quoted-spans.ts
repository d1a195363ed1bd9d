import { ProvenanceSpanKind } from '../../schema/provenance/provenance.enums.ts';

/** A piece of a document's text. */
export interface QuotedSpan {
  kind: ProvenanceSpanKind;
  start: number;
  end: number;
  text: string;
}

type Spans = readonly (readonly [number, number])[];

/** Cuts pieces out of a document's text; offsets are in UTF-16 code units, as in the text itself. Pieces beyond the text are left out. */
export function quoteSpans(text: string, spans: Record<ProvenanceSpanKind, Spans>): QuotedSpan[] {
  return Object.values(ProvenanceSpanKind)
    .flatMap((kind) => spans[kind].map(([start, end]) => ({ kind, start, end, text: text.slice(start, end) })))
    .filter(({ start, end }) => start >= 0 && start <= end && end <= text.length)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The words of the item itself. */
export const quoteOf = (spans: readonly QuotedSpan[]): string =>
  spans
    .filter(({ kind }) => kind === ProvenanceSpanKind.TEXT)
    .map(({ text }) => text)
    .join('');
