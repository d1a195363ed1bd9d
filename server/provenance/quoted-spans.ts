import { ProvenanceSpanKind } from '../../schema/provenance/provenance.enums.ts';

/** A file of a document, and where it stands in the document's text. */
export interface FilePart {
  fileName: string;
  start: number;
  end: number;
}

/** A piece of a document's text. */
export interface QuotedSpan {
  kind: ProvenanceSpanKind;
  start: number;
  end: number;
  /** The file that it stands in, where the document was put together from several. */
  fileName: string | null;
  text: string;
}

type Spans = readonly (readonly [number, number])[];

/** Cuts pieces out of a document's text; offsets are in UTF-16 code units, as in the text itself. Pieces beyond the text are left out. */
export function quoteSpans(text: string, spans: Record<ProvenanceSpanKind, Spans>, parts: readonly FilePart[] = []): QuotedSpan[] {
  const fileAt = (at: number): string | null => parts.find(({ start, end }) => start <= at && at < end)?.fileName ?? null;
  return Object.values(ProvenanceSpanKind)
    .flatMap((kind) => spans[kind].map(([start, end]) => ({ kind, start, end, fileName: fileAt(start), text: text.slice(start, end) })))
    .filter(({ start, end }) => start >= 0 && start <= end && end <= text.length)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The words of the item itself. */
export const quoteOf = (spans: readonly QuotedSpan[]): string =>
  spans
    .filter(({ kind }) => kind === ProvenanceSpanKind.TEXT)
    .map(({ text }) => text)
    .join('');
