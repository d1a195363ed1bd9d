import type { CellPlace } from '../source-text.ts';
import type { PdfPart } from './pdf-layout.ts';
import type { PdfLine } from './pdf-lines.ts';
import { goesOn, joinCellLines, joinLines, marginsInFrame, marginsOf, type Margins } from './pdf-paragraphs.ts';
import { findRunningLines } from './running-lines.ts';
import type { BlockFacts, SourceBuilder } from './source-builder.ts';

type TablePart = Extract<PdfPart, { kind: 'table' }>;

interface OpenParagraph {
  lines: PdfLine[];
  margins: Margins;
  box: number | undefined;
}

const CONTENTS_LINE = /(?:[.．…·・⋯‥]\s*){3,}\s*[-—(（]?\s*\d{1,4}\s*[-—)）]?$/u;
const CONTENTS_HEADING = /^目\s*[录次]$/u;
const NOTE_MARK = /^(?:[①-⑳*＊※]|注[:：释\d]|[[［【(（]?\d{1,2}[\]］】)）]?\s*\D)/u;
const HEADING_SIZE = 1.15;
const HEADING_LENGTH = 60;

/** Puts the parts of all pages together to blocks: paragraphs across lines and pages, tables across pages. */
export class PdfBlocks {
  readonly #builder: SourceBuilder;
  #bodySize = 0;
  #bodyRight = 0;
  #pitch = 0;
  #running = new Set<PdfLine>();
  #open: OpenParagraph | null = null;
  /** Furniture and notes that are met inside a paragraph wait for its end. */
  #waiting: { text: string; kind: 'furniture' | 'note'; page: number }[] = [];
  #boxes = 0;
  #tables = 0;
  #last: { part: TablePart; rows: number } | null = null;

  constructor(builder: SourceBuilder) {
    this.#builder = builder;
  }

  /** Adds the blocks of all pages. */
  add(pages: PdfPart[][]): void {
    this.#running = runningLines(pages);
    this.#bodySize = commonSize(pages);
    this.#bodyRight = commonRight(pages);
    this.#pitch = commonPitch(pages);
    for (const parts of pages) for (const part of parts) this.#part(part);
    this.#close();
  }

