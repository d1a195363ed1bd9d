import { Box, Link, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { ScrollTable } from '../layout/ScrollTable.tsx';
import type { ResponsibilityRole } from '../../schema/responsibility/responsibility.enums.ts';
import { roleOrder } from './role-order.ts';
import { RoleTag } from './RoleTag.tsx';

/** What can be counted beside the roles: items whose words name the unit. */
export type MatrixColumn = ResponsibilityRole | 'MENTION';

/** One row: something, and its counts by role. */
export interface RoleMatrixRow {
  id: string;
  label: string;
  hint?: string | undefined;
  to: string;
  counts: Partial<Record<MatrixColumn, number>>;
}

interface Props {
  label: string;
  head: string;
  rows: RoleMatrixRow[];
}

const totalOf = (row: RoleMatrixRow): number => Object.values(row.counts).reduce((sum, count) => sum + count, 0);

function Bar({ row, most, columns }: { row: RoleMatrixRow; most: number; columns: MatrixColumn[] }) {
  return (
    <Box aria-hidden sx={{ display: 'flex', height: 10, minWidth: 80, borderRadius: 1, overflow: 'hidden' }}>
      {columns.map((column) => (
        <Box
          key={column}
          sx={(theme) => ({
            width: `${(100 * (row.counts[column] ?? 0)) / most}%`,
            bgcolor: column === 'MENTION' ? theme.palette.divider : theme.palette.role[column].text,
            opacity: 0.85,
          })}
        />
      ))}
    </Box>
  );
}

/** Counts by role as a table with a bar a row; only the columns that hold something are shown. */
export function RoleMatrix({ label, head, rows }: Props) {
  const translate = useTranslate();
  const columns = ([...roleOrder, 'MENTION'] as MatrixColumn[]).filter((column) => rows.some((row) => row.counts[column]));
  const most = Math.max(1, ...rows.map(totalOf));
  return (
    <ScrollTable label={label}>
      <TableHead>
        <TableRow>
          <TableCell>{head}</TableCell>
          {columns.map((column) => (
            <TableCell key={column} align="right">
              {column === 'MENTION' ? translate('pg.answers.mentioned') : <RoleTag role={column} />}
            </TableCell>
          ))}
          <TableCell align="right">{translate('pg.answers.total')}</TableCell>
          <TableCell sx={{ width: '24%', display: { xs: 'none', sm: 'table-cell' } }} aria-hidden />
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id} hover>
            <TableCell component="th" scope="row" sx={{ minWidth: { xs: 150, md: 270 } }}>
              <Link component={RouterLink} to={row.to} title={row.hint}>
                {row.label}
              </Link>
            </TableCell>
            {columns.map((column) => (
              <TableCell key={column} align="right" sx={{ color: row.counts[column] ? 'text.primary' : 'text.secondary' }}>
                {row.counts[column] ?? '–'}
              </TableCell>
            ))}
            <TableCell align="right" sx={{ fontWeight: 650 }}>
              {totalOf(row)}
            </TableCell>
            <TableCell aria-hidden sx={{ display: { xs: 'none', sm: 'table-cell' } }}>
              <Bar row={row} most={most} columns={columns} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}
