import { Box, Paper, Skeleton, Typography } from '@mui/material';
import { lazy, type Ref, Suspense } from 'react';
import type { CanvasHandle } from './draw/GraphCanvas.tsx';
import { GraphList } from './GraphList.tsx';
import { Legend } from './Legend.tsx';
import type { Graph, GraphNode } from './model/graph.ts';
import { closed, mostRows, opened, without } from './model/picture-state.ts';
import { NodePanel } from './NodePanel.tsx';
import { useExploreText } from './use-explore-text.ts';
import type { PictureHistory } from './use-picture.ts';

const GraphCanvas = lazy(() => import('./draw/GraphCanvas.tsx').then((module) => ({ default: module.GraphCanvas })));
const height = { xs: 'min(62vh, 480px)', md: 'max(480px, calc(100vh - 320px))' };

interface Props {
  history: PictureHistory;
  starts: readonly string[];
  /** All that was read, and what of it is in sight. */
  graph: Graph;
  sight: Graph;
  /** The row that is selected, if it is in sight. */
  node: GraphNode | undefined;
  onSelect: (id: string | null) => void;
  canvas: Ref<CanvasHandle>;
}

/** The graph as a picture or as lists, beside it what is known of the row that is selected, and the legend. */
export function ExplorerPanes({ history: { picture, change }, starts, graph, sight, node, onSelect, canvas }: Props) {
  const { t } = useExploreText();
  const selected = node?.id ?? null;
  const act = {
    onSelect,
    onExpand: (id: string) => {
      onSelect(id);
      if (graph.nodes.length < mostRows) change(opened(picture, id));
    },
    onCollapse: (id: string) => change(closed(picture, id)),
    onHide: (id: string) => {
      onSelect(null);
      change(without(picture, id));
    },
    onChange: change,
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 320px' } }}>
      {picture.view === 'picture' ? (
        <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
          <Suspense fallback={<Skeleton variant="rectangular" sx={{ height }} />}>
            <GraphCanvas handle={canvas} graph={sight} starts={starts} layout={picture.layout} selected={selected} height={height} {...act} />
          </Suspense>
        </Paper>
      ) : (
        <GraphList graph={sight} all={graph} selected={selected} {...act} />
      )}
      <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0, position: { md: 'sticky' }, top: 76, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Paper variant="outlined" component="section" aria-label={t('panel')} sx={{ p: 2, minWidth: 0 }}>
          {node ? (
            <NodePanel node={node} graph={graph} picture={picture} {...act} />
          ) : (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t('panel_none')}
            </Typography>
          )}
        </Paper>
        <Legend graph={graph} picture={picture} onChange={change} />
      </Box>
    </Box>
  );
}
