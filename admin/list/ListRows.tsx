import { useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import type { Question, Sort } from '../ask/question/question.ts';
import { RowCards } from './RowCards.tsx';
import { RowsTable } from './RowsTable.tsx';
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

/** The rows of a list: a table on wide screens, cards on small ones. */
export function ListRows(props: RowsProps) {
  const small = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'), { noSsr: true });
  return small ? <RowCards {...props} /> : <RowsTable {...props} />;
}
