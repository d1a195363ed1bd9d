import type { CellPlace, SourceBlock, SourceText } from '../source-text.ts';
import type { ReadInput } from './read-input.ts';
import { lineBlock, sourceOfLines, type TextLine } from './text-reader.ts';

const HEADING = /^(#{1,6}\s+)(?=\S)/u;
const HEADING_END = /(?:\s+#+)$/u;
const BULLET = /^([-*+]\s+)(?=\S)/u;
const NUMBERED = /^\d{1,9}[.)]\s+\S/u;
const QUOTE = /^(>\s?)+/u;
const RULE = /^(?:[-*_=]\s*){3,}$/u;
const TABLE_RULE = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/u;
const TABLE_PART = /(?:\\\||[^|])+|\|+/gu;

/** Reads Markdown: the text is kept to the letter; marks such as `##` and `|` are furniture beside the content's own blocks. */
export function readMarkdownFile(input: ReadInput): SourceText {
  return sourceOfLines(input, 'md', markdownBlocks);
}

function markdownBlocks(lines: TextLine[]): SourceBlock[] {
  const tables = new TableRows(lines);
  return lines.flatMap((line, index) => {
    const row = tables.row(index);
    if (row) return row.rule ? [lineBlock(line, 'furniture')] : cellBlocks(line, row);
    return plainBlocks(line, lines[index + 1]);
  });
}

function plainBlocks(line: TextLine, next: TextLine | undefined): SourceBlock[] {
  if (RULE.test(line.text)) return [lineBlock(line, 'furniture')];
  const heading = HEADING.exec(line.text)?.[1];
  if (heading !== undefined) return headingBlocks(line, heading);
  const mark = (BULLET.exec(line.text) ?? QUOTE.exec(line.text))?.[0] ?? '';
  const kind = BULLET.test(line.text) || NUMBERED.test(line.text) ? 'list-item' : 'paragraph';
  if (mark === '' && next && /^(?:=+|-{3,})$/u.test(next.text) && next.number === line.number + 1)
    return [{ ...lineBlock(line, 'heading'), level: next.text.startsWith('=') ? 1 : 2 }];
  return splitLine(line, [
    { length: mark.length, kind: 'furniture' },
    { length: Infinity, kind },
  ]);
}

function headingBlocks(line: TextLine, mark: string): SourceBlock[] {
  const end = HEADING_END.exec(line.text.slice(mark.length))?.[0].length ?? 0;
  const content = line.text.length - mark.length - end;
  const blocks = splitLine(line, [
    { length: mark.length, kind: 'furniture' },
    { length: content, kind: 'heading' },
    { length: Infinity, kind: 'furniture' },
  ]);
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, level: mark.trim().length } : block));
}

function cellBlocks(line: TextLine, row: TableRow): SourceBlock[] {
  let column = line.text.startsWith('|') ? -1 : 0;
  return [...line.text.matchAll(TABLE_PART)].flatMap(({ 0: part, index }) => {
    const separator = part.startsWith('|');
    if (separator) column += part.length;
    const block = partBlock(line, index, part, separator ? 'furniture' : 'table-cell');
    if (!block || separator) return block ? [block] : [];
    const cell: CellPlace = { table: row.table, row: row.row, column, rowSpan: 1, columnSpan: 1, header: row.row === 0 };
    return [{ ...block, cell }];
  });
}

function splitLine(line: TextLine, parts: { length: number; kind: SourceBlock['kind'] }[]): SourceBlock[] {
  let from = 0;
  return parts.flatMap(({ length, kind }) => {
    const part = line.text.slice(from, from + length);
    const block = partBlock(line, from, part, kind);
    from += part.length;
    return block ? [block] : [];
  });
}

function partBlock(line: TextLine, from: number, part: string, kind: SourceBlock['kind']): SourceBlock | null {
  const content = part.trim();
  if (content === '') return null;
  const start = line.span.start + from + part.indexOf(content);
  return { ...lineBlock(line, kind), span: { start, end: start + content.length } };
}

interface TableRow {
  table: number;
  row: number;
  /** The row of dashes under the header. */
  rule: boolean;
}

/** Finds the tables: a line of cells, a rule under it, and the lines of cells that follow. */
class TableRows {
  readonly #rows = new Map<number, TableRow>();

  constructor(lines: TextLine[]) {
    let table = 0;
    for (let index = 1; index < lines.length; index += 1) {
      if (!this.#isRule(lines, index)) continue;
      this.#addTable(lines, index, table);
      table += 1;
    }
  }

  row(line: number): TableRow | undefined {
    return this.#rows.get(line);
  }

  #isRule(lines: TextLine[], index: number): boolean {
    const rule = lines[index]?.text ?? '';
    return (
      rule.includes('|') && TABLE_RULE.test(rule) && (lines[index - 1]?.text.includes('|') ?? false) && !this.#rows.has(index - 1) && adjacent(lines, index)
    );
  }

  #addTable(lines: TextLine[], rule: number, table: number): void {
    this.#rows.set(rule - 1, { table, row: 0, rule: false });
    this.#rows.set(rule, { table, row: 0, rule: true });
    for (let index = rule + 1; lines[index]?.text.includes('|') && adjacent(lines, index); index += 1) {
      this.#rows.set(index, { table, row: index - rule, rule: false });
    }
  }
}

/** Whether a line directly follows the one before, without an empty line between them. */
function adjacent(lines: TextLine[], index: number): boolean {
  return lines[index]?.number === (lines[index - 1]?.number ?? Infinity) + 1;
}
