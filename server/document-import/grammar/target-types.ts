import type { TargetReading } from '../reading.ts';

/** What the plan says of its own time. */
export interface TargetContext {
  periodStart: number | null;
  periodEnd: number | null;
  issuedOn: string | null;
}

/** A target with the place of its quote in the text it was found in. */
export interface FoundTarget extends Omit<TargetReading, 'id' | 'in' | 'span'> {
  start: number;
  end: number;
}

/** A cell of a table, with the place of its text in the stored text. */
export interface TableCell {
  text: string;
  start: number;
}
