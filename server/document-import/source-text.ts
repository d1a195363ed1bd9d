/** A half-open range [start, end) of UTF-16 code units in `SourceText.text`. */
export interface Span {
  start: number;
  end: number;
}

/** The formats of documents; a spreadsheet is read only as an attachment of one. */
export type DocumentFormat = 'txt' | 'md' | 'html' | 'docx' | 'pdf';
export type SourceFormat = DocumentFormat | 'xlsx';

/** Where a table cell stands. Rows and columns count from 0; a merged cell is given once, with its spans. */
export interface CellPlace {
  table: number;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  header: boolean;
}

export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'table-cell' | 'note' | 'furniture';

/** A run of the text that the file's own format sets apart: a paragraph, a heading, a table cell, a running header. */
export interface SourceBlock {
  kind: BlockKind;
  span: Span;
  /** Heading level (1 is the highest) or list depth (0 is the outermost), where the format knows it. */
  level?: number;
  /** A number that the format computes and does not store as text (Word numbering, `<ol>`), e.g. `（一）` or `1.`. */
  ordinal?: string;
  /** Page, counted from 1, where the format has pages. */
  page?: number;
  cell?: CellPlace;
  /** The text box, or the frame of a single table cell, that the block stands in, counted from 0 in order of the text. */
  box?: number;
}

/** One of several files of a document, and where its text stands in the document's. */
export interface SourcePart {
  fileName: string;
  format: SourceFormat;
  span: Span;
}

/**
 * A document as a reader hands it on: the stored text, which all spans point into, and its blocks.
 * Blocks are in order, do not overlap, and hold every character of the text that is not white space.
 */
export interface SourceText {
  fileName: string;
  format: SourceFormat;
  text: string;
  blocks: SourceBlock[];
  /** What the reader noticed and a person should know, e.g. "tracked changes were accepted". */
  notices: string[];
  /** The files that it was put together from, where they are several. */
  parts?: SourcePart[];
}
