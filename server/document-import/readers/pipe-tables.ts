import type { CellPlace, SourceBlock } from '../source-text.ts';
import { lineBlock, type TextLine } from './text-line.ts';

/** What stands between cells: a bar, of full width, or drawn. */
const BAR = '|｜│┃║';
const TABLE_RULE = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/u;
/** A line of a drawn frame: ├──┼──┤, +----+----+. */
const FRAME = /^(?=.{3})[\s|｜│┃║+=\u2500-\u257f-]+$/u;
const TABLE_PART = new RegExp(`(?:\\\\\\||[^${BAR}])+|[${BAR}]+`, 'gu');
const OPENING_BAR = new RegExp(`^[${BAR}]`, 'u');
const EDGES = new RegExp(`^[${BAR}]|[${BAR}]$`, 'gu');
const BETWEEN = new RegExp(`(?<!\\\\)[${BAR}]`, 'u');
const LINE_BREAK = /<br\s*\/?>/giu;
const LEAST_CELLS = 3;
const LEAST_ROWS = 2;

interface TableRow {
  table: number;
  row: number;
  /** The row of dashes under the header, or a line of the frame. */
  rule: boolean;
}

/** The tables of a text whose cells stand between bars. */
export class PipeTables {
  readonly #rows = new Map<number, TableRow>();
  readonly #lines: TextLine[];

  constructor(lines: TextLine[]) {
    this.#lines = lines;
    let table = 0;
    for (let index = 1; index < lines.length; index += 1) if (this.#isRule(index)) this.#addTable(index, table++);
    for (let index = 0; index < lines.length; index += 1) if (!this.#rows.has(index) && this.#addBare(index, table)) table += 1;
  }

  /** The blocks of a line that is part of a table; undefined for all others. */
  blocksOf(index: number): SourceBlock[] | undefined {
    const row = this.#rows.get(index);
    const line = this.#lines[index];
    if (!row || !line) return undefined;
    if (row.rule) return [lineBlock(line, 'furniture')];
    return cellCount(line.text) === 1 ? boxBlocks(line, row.table) : cellBlocks(line, row);
  }

  /** A line of dashes under a line of cells. */
  #isRule(index: number): boolean {
    const rule = this.#lines[index]?.text ?? '';
    return (
      rule.includes('|') &&
      TABLE_RULE.test(rule) &&
      (this.#lines[index - 1]?.text.includes('|') ?? false) &&
      !this.#rows.has(index - 1) &&
      adjacent(this.#lines, index)
    );
  }

  #addTable(rule: number, table: number): void {
    this.#rows.set(rule - 1, { table, row: 0, rule: false });
    this.#rows.set(rule, { table, row: 0, rule: true });
    for (let index = rule + 1; this.#lines[index]?.text.includes('|') && adjacent(this.#lines, index); index += 1)
      this.#rows.set(index, { table, row: index - rule, rule: false });
  }

  /** A table without a line of dashes: lines of equally many cells, between which a frame may be drawn. */
  #addBare(from: number, table: number): boolean {
    const width = cellCount(this.#lines[from]?.text ?? '');
    if (width < LEAST_CELLS) return false;
    const found: [line: number, rule: boolean][] = [];
    for (let index = from; index < this.#lines.length && (index === from || adjacent(this.#lines, index)); index += 1) {
      const text = this.#lines[index]?.text ?? '';
      const frame = FRAME.test(text);
      if (!frame && cellCount(text) !== width) break;
      found.push([index, frame]);
    }
    const rows = found.filter(([, frame]) => !frame);
    if (rows.length < LEAST_ROWS) return false;
    if (FRAME.test(this.#lines[from - 1]?.text ?? '')) found.unshift([from - 1, true]);
    let row = 0;
    for (const [line, rule] of found) this.#rows.set(line, { table, row: rule ? row : row++, rule });
    return true;
  }
}

function cellCount(text: string): number {
  if (FRAME.test(text)) return 0;
  return text.replace(EDGES, '').split(BETWEEN).length;
}

function cellBlocks(line: TextLine, row: TableRow): SourceBlock[] {
  let column = OPENING_BAR.test(line.text) ? -1 : 0;
  return [...line.text.matchAll(TABLE_PART)].flatMap(({ 0: part, index }) => {
    const separator = OPENING_BAR.test(part);
    if (separator) column += part.length;
    const block = partBlock(line, index, part, separator ? 'furniture' : 'table-cell');
    if (!block || separator) return block ? [block] : [];
    const cell: CellPlace = { table: row.table, row: row.row, column, rowSpan: 1, columnSpan: 1, header: row.row === 0 };
    return [{ ...block, cell }];
  });
}

/** The only cell of a row is a frame around paragraphs, which line breaks part. */
function boxBlocks(line: TextLine, box: number): SourceBlock[] {
  return parted(line.text, TABLE_PART).flatMap(({ part, at }) => {
    if (OPENING_BAR.test(part)) return partBlock(line, at, part, 'furniture') ?? [];
    return parted(part, LINE_BREAK).flatMap((piece) => {
      const block = partBlock(line, at + piece.at, piece.part, piece.between ? 'furniture' : 'paragraph');
      return block ? [piece.between ? block : { ...block, box }] : [];
    });
  });
}

/** A part of a line as a block of its own, without the white space around it; null where it has nothing else. */
export function partBlock(line: TextLine, from: number, part: string, kind: SourceBlock['kind']): SourceBlock | null {
  const content = part.trim();
  if (content === '') return null;
  const start = line.span.start + from + part.indexOf(content);
  return { ...lineBlock(line, kind), span: { start, end: start + content.length } };
}

/** What a pattern finds in a text, and what stands between. */
function parted(text: string, pattern: RegExp): { part: string; at: number; between: boolean }[] {
  const pieces: { part: string; at: number; between: boolean }[] = [];
  let from = 0;
  for (const { 0: part, index } of text.matchAll(pattern)) {
    pieces.push({ part: text.slice(from, index), at: from, between: false }, { part, at: index, between: true });
    from = index + part.length;
  }
  return [...pieces, { part: text.slice(from), at: from, between: false }].filter(({ part }) => part !== '');
}

/** Whether a line directly follows the one before, without an empty line between them. */
function adjacent(lines: TextLine[], index: number): boolean {
  return lines[index]?.number === (lines[index - 1]?.number ?? Infinity) + 1;
}
