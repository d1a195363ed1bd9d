import type { Draft } from '../../curation/draft.ts';
import type { Choice } from '../../curation/RecordPicker.tsx';

/** What is typed and chosen for all selected rows. */
export interface BulkInput {
  /** The fields to set, in the order in which they were chosen. */
  names: string[];
  draft: Draft;
  /** The names of the records that the draft refers to. */
  recordNames: Record<string, string>;
  /** The families that units are to join and to leave. */
  families: { add: Choice[]; remove: Choice[] };
  problems: Record<string, string>;
  reason: string;
}

/** Nothing typed yet. */
export const blankInput: BulkInput = { names: [], draft: {}, recordNames: {}, families: { add: [], remove: [] }, problems: {}, reason: '' };

/** Whether nothing has been chosen that could be tried. */
export const isBlank = ({ names, families }: BulkInput): boolean => names.length + families.add.length + families.remove.length === 0;
