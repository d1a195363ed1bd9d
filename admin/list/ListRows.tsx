import { useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { RowCards } from './RowCards.tsx';
import type { RowsProps } from './rows-props.ts';
import { RowsTable } from './RowsTable.tsx';

/** The rows of a list: a table on wide screens, cards on small ones. */
export function ListRows(props: RowsProps) {
  const small = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'), { noSsr: true });
  return small ? <RowCards {...props} /> : <RowsTable {...props} />;
}
