import { Box, LinearProgress, useTheme } from '@mui/material';
import { type Ref, useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { darkLooks, lightLooks } from '../look.ts';
import type { Graph } from '../model/graph.ts';
import type { LayoutName } from '../model/picture-state.ts';
import type { Drawn } from '../model/sheet.ts';
import { useExploreText } from '../use-explore-text.ts';
import { Drawing } from './drawing.ts';
import type { PictureLook } from './drawing-style.ts';
import { pictureKeys } from './picture-keys.ts';

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

/** The colours and the typeface of the page, as pictures need them. */
function usePictureLook(): PictureLook {
  const { palette, typography } = useTheme();
  const dark = palette.mode === 'dark';
  return useMemo(
    () => ({
      dark,
      looks: dark ? darkLooks : lightLooks,
      paper: palette.background.paper,
      text: palette.text.primary,
      faint: palette.text.secondary,
      accent: palette.secondary.main,
      font: String(typography.fontFamily),
    }),
    [dark, palette, typography.fontFamily],
  );
}

/** The graph as a picture. Everything in it can be read and done in the list too. */
export function GraphCanvas({ graph, starts, layout, selected, onSelect, onExpand, onHide, height, handle }: Props) {
  const { t, pointName } = useExploreText();
  const look = usePictureLook();
  const holder = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const events = useRef({ onSelect, onExpand });
  const [busy, setBusy] = useState(false);
  const keysId = useId();
  useEffect(() => {
    events.current = { onSelect, onExpand };
  });
  useEffect(() => {
    if (!holder.current) return undefined;
    const made = new Drawing(holder.current, look, {
      onSelect: (id) => events.current.onSelect(id),
      onExpand: (id) => events.current.onExpand(id),
      onBusy: setBusy,
    });
    drawing.current = made;
    return () => {
      made.destroy();
      drawing.current = null;
    };
    // The look of later is set below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => drawing.current?.setLook(look), [look]);
  useEffect(() => {
    void drawing.current?.show({ graph, starts, layout, name: (node) => pointName(node.node) });
  }, [graph, starts, layout, pointName]);
  useEffect(() => drawing.current?.select(selected), [selected, graph]);
  useImperativeHandle(handle, () => ({
    fit: () => drawing.current?.fit(),
    zoomBy: (factor) => drawing.current?.zoomBy(factor),
    reveal: (id) => drawing.current?.reveal(id),
    draw: () => drawing.current?.draw() ?? null,
  }));
  const from = selected ?? starts[0] ?? graph.nodes[0]?.id ?? null;
  const onKeyDown = pictureKeys(drawing, { selected, from, onSelect, onExpand, onHide });
  useEffect(() => {
    if (selected) drawing.current?.reveal(selected);
  }, [selected]);
  return (
    <Box sx={{ position: 'relative', minWidth: 0 }}>
      <Box
        role="application"
        tabIndex={0}
        aria-label={t('picture', { nodes: graph.nodes.length, edges: graph.edges.length })}
        aria-describedby={keysId}
        aria-busy={busy}
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
      {busy && (
        <Box sx={{ position: 'absolute', insetInline: 0, top: 0 }}>
          <LinearProgress aria-label={t('drawing', { count: graph.nodes.length })} />
        </Box>
      )}
    </Box>
  );
}
