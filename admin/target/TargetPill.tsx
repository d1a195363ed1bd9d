import { Box, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { TargetNature } from '../../schema/target/target.enums.ts';
import { formatNumber, formatQuantity, formatTarget } from './format-target.ts';
import type { TargetRow } from './target-types.ts';

function Aside({ target }: { target: TargetRow }) {
  const translate = useTranslate();
  const parts = [
    target.baseline !== null &&
      `${translate('pg.target.baseline')}${target.baselineYear ? ` ${target.baselineYear}` : ''}：${formatQuantity(formatNumber(target.baseline), target.unitOfMeasure)} →`,
    target.dueYear !== null && translate('pg.common.by_year', { year: target.dueYear }),
    target.nature && translate(`pg.enum.nature.${target.nature}`),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <Box
      component="span"
      sx={{ color: target.nature === TargetNature.BINDING ? 'secondary.main' : 'text.secondary', fontSize: '0.75rem', whiteSpace: 'nowrap' }}
    >
      {parts.join(' · ')}
    </Box>
  );
}

/** A target as a figure: the value large, its indicator beside it, when it is due, where it starts from. */
export function TargetPill({ target }: { target: TargetRow }) {
  const translate = useTranslate();
  return (
    <Box
      component="li"
      title={target.quote ?? undefined}
      sx={{
        listStyle: 'none',
        display: 'inline-flex',
        flexWrap: 'wrap',
        alignItems: 'baseline',
        columnGap: 1.25,
        bgcolor: 'inset',
        borderRadius: 1.5,
        borderLeft: 3,
        borderLeftColor: (theme) => theme.palette.figure,
        px: 1.25,
        py: 0.5,
        maxWidth: '100%',
      }}
    >
      <Box
        component="span"
        sx={{ fontWeight: 700, fontSize: '1rem', color: (theme) => theme.palette.figure, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' }}
      >
        {formatTarget(target, translate)}
      </Box>
      {target.indicator ? (
        <Link
          component={RouterLink}
          to={`/indicators/${target.indicator.id}`}
          color="inherit"
          underline="hover"
          sx={{ fontSize: '0.8125rem', overflowWrap: 'anywhere' }}
        >
          {target.indicatorName}
        </Link>
      ) : (
        <Box component="span" sx={{ fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
          {target.indicatorName}
        </Box>
      )}
      <Aside target={target} />
    </Box>
  );
}
