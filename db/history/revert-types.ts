import type { ChangeAction, ConflictReason } from '../../schema/history/history.enums.ts';

/** A row as the history keeps it. */
export type RowImage = Readonly<Record<string, unknown>>;

/** One recorded change, as planning needs it. */
export interface RecordedChange {
  id: string;
  table: string;
  rowId: string;
  before: RowImage | null;
  after: RowImage | null;
}

/** A row that stands in the way of undoing a write, and which of its columns do. */
export interface Conflict {
  table: string;
  rowId: string | null;
  fields: string[];
  reason: ConflictReason;
}

/** The inverse of some changes, in one statement. */
export interface Step {
  action: ChangeAction;
  table: string;
  /** The columns to write. */
  columns: string[];
  changeIds: string[];
  rowIds: string[];
}

/** What undoing a write comes to: statements in order, or what is in the way. */
export interface RevertPlan {
  steps: Step[];
  conflicts: Conflict[];
  /** The rows that are written back, with what is written. */
  restored: Map<string, { table: string; image: RowImage }>;
  /** The rows that are to be gone. */
  removed: Map<string, string>;
}

/** What a write did to a row as a whole. */
export interface NetChange {
  table: string;
  before: RowImage | null;
  after: RowImage | null;
}
