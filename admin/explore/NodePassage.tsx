import { Box, Link, Skeleton } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useGraphql } from '../providers/use-graphql.ts';
import { type NodeFacts, type Passage, type PassageAnswer, passageQuery } from './explore-query.ts';
import { useExploreText } from './use-explore-text.ts';

const mostStretches = 20;

/** The address of a document's text with a passage lit up. */
const passageLink = ({ document, spans }: Passage): string =>
  `/documents/${document.id}?at=${spans
    .slice(0, mostStretches)
    .map(({ start, end }) => `${start}-${end}`)
    .join(',')}`;

/** Whether a row is one that was read from words of a document, which are on record; areas have none of their own. */
export const hasPassage = (node: NodeFacts | null): boolean => ['Goal', 'Measure', 'Target'].includes(node?.__typename ?? '');

/** The words that a row was read from, and the way to them in the document; nothing where there are none. */
export function NodePassage({ id }: { id: string }) {
  const { t } = useExploreText();
  const { data, isPending } = useGraphql<PassageAnswer>(passageQuery, { id });
  const found = data?.node?.provenance;
  if (isPending) return <Skeleton variant="rounded" height={48} />;
  if (!found || found.spans.length === 0) return null;
  return (
    <Box component="section" aria-label={t('passage')}>
      <Box
        component="blockquote"
        lang="zh-CN"
        tabIndex={0}
        sx={{
          m: 0,
          pl: 1.25,
          borderLeft: 3,
          borderColor: 'divider',
          fontSize: '0.8125rem',
          lineHeight: 1.7,
          maxHeight: 150,
          overflowY: 'auto',
          whiteSpace: 'pre-line',
        }}
      >
        {found.quote}
      </Box>
      <Link component={RouterLink} to={passageLink(found)} sx={{ mt: 0.5, display: 'inline-block', fontSize: '0.8125rem' }}>
        {t('passage_open')}
      </Link>
    </Box>
  );
}
