import type { SourceBlock, Span } from '../source-text.ts';

/** A line with content: its span is that of its characters, without white space around them. */
export interface TextLine {
  text: string;
  span: Span;
  /** The number of the line in the text, counted from 0. */
  number: number;
  /** Counted from 1; null where the text has no form feeds. */
  page: number | null;
}

/** The block of a whole line. */
export function lineBlock(line: TextLine, kind: SourceBlock['kind']): SourceBlock {
  return { kind, span: line.span, ...(line.page === null ? {} : { page: line.page }) };
}
