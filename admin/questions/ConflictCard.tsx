import { Box, Chip, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { TargetConflictReason } from '../../schema/target/target-questions.enums.ts';
import { useNames } from '../i18n/use-names.ts';
import { formatTarget } from '../target/format-target.ts';
import type { Conflict, ConflictTarget } from './conflicts-query.ts';
import { linkToTarget } from './target-place.ts';

const colors = {
  [TargetConflictReason.EXCLUDING]: 'error',
  [TargetConflictReason.DIFFERENT]: 'warning',
  [TargetConflictReason.LOOSER]: 'warning',
  [TargetConflictReason.STRICTER]: 'info',
  [TargetConflictReason.UNITS_DIFFER]: 'default',
} as const;

/** One side: the figure large, the plan, the sentence that states it. */
function Side({ target, quote }: { target: ConflictTarget; quote: string }) {
  const translate = useTranslate();
  const { place } = useNames();
  const owner = target.goal ?? target.measure;
  const isLabel = target.quote === null && owner?.text === null;
  const hasWords = target.quote !== null || owner !== null;
  return (
    <Box sx={{ minWidth: 0, p: 2, bgcolor: 'inset', borderRadius: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'baseline', columnGap: 1.5 }}>
        <Box component="span" sx={{ fontWeight: 700, fontSize: '1.25rem', color: (theme) => theme.palette.figure, overflowWrap: 'anywhere' }}>
          {formatTarget(target, translate)}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {place(target.plan.jurisdiction)}
        </Box>
      </Box>
      <Link component={RouterLink} to={linkToTarget(target)} lang="zh-CN" sx={{ fontSize: '0.875rem', fontWeight: 600 }}>
        {[target.plan.title, owner?.area?.title, owner?.ordinal].filter(Boolean).join(' · ')}
      </Link>
      {hasWords && quote ? (
        <Box
          component="blockquote"
          lang="zh-CN"
          sx={{ m: 0, mt: 1, pl: 1.5, borderLeft: 3, borderColor: 'divider', fontSize: '0.875rem', lineHeight: 1.7, overflowWrap: 'anywhere' }}
        >
          {quote}
          {isLabel && (
            <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.75rem' }}>
              {translate('pg.item.label_only_hint')}
            </Box>
          )}
        </Box>
      ) : (
        <Box sx={{ mt: 1, color: 'text.secondary', fontSize: '0.8125rem' }}>{translate('pg.questions.conflicts.no_quote')}</Box>
      )}
    </Box>
  );
}

/** A conflict: the indicator and year, what is the matter, and both sentences side by side. */
export function ConflictCard({ conflict }: { conflict: Conflict }) {
  const translate = useTranslate();
  const { place } = useNames();
  const { indicator, reason, scope, dueYear, first, second } = conflict;
  return (
    <Box component="li" sx={{ listStyle: 'none', p: 2.25, border: 1, borderColor: 'divider', borderRadius: 2.5, bgcolor: 'background.paper' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, mb: 1.5 }}>
        <Typography variant="h2" sx={{ fontSize: '1.0625rem' }}>
          {indicator ? (
            <Link component={RouterLink} to={`/questions/compare?indicator=${indicator.id}`} color="inherit">
              {place(indicator)}
            </Link>
          ) : (
            <span lang="zh-CN">{first.indicatorName}</span>
          )}
        </Typography>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
          {translate('pg.questions.conflicts.due', { year: dueYear })} · {translate(`pg.questions.conflicts.scope.${scope}`)}
        </Box>
        <Chip
          size="small"
          variant="outlined"
          color={colors[reason]}
          label={translate(`pg.questions.conflicts.reason.${reason}`)}
          sx={{ '& .MuiChip-label': { color: 'text.primary' } }}
        />
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {translate(`pg.questions.conflicts.reason_hint.${reason}`)}
        </Box>
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' }, gap: 1.5 }}>
        <Side target={first} quote={conflict.firstQuote} />
        <Side target={second} quote={conflict.secondQuote} />
      </Box>
    </Box>
  );
}
