import { Box, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { anchorOf } from '../item/ItemRow.tsx';
import type { AlignedGoal, Gap } from './alignment-query.ts';
import { VerdictChip } from './VerdictChip.tsx';

function Goal({ goal, plan, absent }: { goal: AlignedGoal | null; plan: string; absent: string }) {
  if (!goal) return <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{absent}</Box>;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ display: { md: 'none' }, color: 'text.secondary', fontSize: '0.75rem' }}>{plan}</Box>
      <Link
        component={RouterLink}
        to={`/plans/${goal.plan.key}#${anchorOf(goal.id)}`}
        lang="zh-CN"
        color="inherit"
        sx={{ fontSize: '0.875rem', lineHeight: 1.65, overflowWrap: 'anywhere' }}
      >
        {[goal.ordinal, goal.statement].filter(Boolean).join(' ')}
      </Link>
    </Box>
  );
}

function Figures({ figures }: { figures: Gap['figures'] }) {
  const translate = useTranslate();
  if (figures.length === 0) return null;
  return (
    <Box component="ul" aria-label={translate('pg.questions.alignment.figures')} sx={{ m: 0, mt: 1, p: 0, gridColumn: '1 / -1', display: 'grid', gap: 0.5 }}>
      {figures.map((figure) => (
        <Box
          component="li"
          key={`${figure.indicatorName} ${figure.dueYear} ${figure.higherFigure} ${figure.lowerFigure}`}
          sx={{
            listStyle: 'none',
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            columnGap: 1.25,
            bgcolor: 'inset',
            borderRadius: 1.5,
            px: 1.25,
            py: 0.5,
          }}
        >
          <Box component="span" lang="zh-CN" sx={{ fontSize: '0.8125rem' }}>
            {figure.indicatorName}
            {figure.dueYear !== null && `（${figure.dueYear}）`}
          </Box>
          <Box component="span" sx={{ fontWeight: 700, color: (theme) => theme.palette.figure }}>
            {translate('pg.questions.alignment.beside', { lower: figure.lowerFigure ?? '—', higher: figure.higherFigure ?? '—' })}
          </Box>
          <VerdictChip verdict={figure.verdict} />
        </Box>
      ))}
    </Box>
  );
}

function Sureness({ gap }: { gap: Gap }) {
  const translate = useTranslate();
  if (!gap.higher || !gap.lower) return null;
  const words = gap.alignment
    ? translate('pg.questions.alignment.confirmed')
    : translate('pg.questions.alignment.suggested', { percent: Math.round(100 * (gap.confidence ?? 0)) });
  return <Box sx={{ mt: 0.5, color: 'text.secondary', fontSize: '0.75rem' }}>{words}</Box>;
}

/** The lower goal, the higher goal, and how one stands to the other. */
export function GapRow({ gap }: { gap: Gap }) {
  const translate = useTranslate();
  return (
    <Box
      component="li"
      sx={{
        listStyle: 'none',
        px: { xs: 2, sm: 2.5 },
        py: 1.75,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '150px repeat(2, minmax(0, 1fr))' },
        columnGap: 2.5,
        rowGap: 0.75,
      }}
    >
      <Box>
        <VerdictChip verdict={gap.verdict} />
        <Sureness gap={gap} />
      </Box>
      <Goal goal={gap.lower} plan={translate('pg.questions.alignment.lower')} absent={translate('pg.questions.alignment.missing_here')} />
      <Goal goal={gap.higher} plan={translate('pg.questions.alignment.higher')} absent={translate('pg.questions.alignment.extra_here')} />
      <Figures figures={gap.figures} />
    </Box>
  );
}