  #part(part: PdfPart): void {
    if (part.kind === 'table') return this.#table(part);
    const own = part.lines.filter((line) => !this.#running.has(line));
    const notes = part.kind === 'box' ? [] : notesOf(own, this.#bodySize);
    const lines = own.slice(0, own.length - notes.length);
    part.lines.filter((line) => this.#running.has(line)).forEach((line) => this.#furniture(line));
    if (lines.length === 0) return;
    if (part.kind === 'box') this.#close();
    const box = part.kind === 'box' ? this.#boxes++ : undefined;
    const margins =
      part.kind === 'box' ? marginsInFrame(lines, this.#pitch, part.left, part.right) : marginsOf(lines, this.#pitch, part.column ? 0 : this.#bodyRight);
    lines.forEach((line) => this.#line(line, margins, box));
    if (notes[0]) this.#waiting.push({ text: joinCellLines(notes.map((line) => line.text)), kind: 'note', page: notes[0].page });
    if (part.kind === 'box') this.#close();
  }

  #line(line: PdfLine, margins: Margins, box: number | undefined): void {
    if (CONTENTS_LINE.test(line.text) || CONTENTS_HEADING.test(line.text)) return this.#furniture(line);
    this.#last = null;
    const last = this.#open?.lines.at(-1);
    const joins =
      this.#open &&
      last &&
      this.#open.box === box &&
      (this.#isHeading(last) ? this.#isHeading(line) && isNextTitleLine(last, line) : goesOn(last, this.#open.margins, line, margins));
    if (this.#open && joins) {
      this.#open.lines.push(line);
      this.#open.margins = margins;
      return;
    }
    this.#close();
    this.#open = { lines: [line], margins, box };
  }

  #furniture(line: PdfLine): void {
    this.#waiting.push({ text: line.text, kind: 'furniture', page: line.page });
    if (!this.#open) this.#close();
  }

  /** Ends the paragraph that is being put together, and lets what waited follow. */
  #close(): void {
    const open = this.#open;
    this.#open = null;
    if (open) this.#addParagraph(open);
    this.#waiting.splice(0).forEach(({ text, kind, page }) => this.#builder.add(text, { kind, page }));
  }

  #addParagraph({ lines, box }: OpenParagraph): void {
    const first = lines[0];
    if (!first) return;
    const texts = lines.map((line) => line.text);
    const place = { page: first.page, ...(box === undefined ? {} : { box }) };
    if (this.#isHeading(first)) this.#builder.add(texts.join('\n'), { kind: 'heading', ...place });
    else this.#builder.add(joinLines(texts), { kind: 'paragraph', ...place });
  }

  #isHeading(line: PdfLine): boolean {
    return line.size > this.#bodySize * HEADING_SIZE && line.text.length <= HEADING_LENGTH && !/[。；]/u.test(line.text);
  }

  /** A table with the same columns right after another goes on with it; its repeated head is furniture. */
  #table(part: TablePart): void {
    const before = this.#last && sameColumns(this.#last.part, part) && this.#last.part.page < part.page ? this.#last : null;
    if (!before) this.#close();
    const repeated = before ? repeatedHead(before.part, part) : 0;
    if (!before) this.#tables += 1;
    const offset = before ? before.rows - repeated : 0;
    this.#addCells(part, offset, repeated);
    this.#last = { part, rows: offset + part.rows };
  }

  #addCells(part: TablePart, offset: number, repeated: number): void {
    let row = -1;
    for (const { lines, ...place } of part.cells) {
      const cell: CellPlace = { table: this.#tables - 1, ...place, row: place.row + offset, header: offset === 0 && place.row === 0 && part.rows > 1 };
      const facts: BlockFacts = place.row < repeated ? { kind: 'furniture', page: part.page } : { kind: 'table-cell', page: part.page, cell };
      this.#builder.add(joinCellLines(lines.map((line) => line.text)), facts, place.row === row ? '\t' : '\n');
      row = place.row;
    }
  }
}

function isNextTitleLine(last: PdfLine, line: PdfLine): boolean {
  return last.page === line.page && Math.abs(last.size - line.size) < last.size * 0.12 && line.y - last.y < last.size * 2.5;
}

function runningLines(pages: PdfPart[][]): Set<PdfLine> {
  const lines = pages.map((parts) => parts.flatMap((part) => (part.kind === 'lines' ? part.lines : [])).toSorted((one, other) => one.y - other.y));
  const running = findRunningLines(lines.map((page) => page.map((line) => line.text)));
  return new Set(lines.flatMap((page, index) => page.filter((_, line) => running[index]?.has(line))));
}

/** The size that most characters have. */
function commonSize(pages: PdfPart[][]): number {
  const counts = new Map<number, number>();
  for (const line of pages.flat().flatMap((part) => (part.kind === 'table' ? [] : part.lines))) {
    const size = Math.round(line.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + line.text.length);
  }
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

/** How far nine of ten full-width lines do not go beyond: the right margin of the body. */
function commonRight(pages: PdfPart[][]): number {
  const rights = pages.flat().flatMap((part) => (part.kind === 'lines' && !part.column ? part.lines.map((line) => line.right) : []));
  return rights.toSorted((one, other) => one - other)[Math.floor(rights.length * 0.9)] ?? 0;
}

/** The distance that lines most often have from one another. */
function commonPitch(pages: PdfPart[][]): number {
  const counts = new Map<number, number>();
  for (const part of pages.flat()) {
    if (part.kind !== 'lines') continue;
    part.lines.slice(1).forEach((line, index) => {
      const pitch = Math.round(line.y - (part.lines[index]?.y ?? 0));
      counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
    });
  }
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

/** Footnotes: the lines in smaller type that end a page, from one with a note's mark on. */
function notesOf(lines: PdfLine[], bodySize: number): PdfLine[] {
  const lastBody = lines.findLastIndex((line) => line.size >= bodySize * 0.85);
  const small = lines.slice(lastBody + 1);
  return lastBody >= 0 && NOTE_MARK.test(small[0]?.text ?? '') ? small : [];
}

function sameColumns(one: TablePart, other: TablePart): boolean {
  return one.xs.length === other.xs.length && one.xs.every((x, index) => Math.abs(x - (other.xs[index] ?? 0)) < 4);
}

/** How many rows at the top of a table repeat those of the table that it goes on with. */
function repeatedHead(before: TablePart, part: TablePart): number {
  const words = (table: TablePart, row: number): string =>
    table.cells
      .filter((cell) => cell.row === row)
      .map((cell) => cell.lines.map((line) => line.text).join(''))
      .join('|');
  let rows = 0;
  while (rows < Math.min(3, part.rows - 1, before.rows) && words(part, rows) !== '' && words(part, rows) === words(before, rows)) rows += 1;
  return rows;
}
