import { Box, LinearProgress } from '@mui/material';
import { type Ref, useCallback, useId, useImperativeHandle, useRef } from 'react';
import type { Graph, GraphNode } from '../model/graph.ts';
import type { LayoutName } from '../model/picture-state.ts';
import type { Drawn } from '../model/sheet.ts';
import { useExploreText } from '../use-explore-text.ts';
import { pictureKeys } from './picture-keys.ts';
import { useDrawing } from './use-drawing.ts';

/** What can be done with the picture from outside. */
export interface CanvasHandle {
  fit(): void;
  zoomBy(factor: number): void;
  reveal(id: string): void;
  draw(): Drawn | null;
}

interface Props {
  graph: Graph;
  starts: readonly string[];
  layout: LayoutName;
  selected: string | null;
  onSelect: (id: string | null) => void;
  onExpand: (id: string) => void;
  onHide: (id: string) => void;
  height: object;
  handle: Ref<CanvasHandle>;
}

/** The graph as a picture. Everything in it can be read and done in the list too. */
export function GraphCanvas({ graph, starts, layout, selected, onSelect, onExpand, onHide, height, handle }: Props) {
  const { t, pointName } = useExploreText();
  const holder = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const name = useCallback(({ node }: GraphNode) => pointName(node), [pointName]);
  const { drawing, isBusy } = useDrawing(holder, { graph, starts, layout, name, selected, onSelect, onExpand });
  useImperativeHandle(handle, () => ({
    fit: () => drawing.current?.fit(),
    zoomBy: (factor) => drawing.current?.zoomBy(factor),
    reveal: (id) => drawing.current?.reveal(id),
    draw: () => drawing.current?.draw() ?? null,
  }));
  const from = selected ?? starts[0] ?? graph.nodes[0]?.id ?? null;
  const onKeyDown = pictureKeys(drawing, { selected, from, onSelect, onExpand, onHide });
  return (
    <Box sx={{ position: 'relative', minWidth: 0 }}>
      <Box
        role="application"
        tabIndex={0}
        aria-label={t('picture', { nodes: graph.nodes.length, edges: graph.edges.length })}
        aria-describedby={keysId}
        aria-busy={isBusy}
        onKeyDown={onKeyDown}
        sx={{
          height,
          overflow: 'hidden',
          borderRadius: 2.5,
          '&:focus-visible': { outline: 2, outlineColor: 'primary.main', outlineOffset: -2 },
        }}
      >
        <Box ref={holder} aria-hidden sx={{ width: '100%', height: '100%', touchAction: 'none' }} />
      </Box>
      <Box id={keysId} sx={{ position: 'absolute', width: '1px', height: '1px', whiteSpace: 'nowrap', overflow: 'hidden', clipPath: 'inset(50%)' }}>
        {t('picture_keys')}
      </Box>
      {isBusy && (
        <Box sx={{ position: 'absolute', insetInline: 0, top: 0 }}>
          <LinearProgress aria-label={t('drawing', { count: graph.nodes.length })} />
        </Box>
      )}
    </Box>
  );
}
