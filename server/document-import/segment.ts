import { findTags, opensList } from './grammar/tags.ts';
import { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';
import type { SourceBlock, SourceText, Span } from './source-text.ts';

/** A document's lines in order, and the stretches that are furniture of the page. */
export interface Segments {
  lines: Line[];
  furniture: Span[];
}

/** Cuts a document into lines without tags; furniture that the reader or the tags give away is set aside. */
export function segment(source: SourceText): Segments {
  const segments: Segments = { lines: [], furniture: [] };
  for (const block of coveringBlocks(source)) {
    if (block.kind === 'furniture') segments.furniture.push(block.span);
    else addBlock(segments, source.text, block);
  }
  return segments;
}

function coveringBlocks(source: SourceText): SourceBlock[] {
  if (source.blocks.length > 0) return source.blocks;
  return [{ kind: 'paragraph', span: { start: 0, end: source.text.length } }];
}

function addBlock(segments: Segments, stored: string, block: SourceBlock): void {
  let start = block.span.start;
  let apart = start === 0 || /\n\s*\n[^\S\n]*$/u.test(stored.slice(Math.max(0, start - 20), start));
  let first = true;
  while (start <= block.span.end) {
    const found = stored.indexOf('\n', start);
    const end = found < 0 || found > block.span.end ? block.span.end : found;
    const line = toLine(segments, stored, { start, end }, block);
    if (line) {
      segments.lines.push({ ...line, apart, ordinal: first ? line.ordinal : null });
      first = false;
      apart = false;
    } else apart = true;
    start = end + 1;
  }
}

function toLine(segments: Segments, stored: string, span: Span, block: SourceBlock): Line | null {
  const raw = stored.slice(span.start, span.end);
  const kept: Span[] = [];
  let from = span.start;
  for (const tag of findTags(raw)) {
    segments.furniture.push({ start: span.start + tag.start, end: span.start + tag.end });
    kept.push({ start: from, end: span.start + tag.start });
    from = span.start + tag.end;
  }
  const words = JoinedText.of(stored, [...kept, { start: from, end: span.end }]).trim();
  if (words.text === '' && !(raw.startsWith('\t') && kept.length === 0)) return null;
  return {
    words, kind: block.kind, level: block.level ?? null, ordinal: block.ordinal ?? null, cell: block.cell ?? null, page: block.page ?? null,
    tabbed: raw.startsWith('\t'), apart: false, list: opensList(raw),
  };
}
