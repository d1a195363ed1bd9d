import type { Question, Sort } from '../ask/question/question.ts';
import type { ListRow } from './row-words.ts';
import type { Selecting } from './use-selection.ts';

/** What the rows of a list are shown by. */
export interface RowsProps {
  question: Question;
  rows: readonly ListRow[];
  /** Null where rows cannot be selected. */
  selecting: Selecting | null;
  onSort(sorts: Sort[]): void;
}
