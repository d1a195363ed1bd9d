import { Box, Link, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { ScrollTable } from '../layout/ScrollTable.tsx';
import { formatNumber, formatQuantity, formatTarget } from './format-target.ts';
import type { TargetRow } from './target-types.ts';

interface Props {
  label: string;
  targets: TargetRow[];
  /** Where a target stands: a link to its goal or measure. */
  where: (target: TargetRow) => ReactNode;
}

function Row({ target, where }: { target: TargetRow; where: ReactNode }) {
  const translate = useTranslate();
  const baseline = target.baseline === null ? '—' : formatQuantity(formatNumber(target.baseline), target.unitOfMeasure);
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ minWidth: 180 }}>
        {target.indicator ? (
          <Link component={RouterLink} to={`/indicators/${target.indicator.id}`}>
            {target.indicatorName}
          </Link>
        ) : (
          target.indicatorName
        )}
      </TableCell>
      <TableCell sx={{ whiteSpace: target.valueText ? 'normal' : 'nowrap' }}>
        <Box component="span" sx={{ fontWeight: 700, color: (theme) => theme.palette.figure }}>
          {formatTarget(target, translate)}
        </Box>
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{target.dueYear ?? '—'}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {baseline}
        {target.baseline !== null && target.baselineYear !== null && (
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', ml: 0.75 }}>
            {target.baselineYear}
          </Box>
        )}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{target.nature ? translate(`pg.enum.nature.${target.nature}`) : '—'}</TableCell>
      <TableCell>{where}</TableCell>
    </TableRow>
  );
}

/** Targets as a table: what, how much, until when, from where, and where it is written. */
export function TargetTable({ label, targets, where }: Props) {
  const translate = useTranslate();
  const heads = ['pg.word.indicator', 'pg.target.value', 'pg.target.due', 'pg.target.baseline', 'pg.enum.nature', 'pg.target.where'];
  return (
    <ScrollTable label={label}>
      <TableHead>
        <TableRow>
          {heads.map((head) => (
            <TableCell key={head}>
              {head === 'pg.enum.nature' ? `${translate('pg.enum.nature.BINDING')}/${translate('pg.enum.nature.EXPECTED')}` : translate(head)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {targets.map((target) => (
          <Row key={target.id} target={target} where={where(target)} />
        ))}
      </TableBody>
    </ScrollTable>
  );
}
