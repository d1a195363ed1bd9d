import { Box, Chip, Link, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useNames } from '../i18n/use-names.ts';
import { ScrollTable } from '../layout/ScrollTable.tsx';
import { formatNumber, formatTarget } from '../target/format-target.ts';
import type { ComparedRow, Comparison } from './compare-query.ts';
import { linkToTarget } from './target-place.ts';

/** The years in which figures differ: only there is one stricter than another. */
function yearsThatDiffer(rows: readonly ComparedRow[]): ReadonlySet<number | null> {
  return new Set(rows.filter(({ rank }) => rank !== null && rank > 1).map(({ dueYear }) => dueYear));
}

function Strictness({ row, differs, alone }: { row: ComparedRow; differs: boolean; alone: boolean }) {
  const translate = useTranslate();
  if (alone) return '—';
  if (row.rank === null) return translate('pg.questions.compare.unranked');
  if (!differs) return translate('pg.questions.compare.same');
  if (row.rank > 1) return translate('pg.questions.compare.rank', { rank: row.rank });
  return <Chip size="small" color="primary" variant="outlined" label={translate('pg.questions.compare.strictest')} />;
}

const signed = (value: number): string => (value > 0 ? `+${formatNumber(value)}` : formatNumber(value));

function Row({ row, differs, alone }: { row: ComparedRow; differs: boolean; alone: boolean }) {
  const translate = useTranslate();
  const { place } = useNames();
  const { target, dueYear, fromMedian } = row;
  return (
    <TableRow hover>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{dueYear ?? translate('pg.questions.compare.no_year')}</TableCell>
      <TableCell sx={{ fontWeight: 700, fontSize: '1.0625rem', minWidth: 130, color: (theme) => theme.palette.figure }}>
        {formatTarget(target, translate)}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Strictness row={row} differs={differs} alone={alone} />
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {fromMedian === null || alone ? '—' : signed(fromMedian)}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{place(target.plan.jurisdiction)}</TableCell>
      <TableCell component="th" scope="row" lang="zh-CN" sx={{ minWidth: 220 }}>
        <Link component={RouterLink} to={linkToTarget(target)}>
          {target.plan.title}
        </Link>
        {target.quote && (
          <Box
            sx={{ color: 'text.secondary', fontSize: '0.75rem', display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}
          >
            {target.quote}
          </Box>
        )}
      </TableCell>
    </TableRow>
  );
}

/** The figures of an indicator: by year, the strictest first. */
export function CompareTable({ comparison: { rows, indicator } }: { comparison: Comparison }) {
  const translate = useTranslate();
  const { place } = useNames();
  const differing = yearsThatDiffer(rows);
  const isAlone = ({ dueYear }: ComparedRow): boolean => rows.filter((row) => row.dueYear === dueYear).length === 1;
  const heads = ['pg.questions.compare.year', 'pg.target.value', 'pg.questions.compare.strictness'];
  return (
    <ScrollTable label={place(indicator)}>
      <TableHead>
        <TableRow>
          {heads.map((head) => (
            <TableCell key={head}>{translate(head)}</TableCell>
          ))}
          <TableCell align="right">{translate('pg.questions.compare.from_median')}</TableCell>
          <TableCell>{translate('pg.word.place')}</TableCell>
          <TableCell>{translate('pg.word.plan')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.target.id} row={row} differs={differing.has(row.dueYear)} alone={isAlone(row)} />
        ))}
      </TableBody>
    </ScrollTable>
  );
}
