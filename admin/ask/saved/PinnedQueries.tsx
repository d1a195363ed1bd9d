import PushPinIcon from '@mui/icons-material/PushPin';
import { Box, Link, Paper, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useGraphql } from '../../providers/use-graphql.ts';
import { useAskText } from '../ask-text.ts';
import { useMayKeep } from './use-kept.ts';

interface Pinned {
  id: string;
  kind: 'QUERY' | 'VIEW' | 'OPERATION';
  name: string;
  description: string;
}

/** What somebody has pinned to Home, of the kinds that have a page of their own. */
export const pinnedQuery = 'query Pinned { savedQueries(pinned: true, kinds: [QUERY, OPERATION]) { id kind name description } }';

/** What the reader has pinned to Home. */
export function PinnedQueries() {
  const { t } = useAskText();
  const mayKeep = useMayKeep();
  const { data } = useGraphql<{ savedQueries: Pinned[] }>(pinnedQuery, {}, { enabled: mayKeep });
  if (!mayKeep || !data?.savedQueries.length) return null;
  return (
    <Box component="section" sx={{ mb: { xs: 3, md: 4 } }}>
      <Typography variant="h2" sx={{ mb: 1.25 }}>
        {t('saved_title')}
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
        {data.savedQueries.map(({ id, kind, name, description }) => (
          <Paper key={id} component="li" variant="outlined" sx={{ listStyle: 'none', px: 2, py: 1.5 }}>
            <Link
              component={RouterLink}
              to={kind === 'OPERATION' ? `/graphiql?saved=${id}` : `/ask/${id}`}
              sx={{ fontWeight: 600, display: 'flex', gap: 1, alignItems: 'center' }}
            >
              <PushPinIcon sx={{ fontSize: 16 }} aria-hidden />
              {name}
            </Link>
            {description && (
              <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
                {description}
              </Typography>
            )}
          </Paper>
        ))}
      </Box>
    </Box>
  );
}
