import type { CellPlace, SourceBlock } from '../source-text.ts';
import type { ReadInput } from './read-input.ts';
import { TableGrid } from './table-grid.ts';

const TABLE = /<table\b[^<>]*>[\s\S]*?<\/table\s*>/giu;
const TAG = /<(\/?)(table|thead|tbody|tfoot|caption|tr|td|th)\b([^<>]*)>/giu;

/** Puts the cells of tables that a converter left as HTML in a text in the place of the lines they stand in. */
export function withHtmlTables(input: ReadInput, text: string, blocks: SourceBlock[]): SourceBlock[] {
  const next = blocks.reduce((most, { cell }) => Math.max(most, cell?.table ?? -1), -1) + 1;
  return [...text.matchAll(TABLE)].reduce((left, match, index) => {
    const end = match.index + match[0].length;
    const page = left.find(({ span }) => span.end > match.index)?.page;
    const cells = new TextTable(input, next + index, page).read(text, match.index, end);
    return [...left.flatMap((block) => outside(text, block, match.index, end)), ...cells].toSorted((a, b) => a.span.start - b.span.start);
  }, blocks);
}

/** The parts of a line's block before and after a table. */
function outside(text: string, block: SourceBlock, start: number, end: number): SourceBlock[] {
  const { span } = block;
  if (span.end <= start || span.start >= end) return [block];
  return [tight(text, span.start, Math.min(span.end, start)), tight(text, Math.max(span.start, end), span.end)].flatMap((part) =>
    part ? [{ ...block, span: part }] : [],
  );
}

function tight(text: string, start: number, end: number): { start: number; end: number } | null {
  const words = text.slice(start, Math.max(start, end));
  const content = words.trim();
  if (content === '') return null;
  const from = start + words.indexOf(content);
  return { start: from, end: from + content.length };
}

class TextTable {
  readonly #grid: TableGrid;
  readonly #page: { page?: number };
  readonly #blocks: SourceBlock[] = [];
  #cell: CellPlace | null = null;

  constructor(input: ReadInput, table: number, page: number | undefined) {
    this.#grid = new TableGrid(input, table);
    this.#page = page === undefined ? {} : { page };
  }

  read(text: string, start: number, end: number): SourceBlock[] {
    let reached = start;
    for (const tag of text.slice(start, end).matchAll(TAG)) {
      const at = start + tag.index;
      this.#content(tight(text, reached, at));
      this.#blocks.push({ kind: 'furniture', span: { start: at, end: at + tag[0].length }, ...this.#page });
      this.#turn((tag[2] ?? '').toLowerCase(), tag[1] === '/', tag[3] ?? '');
      reached = at + tag[0].length;
    }
    return this.#blocks;
  }

  #content(span: { start: number; end: number } | null): void {
    if (span) this.#blocks.push(this.#cell ? { kind: 'table-cell', span, cell: this.#cell, ...this.#page } : { kind: 'paragraph', span, ...this.#page });
  }

  #turn(name: string, closing: boolean, attributes: string): void {
    if (name === 'tr' && !closing) this.#grid.nextRow();
    if (name !== 'td' && name !== 'th') return;
    this.#cell = closing ? null : this.#grid.place(spanOf(attributes, 'rowspan'), spanOf(attributes, 'colspan'), name === 'th');
  }
}

function spanOf(attributes: string, name: string): number {
  const count = Number(new RegExp(`${name}\\s*=\\s*["']?\\s*(\\d{1,3})`, 'iu').exec(attributes)?.[1] ?? 1);
  return Math.max(1, count);
}
