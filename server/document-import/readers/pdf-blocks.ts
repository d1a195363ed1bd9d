import type { PdfPart, TablePart } from './pdf-layout.ts';
import type { PdfLine } from './pdf-lines.ts';
import { goesOn, joinCellLines, joinLines, marginsInFrame, marginsOf, type Margins } from './pdf-paragraphs.ts';
import { PdfTable, type TableCell } from './pdf-table.ts';
import { findRunningLines } from './running-lines.ts';
import type { BlockFacts, SourceBuilder } from './source-builder.ts';

interface OpenParagraph {
  lines: [PdfLine, ...PdfLine[]];
  margins: Margins;
  box: number | undefined;
}

/** The frame that text stands in; on the next page, one with the same sides may go on with it. */
interface Frame {
  left: number;
  right: number;
  page: number;
  box: number;
}

const CONTENTS_LINE = /(?:[.．…·・⋯‥]\s*){3,}\s*[-—(（]?\s*\d{1,4}\s*[-—)）]?$/u;
const CONTENTS_HEADING = /^目\s*[录次]$/u;
const NOTE_MARK = /^(?:[①-⑳*＊※]|注[:：释\d]|[[［【(（]?\d{1,2}[\]］】)）]?\s*\D)/u;
/** How far the sides of a frame that goes over to the next page may stand from where they stood, in points. */
const FRAME_SHIFT = 4;
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
  #table: PdfTable | null = null;
  #frame: Frame | null = null;
  /** Furniture and notes that are met inside a paragraph or a table wait for its end. */
  #waiting: { text: string; kind: 'furniture' | 'note'; page: number }[] = [];
  #boxes = 0;
  #tables = 0;

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
    if (part.kind === 'table') return this.#tablePart(part);
    const own = part.lines.filter((line) => !this.#running.has(line));
    const notes = part.kind === 'box' ? [] : notesOf(own, this.#bodySize);
    const lines = own.slice(0, own.length - notes.length);
    part.lines.filter((line) => this.#running.has(line)).forEach((line) => this.#furniture(line));
    const [first] = lines;
    if (!first) return;
    this.#frame = part.kind === 'box' ? this.#frameOf(part, first.page) : null;
    const margins =
      part.kind === 'box' ? marginsInFrame(lines, this.#pitch, part.left, part.right) : marginsOf(lines, this.#pitch, part.column ? 0 : this.#bodyRight);
    lines.forEach((line) => this.#line(line, margins, this.#frame?.box));
    if (notes[0]) this.#waiting.push({ text: joinCellLines(notes.map((line) => line.text)), kind: 'note', page: notes[0].page });
  }

  #frameOf({ left, right }: { left: number; right: number }, page: number): Frame {
    const before = this.#frame;
    const goesOver = before !== null && before.page < page && Math.abs(before.left - left) < FRAME_SHIFT && Math.abs(before.right - right) < FRAME_SHIFT;
    return { left, right, page, box: goesOver ? before.box : this.#boxes++ };
  }

  #line(line: PdfLine, margins: Margins, box: number | undefined): void {
    if (CONTENTS_LINE.test(line.text) || CONTENTS_HEADING.test(line.text)) return this.#furniture(line);
    if (this.#open && this.#open.box === box && this.#joins(this.#open, line, margins)) {
      this.#open.lines.push(line);
      this.#open.margins = margins;
      return;
    }
    this.#close();
    this.#open = { lines: [line], margins, box };
  }

  #joins({ lines, margins }: OpenParagraph, next: PdfLine, nextMargins: Margins): boolean {
    const line = lines.at(-1) ?? lines[0];
    if (this.#isHeading(line)) return this.#isHeading(next) && isNextTitleLine(line, next);
    return goesOn({ opening: lines[0], line }, margins, next, nextMargins);
  }

  #furniture(line: PdfLine): void {
    this.#waiting.push({ text: line.text, kind: 'furniture', page: line.page });
    if (!this.#open && !this.#table) this.#close();
  }

  /** Ends the paragraph or the table that is being put together, and lets what waited follow. */
  #close(): void {
    const [open, table] = [this.#open, this.#table];
    this.#open = this.#table = null;
    if (open) this.#addParagraph(open);
    if (table) this.#addTable(table);
    this.#waiting.splice(0).forEach(({ text, kind, page }) => this.#builder.add(text, { kind, page }));
  }

  #addParagraph({ lines, box }: OpenParagraph): void {
    const [first] = lines;
    const texts = lines.map((line) => line.text);
    const place = { page: first.page, ...(box === undefined ? {} : { box }) };
    if (this.#isHeading(first)) this.#builder.add(texts.join('\n'), { kind: 'heading', ...place });
    else this.#builder.add(joinLines(texts), { kind: 'paragraph', ...place });
  }

  #isHeading(line: PdfLine): boolean {
    return line.size > this.#bodySize * HEADING_SIZE && line.text.length <= HEADING_LENGTH && !/[。；]/u.test(line.text);
  }

  /** A table with the same columns on the next page goes on with the one before it. */
  #tablePart(part: TablePart): void {
    this.#frame = null;
    if (this.#table?.goOn(part)) return;
    this.#close();
    this.#table = new PdfTable(part);
  }

  #addTable({ cells, rows }: PdfTable): void {
    const table = this.#tables++;
    let row = -1;
    for (const cell of cells) {
      this.#builder.add(joinCellLines(cell.lines.map((line) => line.text)), factsOf(cell, table, rows), cell.row === row ? '\t' : '\n');
      row = cell.row;
    }
  }
}

function factsOf({ page, repeated, lines: _, ...place }: TableCell, table: number, rows: number): BlockFacts {
  return repeated ? { kind: 'furniture', page } : { kind: 'table-cell', page, cell: { table, ...place, header: place.row === 0 && rows > 1 } };
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
