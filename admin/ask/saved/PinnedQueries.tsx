import PushPinIcon from '@mui/icons-material/PushPin';
import { Box, Link, Paper, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useGraphql } from '../../providers/use-graphql.ts';
import { askSchema } from 'virtual:ask-schema';
import { listSpecs } from '../../list/list-specs.ts';
import { typeListedBy } from '../reduced/ask-schema.ts';
import { countOfPinned, type Pinned, pinnedQuery } from './pinned.ts';
import { useAskText } from '../ask-text.ts';
import { useMayKeep } from './use-kept.ts';

const listPaths: ReadonlyMap<string, string> = new Map(Object.values(listSpecs).map(({ type, path }) => [type, path]));

/** Where something pinned is opened. */
function pathOf({ id, kind, resource }: Pinned): string {
  if (kind === 'OPERATION') return `/graphiql?saved=${id}`;
  const type = resource === null ? undefined : typeListedBy(askSchema, resource)?.name;
  const list = type && kind === 'VIEW' ? listPaths.get(type) : undefined;
  return list ? `${list}?view=${id}` : `/ask/${id}`;
}

/** How many rows something pinned finds now. */
function LiveCount({ pinned }: { pinned: Pinned }) {
  const { t } = useAskText();
  const operation = countOfPinned(askSchema, pinned);
  const { data } = useGraphql<{ answer: { totalCount: number } }>(operation?.query ?? '', operation?.variables ?? {}, { enabled: operation !== null });
  if (!operation) return null;
  return (
    <Box
      component="span"
      sx={{ fontSize: '1.25rem', fontWeight: 650, fontVariantNumeric: 'tabular-nums', color: (theme) => theme.palette.figure, whiteSpace: 'nowrap' }}
    >
      {data ? t('count_number', { count: data.answer.totalCount.toLocaleString('en-US') }) : '…'}
    </Box>
  );
}

/** What the reader has pinned to Home. */
export function PinnedQueries() {
  const { t } = useAskText();
  const mayKeep = useMayKeep();
  const { data } = useGraphql<{ savedQueries: Pinned[] }>(pinnedQuery, {}, { enabled: mayKeep });
  if (!mayKeep || !data?.savedQueries.length) return null;
  return (
    <Box component="section" sx={{ mb: { xs: 3, md: 4 } }}>
      <Typography variant="h2" sx={{ mb: 1.25 }}>
        {t('pinned_title')}
      </Typography>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', md: 'repeat(3, minmax(0, 1fr))' },
        }}
      >
        {data.savedQueries.map((pinned) => (
          <Paper
            key={pinned.id}
            component="li"
            variant="outlined"
            sx={{ listStyle: 'none', px: 2, py: 1.5, display: 'flex', justifyContent: 'space-between', gap: 2 }}
          >
            <Box sx={{ minWidth: 0 }}>
              <Link component={RouterLink} to={pathOf(pinned)} sx={{ fontWeight: 600, display: 'flex', gap: 1, alignItems: 'center' }}>
                <PushPinIcon sx={{ fontSize: 16 }} aria-hidden />
                {pinned.name}
              </Link>
              {pinned.description && (
                <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
                  {pinned.description}
                </Typography>
              )}
            </Box>
            <LiveCount pinned={pinned} />
          </Paper>
        ))}
      </Box>
    </Box>
  );
}
