import { cutAtColumns } from './pdf-columns.ts';
import { findGrids, type Grid } from './pdf-grid.ts';
import { toLines, toRegions, type PdfLine } from './pdf-lines.ts';
import type { Fragment, PdfPage } from './pdf-page.ts';

/** A cell of a table on a page, with the lines that stand in it. */
export interface PdfCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  lines: PdfLine[];
}

/** What follows on what on a page: lines of a column, the lines in a frame, or a table. */
export type PdfPart =
  | { kind: 'lines'; lines: PdfLine[]; column: boolean }
  | { kind: 'box'; lines: PdfLine[]; left: number; right: number }
  | { kind: 'table'; page: number; xs: number[]; rows: number; cells: PdfCell[] };

/** A table, or what one page has of it. */
export type TablePart = Extract<PdfPart, { kind: 'table' }>;

/** A frame that holds nearly the whole page is its border, not a box. */
const PAGE_SHARE = 0.75;

/** Cuts a page into its parts, in reading order. */
export function layOut(page: PdfPage): PdfPart[] {
  let rest = page.fragments;
  const parts: PdfPart[] = [];
  for (const grid of findGrids(page.rulings).filter((found) => !isPageBorder(found, page))) {
    const inside = rest.filter((fragment) => isInside(fragment, grid));
    if (inside.length === 0) continue;
    const above = rest.filter((fragment) => !inside.includes(fragment) && fragment.y <= (grid.ys[0] ?? 0));
    const pieces = inside.flatMap((fragment) => cutAtColumns(fragment, grid.xs));
    parts.push(...linesOf(above, page), partOf(grid, pieces, page));
    const done = new Set([...above, ...inside]);
    rest = rest.filter((fragment) => !done.has(fragment));
  }
  return [...parts, ...linesOf(rest, page)];
}

function linesOf(fragments: Fragment[], page: PdfPage): PdfPart[] {
  return fragments.length === 0 ? [] : toRegions(fragments, page).map((region) => ({ kind: 'lines', ...region }));
}

/** A grid of one column is a frame around text. */
function partOf(grid: Grid, inside: Fragment[], page: PdfPage): PdfPart {
  const cells = grid.cells.map((cell) => ({
    ...cell,
    lines: toLines(
      inside.filter((fragment) => isInCell(fragment, grid, cell)),
      page.number,
    ),
  }));
  const filled = cells.filter((cell) => cell.lines.length > 0);
  if (new Set(filled.map((cell) => cell.column)).size <= 1)
    return { kind: 'box', lines: toLines(inside, page.number), left: grid.xs[0] ?? 0, right: grid.xs.at(-1) ?? page.width };
  return { kind: 'table', page: page.number, xs: grid.xs, rows: grid.ys.length - 1, cells: filled };
}

function isPageBorder({ xs, ys }: Grid, page: PdfPage): boolean {
  const [width, height] = [(xs.at(-1) ?? 0) - (xs[0] ?? 0), (ys.at(-1) ?? 0) - (ys[0] ?? 0)];
  return xs.length === 2 && ys.length === 2 && width * height > page.width * page.height * PAGE_SHARE;
}

function isInside(fragment: Fragment, { xs, ys }: Grid): boolean {
  return isBetween(fragment, xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0);
}

function isInCell(fragment: Fragment, { xs, ys }: Grid, cell: { row: number; column: number; rowSpan: number; columnSpan: number }): boolean {
  return isBetween(fragment, xs[cell.column] ?? 0, xs[cell.column + cell.columnSpan] ?? 0, ys[cell.row] ?? 0, ys[cell.row + cell.rowSpan] ?? 0);
}

function isBetween(fragment: Fragment, left: number, right: number, top: number, bottom: number): boolean {
  const x = fragment.x + fragment.width / 2;
  const y = fragment.y - fragment.size * 0.35;
  return x >= left && x < right && y >= top && y < bottom;
}
