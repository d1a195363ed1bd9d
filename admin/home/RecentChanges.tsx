import { Box, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { ChangeSetRow } from '../history/history-queries.ts';
import { useHistoryWords } from '../history/use-history-words.ts';

/** What was written last: what, by whom, when; each leads to its change set. */
export function RecentChanges({ sets }: { sets: readonly ChangeSetRow[] }) {
  const translate = useTranslate();
  const words = useHistoryWords();
  if (sets.length === 0) return <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{translate('pg.questions.home.no_changes')}</Box>;
  return (
    <Box component="ol" sx={{ m: 0, p: 0 }}>
      {sets.map((set) => (
        <Box
          component="li"
          key={set.id}
          sx={{
            listStyle: 'none',
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'baseline',
            columnGap: 1.25,
            py: 0.625,
            borderTop: 1,
            borderColor: 'divider',
            '&:first-of-type': { borderTop: 0 },
          }}
        >
          <Link component={RouterLink} to={`/history/${set.id}`} sx={{ fontSize: '0.875rem', whiteSpace: 'nowrap' }}>
            {words.kind(set.kind)}
          </Link>
          <Box
            component="span"
            sx={{
              flex: '1 1 100px',
              minWidth: 0,
              color: 'text.secondary',
              fontSize: '0.75rem',
              overflow: 'hidden',
              textOverflow: 'ellipsis',
              whiteSpace: 'nowrap',
            }}
          >
            {set.summary.map(words.summary).join(' · ')}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', whiteSpace: 'nowrap' }}>
            {words.actor(set.actor)} · {words.when(set.at)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
