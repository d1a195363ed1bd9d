import type { ExportColumn, Step } from './export-columns.ts';

/** What a cell shows: a value of the column's kind. */
export type CellValue = string | number | boolean | Date | null;

type Row = Record<string, unknown>;

/** The most rows of a relation that go into one cell. */
export const mostInCell = 1000;

const between = '；';
const goesOn = '…';

const isRow = (value: unknown): value is Row => value !== null && typeof value === 'object';

/** Where a page breaks off, so that the cell can say so. */
const cut = Symbol('cut');

function follow(row: Row, { name, to, only }: Step): unknown[] {
  const value = row[name];
  const kept = (rows: unknown): unknown[] =>
    (Array.isArray(rows) ? rows : []).filter((each) => !only || (isRow(each) && String(each[only.field]) === only.value));
  if (to === 'page') return isRow(value) ? [...kept(value['nodes']), ...((value['pageInfo'] as Row | undefined)?.['hasNextPage'] ? [cut] : [])] : [];
  if (to === 'count') return isRow(value) ? [value['totalCount']] : [];
  return to === 'rows' || to === 'values' ? kept(value) : [value];
}

function valuesAt(row: Row, steps: readonly Step[]): unknown[] {
  return steps.reduce<unknown[]>(
    (found, step) => found.flatMap((each) => (each === cut ? [cut] : isRow(each) ? follow(each, step) : [])).filter((each) => each !== null),
    [row],
  );
}

function typed(value: unknown, kind: ExportColumn['kind']): CellValue {
  if (value === null || value === undefined) return null;
  if (kind === 'date' || kind === 'moment') return new Date(String(value));
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** What a column shows of a row; several values of a relation are joined, each as it is written. */
export function cellOf(row: Row, { kind, steps }: ExportColumn): CellValue {
  const values = valuesAt(row, steps);
  if (values.length <= 1 && values[0] !== cut) return typed(values[0], kind);
  return values.map((value) => (value === cut ? goesOn : String(value))).join(between);
}
