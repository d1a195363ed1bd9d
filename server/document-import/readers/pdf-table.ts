import type { CellPlace } from '../source-text.ts';
import type { PdfCell, PdfPart } from './pdf-layout.ts';
import type { PdfLine } from './pdf-lines.ts';

export type TablePart = Extract<PdfPart, { kind: 'table' }>;

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
/** A column that so many of a table's rows fill has something in every whole row. */
const NEARLY_ALL = 0.8;

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

const reaches = ({ row, rowSpan }: { row: number; rowSpan: number }, rows: number): boolean => row + rowSpan === rows;

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

/** Whether a page ends in the middle of a row: only together its halves have all that whole rows have, and one number or few columns with words in both. */
function isHalfRow(before: TablePart, part: TablePart, repeated: number): boolean {
  const [above, below] = [before.cells.filter((cell) => reaches(cell, before.rows)), part.cells.filter(({ row }) => row === repeated)];
  const [upper, lower] = [columnsOf(above), columnsOf(below)];
  const full = fullColumns(before, part);
  const isWhole = (columns: Set<number>): boolean => full.every((column) => columns.has(column));
  if (below.length === 0 || (isWhole(upper) && isWhole(lower)) || !isWhole(new Set([...upper, ...lower])) || isBanner(part, repeated)) return false;
  const [first] = full;
  if (first !== undefined && isNumbered(first, before, part) && isNumber(above, first) !== isNumber(below, first)) return true;
  return [...upper].filter((column) => lower.has(column)).length <= (part.xs.length - 1) / 2;
}

const isNumber = (cells: readonly PdfCell[], column: number): boolean => cells.some((cell) => cell.column === column && /^\d/u.test(cell.lines[0]?.text ?? ''));

/** Whether nearly all cells of a column begin with a number, as those do that count the rows. */
function isNumbered(column: number, ...parts: TablePart[]): boolean {
  const cells = parts.flatMap((part) => part.cells).filter((cell) => cell.column === column);
  return cells.filter((cell) => isNumber([cell], column)).length >= cells.length * NEARLY_ALL;
}

/** A row that is one cell across the table, e.g. the name of a group of rows. */
const isBanner = ({ cells, xs }: TablePart, row: number): boolean => cells.some((cell) => cell.row === row && cell.columnSpan === xs.length - 1);

const columnsOf = (cells: readonly PdfCell[]): Set<number> => new Set(cells.map(({ column }) => column));

/** The columns in which nearly every row has a cell of its own, from the left. */
function fullColumns(...parts: TablePart[]): number[] {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const counts = Map.groupBy(
    parts.flatMap(({ cells }) => cells).filter(({ rowSpan }) => rowSpan === 1),
    ({ column }) => column,
  );
  return [...counts]
    .filter(([, cells]) => cells.length >= rows * NEARLY_ALL)
    .map(([column]) => column)
    .toSorted((one, other) => one - other);
}
