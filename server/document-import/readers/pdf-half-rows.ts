import type { PdfCell, TablePart } from './pdf-layout.ts';

/** A column that so many of a table's rows fill has something in every whole row. */
const NEARLY_ALL = 0.8;
/** A first column in which so many rows have a number counts rows, although some are not counted. */
const COUNTED = 0.5;
/** So many numbers are no chance. */
const NUMBERS = 2;
/** What begins anew: a figure, a part of what the row above counts. */
const ANEW = /^(?:[≥≤><]?\d[\d.,]*[%％]?$|其中)/u;
const SENTENCE_END = /[。；;]$/u;

/** Whether a cell goes down to a table's last row. */
export const reaches = ({ row, rowSpan }: { row: number; rowSpan: number }, rows: number): boolean => row + rowSpan === rows;

/** Whether a page ends in the middle of a row, so that the first row of the next page is the rest of it. */
export function isHalfRow(before: TablePart, part: TablePart, repeated: number): boolean {
  const [above, below] = [before.cells.filter((cell) => reaches(cell, before.rows)), part.cells.filter(({ row }) => row === repeated)];
  if (below.length === 0 || isBanner(part, repeated) || below.some((cell) => ANEW.test(wordsOf(cell)) && cellAbove(above, cell) !== undefined)) return false;
  return completes(before, part, above, below) || (before.rows > 1 && isRest([before, part], above, below));
}

/** Only together both halves have all that whole rows have, and one of them a number or few columns words in both. */
function completes(before: TablePart, part: TablePart, above: readonly PdfCell[], below: readonly PdfCell[]): boolean {
  const [upper, lower] = [columnsOf(above), columnsOf(below)];
  const full = fullColumns(before, part);
  const isWhole = (columns: Set<number>): boolean => full.every((column) => columns.has(column));
  if ((isWhole(upper) && isWhole(lower)) || !isWhole(new Set([...upper, ...lower]))) return false;
  const [first] = full;
  if (first !== undefined && isNumbered(first, before, part) && isNumber(above, first) !== isNumber(below, first)) return true;
  return [...upper].filter((column) => lower.has(column)).length <= (part.xs.length - 1) / 2;
}

/** Words below words that end no sentence: without a number where rows are counted, otherwise in one column. */
function isRest(parts: TablePart[], above: readonly PdfCell[], below: readonly PdfCell[]): boolean {
  const counted = isCounted(parts);
  if (counted ? below.some(({ column }) => column === 0) : below.length > 1) return false;
  const begun = below.flatMap((cell) => cellAbove(above, cell) ?? []);
  return begun.length === below.length && begun.some((cell) => !SENTENCE_END.test(wordsOf(cell)));
}

/** Whether the first column counts the rows; where its cells are merged, rows without a number are whole. */
function isCounted(parts: TablePart[]): boolean {
  const first = parts.flatMap(({ cells }) => cells).filter(({ column }) => column === 0);
  const numbers = first.filter((cell) => isNumber([cell], 0)).length;
  return numbers >= NUMBERS && numbers >= parts.reduce((sum, { rows }) => sum + rows, 0) * COUNTED && first.every(({ rowSpan }) => rowSpan === 1);
}

const cellAbove = (above: readonly PdfCell[], { column }: PdfCell): PdfCell | undefined => above.find((cell) => cell.column === column);

const wordsOf = ({ lines }: PdfCell): string => lines.map(({ text }) => text.trim()).join('');

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
