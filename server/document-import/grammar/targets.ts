import type { TargetReading } from '../reading.ts';

/** The years that a figure without a year of its own is due in. */
export interface TargetContext {
  periodStart: number | null;
  periodEnd: number | null;
  issuedOn: string | null;
}

/** A target with its offsets within the text it was found in. */
export interface FoundTarget extends Omit<TargetReading, 'id' | 'in' | 'span'> {
  start: number;
  end: number;
}

/** A cell of a table; `start` is its offset in the stored text. */
export interface TableCell {
  text: string;
  start: number;
}

/** The quantified commitments in an item's words. */
export function findTargets(_text: string, _context: TargetContext): FoundTarget[] {
  return [];
}

/** The quantified commitments in a table of indicators, whose first row or rows are headers. */
export function findTableTargets(_rows: TableCell[][], _context: TargetContext): FoundTarget[] {
  return [];
}
