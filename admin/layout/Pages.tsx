import { TablePagination } from '@mui/material';
import { useTranslate } from 'react-admin';

interface Props {
  total: number;
  /** How many rows a page has, and where it begins. */
  first: number;
  offset: number;
  sizes: number[];
  onPage(page: { first: number; offset: number }): void;
}

/** The bar below a table that leads through its pages. */
export function Pages({ total, first, offset, sizes, onPage }: Props) {
  const translate = useTranslate();
  return (
    <TablePagination
      component="div"
      count={total}
      page={Math.min(Math.floor(offset / first), Math.max(0, Math.ceil(total / first) - 1))}
      rowsPerPage={first}
      rowsPerPageOptions={sizes}
      labelRowsPerPage={translate('ra.navigation.page_rows_per_page')}
      labelDisplayedRows={({ from, to, count }) => translate('ra.navigation.page_range_info', { offsetBegin: from, offsetEnd: to, total: count })}
      getItemAriaLabel={(kind) => translate(kind === 'next' ? 'ra.navigation.next' : kind === 'previous' ? 'ra.navigation.previous' : `ra.navigation.${kind}`)}
      onPageChange={(_, next) => onPage({ first, offset: next * first })}
      onRowsPerPageChange={(event) => onPage({ first: Number(event.target.value), offset: 0 })}
    />
  );
}
