import { TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ScrollTable } from '../layout/ScrollTable.tsx';
import type { Count } from './import-types.ts';

const columns = ['added', 'changed', 'removed', 'kept', 'unchanged'] as const;
const marks = { added: '+', changed: '~', removed: '−', kept: '', unchanged: '' };

/** How many rows of each kind are added, changed, removed, kept and left alone. */
export function CountTable({ counts, label }: { counts: Count[]; label: string }) {
  const translate = useTranslate();
  return (
    <ScrollTable label={label}>
      <TableHead>
        <TableRow>
          <TableCell>{translate('pg.imports.counts.kind')}</TableCell>
          {columns.map((column) => (
            <TableCell key={column} align="right">
              {translate(`pg.imports.counts.${column}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {counts.map((count) => (
          <TableRow key={count.kind}>
            <TableCell component="th" scope="row">
              {translate(`pg.imports.row.${count.kind}`, { _: count.kind })}
            </TableCell>
            {columns.map((column) => (
              <TableCell
                key={column}
                align="right"
                sx={{
                  color: count[column] === 0 || !marks[column] ? 'text.secondary' : 'text.primary',
                  fontWeight: count[column] > 0 && marks[column] ? 650 : 400,
                }}
              >
                {count[column] === 0 ? '0' : `${marks[column]}${count[column]}`}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}
