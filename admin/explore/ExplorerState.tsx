import { Alert, Box, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type Graph, type GraphNode, tiesOf } from './model/graph.ts';
import { mostRows } from './model/picture-state.ts';
import { useExploreText } from './use-explore-text.ts';
import type { GraphFound } from './use-graph.ts';

const onlyHeard = { position: 'absolute', width: '1px', height: '1px', whiteSpace: 'nowrap', overflow: 'hidden', clipPath: 'inset(50%)' } as const;

interface Props {
  found: GraphFound;
  sight: Graph;
  /** The row that is selected, which is told to screen readers. */
  node: GraphNode | undefined;
}

/** What there is to say of a graph: that it is cut, full or could not be read on, how much of it is in sight, and what is selected. */
export function ExplorerState({ found, sight, node }: Props) {
  const translate = useTranslate();
  const { t, kind, nameOf } = useExploreText();
  const filtered = found.graph.nodes.length - sight.nodes.length;
  const lines = node ? (tiesOf(sight).get(node.id)?.length ?? 0) : 0;
  return (
    <>
      {found.truncated && <Alert severity="info">{t('truncated', { count: found.graph.nodes.length })}</Alert>}
      {found.graph.nodes.length >= mostRows && <Alert severity="warning">{t('full', { count: mostRows })}</Alert>}
      {found.error && <Alert severity="error">{translate(found.error.message, { _: found.error.message })}</Alert>}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 24 }}>
        <Typography role="status" variant="caption" sx={{ color: 'text.secondary' }}>
          {t('shown', { nodes: sight.nodes.length, edges: sight.edges.length })} {filtered > 0 && t('filtered', { count: filtered })}
          {node && (
            <Box component="span" sx={onlyHeard}>
              {t('selected', { kind: kind(node.kind), name: nameOf(node.node), count: lines })}
            </Box>
          )}
        </Typography>
        {found.isFetching && <LinearProgress aria-label={t('loading')} sx={{ width: 120 }} />}
      </Box>
    </>
  );
}
