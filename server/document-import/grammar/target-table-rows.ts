import type { Column, ColumnRole } from './target-table-columns.ts';
import { isUnitText } from './target-units.ts';

const BLANK = /^(?:|[-~/]+|无|——|…+)$/;
const NUMBERED = /^[≥≤><约]?[[〔(]?-?\d/;

/** Whether a cell says nothing. */
export function isBlank(cell: string): boolean {
  return BLANK.test(cell);
}

const looksLikeName = (cell: string): boolean => /[\u4e00-\u9fa5]{2,}/.test(cell) && !isUnitText(cell) && !isNature(cell);
const isNature = (cell: string): boolean => /^(?:约束性|预期性|指导性)/.test(cell);

const FITS: Record<ColumnRole, (cell: string) => number> = {
  index: (cell) => (/^\(?\d{1,3}[.)、]?$|^[①-⑳]$/.test(cell) ? 3 : -3),
  group: (cell) => (looksLikeName(cell) && cell.length <= 12 ? 1 : cell === '' ? 0.5 : -2),
  name: (cell) => (looksLikeName(cell) ? 3 + Math.min(cell.length, 20) / 40 : -6),
  unit: (cell) => (isUnitText(cell) ? 3 : isBlank(cell) ? 0.5 : -3),
  baseline: (cell) => (NUMBERED.test(cell) ? 2 : isBlank(cell) ? 1 : -0.5),
  target: (cell) => (NUMBERED.test(cell) ? 2 : isBlank(cell) ? 1 : isNature(cell) ? -4 : 0.5),
  growth: (cell) => (NUMBERED.test(cell) ? 2 : isBlank(cell) ? 1 : isNature(cell) ? -4 : 0.5),
  nature: (cell) => (isNature(cell) ? 4 : isBlank(cell) ? 0 : -4),
  other: () => 0,
};

const SKIPPED_CELL = -1.5;

/** The best fit of the first cells to the first columns, and whether the last cell was laid on the last column. */
interface Fit {
  score: number;
  step: 'start' | 'column' | 'cell' | 'both';
}

/**
 * For each column the index of its cell, or -1. Rows are shorter than the header where cells above reach down into them, and
 * longer where a cell was broken in two, so cells are laid on the columns where they fit best, in order.
 */
export function alignRow(cells: string[], columns: Column[]): number[] {
  if (cells.length === columns.length && fitsAsIs(cells, columns)) return columns.map((_, i) => i);
  const fits: Fit[][] = [];
  for (let c = 0; c <= columns.length; c++) {
    const line: Fit[] = [];
    fits.push(line);
    for (let k = 0; k <= cells.length; k++) line.push(bestFit(fits, c, k, cells, columns));
  }
  return traceBack(fits, cells.length, columns.length);
}

/** Whether every cell of a row that is as long as the header may stand where it stands. */
function fitsAsIs(cells: string[], columns: Column[]): boolean {
  return columns.every(
    ({ role }, i) => FITS[role](cells[i] ?? '') > (role === 'name' || role === 'index' ? -3 : -4) || (role === 'index' && isBlank(cells[i] ?? '')),
  );
}

function bestFit(fits: Fit[][], c: number, k: number, cells: string[], columns: Column[]): Fit {
  const options: Fit[] = [];
  const from = (column: number, cell: number): number => fits[column]?.[cell]?.score ?? 0;
  if (c > 0) options.push({ score: from(c - 1, k), step: 'column' });
  if (k > 0) options.push({ score: from(c, k - 1) + SKIPPED_CELL, step: 'cell' });
  if (c > 0 && k > 0) options.push({ score: from(c - 1, k - 1) + FITS[columns[c - 1]?.role ?? 'other'](cells[k - 1] ?? ''), step: 'both' });
  return options.reduce((best, option) => (option.score >= best.score ? option : best), options[0] ?? { score: 0, step: 'start' });
}

function traceBack(fits: Fit[][], cells: number, columns: number): number[] {
  const places = Array.from({ length: columns }, () => -1);
  for (let c = columns, k = cells; c > 0 || k > 0;) {
    const step = fits[c]?.[k]?.step;
    if (step === 'both') places[c - 1] = k - 1;
    if (step !== 'cell') c--;
    if (step !== 'column') k--;
  }
  return places;
}
