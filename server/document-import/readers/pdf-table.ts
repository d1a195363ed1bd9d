import type { CellPlace } from '../source-text.ts';
import { isHalfRow, reaches } from './pdf-half-rows.ts';
import type { TablePart } from './pdf-layout.ts';
import type { PdfLine } from './pdf-lines.ts';

/** A cell of a table that may go over several pages; `repeated` where it is one of a head that a later page prints again. */
export interface TableCell extends Omit<CellPlace, 'table' | 'header'> {
  page: number;
  lines: PdfLine[];
  repeated: boolean;
}

/** How far the lines of a table that goes on may stand from where they stood, in points. */
const SHIFT = 4;
/** At most so many rows are a head that is printed again. */
const HEAD_ROWS = 3;

/** A table, put together from its parts on one page after another. */
export class PdfTable {
  readonly cells: TableCell[] = [];
  rows = 0;
  #last: TablePart;

  constructor(part: TablePart) {
    this.#last = part;
    this.#take(part, 0, 0);
  }

  /** Takes what the next page has of the table; false where it is another table. */
  goOn(part: TablePart): boolean {
    if (part.page <= this.#last.page || !hasColumnsOf(part, this.#last)) return false;
    const repeated = repeatedHead(this.#last, part);
    const halves = isHalfRow(this.#last, part, repeated);
    if (halves) this.#complete(part, repeated);
    this.#take(part, repeated, halves ? 1 : 0);
    this.#last = part;
    return true;
  }

  /** Takes the rows of a part after those that repeat the head and those that are taken already. */
  #take(part: TablePart, repeated: number, taken: number): void {
    const offset = this.rows - repeated - taken;
    for (const cell of part.cells.filter(({ row }) => row < repeated || row >= repeated + taken))
      this.cells.push({ ...cell, row: cell.row + offset, page: part.page, repeated: cell.row < repeated });
    this.rows = offset + part.rows;
  }

  /** Puts the first row of a part into the last row so far, whose other half it is. */
  #complete(part: TablePart, repeated: number): void {
    for (const half of part.cells.filter(({ row }) => row === repeated)) {
      const begun = this.cells.findLast((cell) => cell.column === half.column && reaches(cell, this.rows));
      if (begun) begun.lines.push(...half.lines);
      else this.#insert({ ...half, row: this.rows - 1, page: part.page, repeated: false });
    }
  }

  #insert(cell: TableCell): void {
    const after = this.cells.findIndex((other) => other.row === cell.row && other.column > cell.column);
    this.cells.splice(after < 0 ? this.cells.length : after, 0, cell);
  }
}

function hasColumnsOf(part: TablePart, { xs }: TablePart): boolean {
  return part.xs.length === xs.length && part.xs.every((x, index) => Math.abs(x - (xs[index] ?? 0)) < SHIFT);
}

/** How many rows at the top of a table repeat those of the table that it goes on with. */
function repeatedHead(before: TablePart, part: TablePart): number {
  const words = (table: TablePart, row: number): string =>
    table.cells
      .filter((cell) => cell.row === row)
      .map((cell) => cell.lines.map((line) => line.text).join(''))
      .join('|');
  let rows = 0;
  while (rows < Math.min(HEAD_ROWS, part.rows - 1, before.rows) && words(part, rows) !== '' && words(part, rows) === words(before, rows)) rows += 1;
  return rows;
}
