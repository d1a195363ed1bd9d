import HubOutlined from '@mui/icons-material/HubOutlined';
import { Box, LinearProgress } from '@mui/material';
import { type ReactNode, useRef, useState } from 'react';
import { Notice } from '../layout/Notice.tsx';
import { useUndoKey } from '../layout/use-undo-key.ts';
import type { CanvasHandle } from './draw/GraphCanvas.tsx';
import { ExplorerPanes } from './ExplorerPanes.tsx';
import { ReadFailure } from '../layout/ReadFailure.tsx';
import { ExplorerState } from './ExplorerState.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useExploreText } from './use-explore-text.ts';
import { useGraph } from './use-graph.ts';
import type { PictureHistory } from './use-picture.ts';
import { useSaving } from './use-saving.ts';
import { useSight } from './use-sight.ts';

interface Props {
  history: PictureHistory;
  starts: readonly string[];
  /** What the picture is called where it is taken away; the name of where it begins otherwise. */
  title?: string | undefined;
  address: string | null;
  /** Something to say above the picture. */
  children?: ReactNode;
}

/** The graph around some rows: as a picture or as lists, with its legend, and what is known of the row that is selected. */
export function Explorer({ history, starts, title, address, children }: Props) {
  const { t, nameOf } = useExploreText();
  const found = useGraph(history.picture, starts);
  const sight = useSight(found.graph, history, starts);
  const [selected, setSelected] = useState<string | null>(null);
  const canvas = useRef<CanvasHandle>(null);
  const node = sight.nodes.find(({ id }) => id === selected);
  const first = found.graph.nodes.find(({ id }) => id === starts[0]);
  const save = useSaving(sight, title ?? t('title_of', { name: first ? nameOf(first.node) : '' }));
  useUndoKey(history.undo);
  if (found.error && found.graph.nodes.length === 0) return <ReadFailure error={found.error} onRetry={found.retry} />;
  if (found.isPending) return <LinearProgress aria-label={t('loading')} />;
  if (found.graph.nodes.length === 0) return <Notice icon={HubOutlined} title={t('nothing')} hint={t('nothing_hint')} />;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Toolbar
        history={history}
        address={address}
        onFit={() => canvas.current?.fit()}
        onZoom={(factor) => canvas.current?.zoomBy(factor)}
        onSave={(format) => {
          const drawn = canvas.current?.draw();
          if (drawn) void save(drawn, format);
        }}
      />
      {children}
      <ExplorerState found={found} sight={sight} node={node} />
      <ExplorerPanes history={history} starts={starts} graph={found.graph} sight={sight} node={node} onSelect={setSelected} canvas={canvas} />
    </Box>
  );
}
