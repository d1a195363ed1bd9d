import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import HubOutlined from '@mui/icons-material/HubOutlined';
import { Alert, Box, Button, LinearProgress, Paper, Skeleton, Typography } from '@mui/material';
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Notice } from '../layout/Notice.tsx';
import type { CanvasHandle } from './draw/GraphCanvas.tsx';
import { GraphList } from './GraphList.tsx';
import { Legend } from './Legend.tsx';
import { inSight } from './model/filter.ts';
import { type Graph, tiesOf } from './model/graph.ts';
import { closed, mostRows, opened, without } from './model/picture-state.ts';
import { NodePanel } from './NodePanel.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useExploreText } from './use-explore-text.ts';
import { useGraph } from './use-graph.ts';
import type { PictureHistory } from './use-picture.ts';
import { useSaving } from './use-saving.ts';

const GraphCanvas = lazy(() => import('./draw/GraphCanvas.tsx').then((module) => ({ default: module.GraphCanvas })));
const height = { xs: 'min(62vh, 480px)', md: 'max(480px, calc(100vh - 320px))' };

interface Props {
  history: PictureHistory;
  starts: readonly string[];
  /** What the picture is called where it is taken away; the name of where it begins otherwise. */
  title?: string | undefined;
  address: string | null;
  /** Something to say above the picture. */
  children?: ReactNode;
}

function useSight(graph: Graph, { picture }: PictureHistory, starts: readonly string[]): Graph {
  const key = JSON.stringify([picture.withoutKinds, picture.withoutLines, picture.hidden, starts]);
  return useMemo(() => {
    const [kinds, lines, hidden, from] = JSON.parse(key) as [string[], string[], string[], string[]];
    return inSight(graph, { withoutKinds: new Set(kinds), withoutLines: new Set(lines), hidden: new Set(hidden) }, new Set(from));
  }, [graph, key]);
}

/** Undoes with Ctrl+Z, but where somebody is typing. */
function useUndoKey({ undo, canUndo }: PictureHistory): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && (event.target.isContentEditable || ['INPUT', 'TEXTAREA'].includes(event.target.tagName));
      if (!canUndo || isTyping || event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [undo, canUndo]);
}

/** The graph around some rows: as a picture or as lists, with its legend, and what is known of the row that is selected. */
export function Explorer({ history, starts, title, address, children }: Props) {
  const translate = useTranslate();
  const { t, kind, nameOf } = useExploreText();
  const { picture, change } = history;
  const found = useGraph(picture, starts);
  const sight = useSight(found.graph, history, starts);
  const [selected, setSelected] = useState<string | null>(null);
  const canvas = useRef<CanvasHandle>(null);
  const node = sight.nodes.find(({ id }) => id === selected);
  const first = found.graph.nodes.find(({ id }) => id === starts[0]);
  const named = title ?? t('title_of', { name: first ? nameOf(first.node) : '' });
  const save = useSaving(sight, named);
  useUndoKey(history);
  if (found.error && found.graph.nodes.length === 0)
    return (
      <Notice
        icon={CloudOffOutlined}
        role="alert"
        title={translate('pg.error.title')}
        hint={translate(found.error.message, { _: found.error.message })}
        action={
          <Button variant="outlined" onClick={found.retry}>
            {translate('pg.common.retry')}
          </Button>
        }
      />
    );
  if (found.isPending) return <LinearProgress aria-label={t('loading')} />;
  if (found.graph.nodes.length === 0) return <Notice icon={HubOutlined} title={t('nothing')} hint={t('nothing_hint')} />;
  const isFull = found.graph.nodes.length >= mostRows;
  const act = {
    onSelect: setSelected,
    onExpand: (id: string) => {
      setSelected(id);
      if (!isFull) change(opened(picture, id));
    },
    onCollapse: (id: string) => change(closed(picture, id)),
    onHide: (id: string) => {
      setSelected(null);
      change(without(picture, id));
    },
    onChange: change,
  };
  const filtered = found.graph.nodes.length - sight.nodes.length;
  const lines = node ? (tiesOf(sight).get(node.id)?.length ?? 0) : 0;
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
      {found.truncated && <Alert severity="info">{t('truncated', { count: found.graph.nodes.length })}</Alert>}
      {isFull && <Alert severity="warning">{t('full', { count: mostRows })}</Alert>}
      {found.error && <Alert severity="error">{translate(found.error.message, { _: found.error.message })}</Alert>}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 24 }}>
        <Typography role="status" variant="caption" sx={{ color: 'text.secondary' }}>
          {t('shown', { nodes: sight.nodes.length, edges: sight.edges.length })} {filtered > 0 && t('filtered', { count: filtered })}
          {node && (
            <Box component="span" sx={{ position: 'absolute', width: '1px', height: '1px', whiteSpace: 'nowrap', overflow: 'hidden', clipPath: 'inset(50%)' }}>
              {t('selected', { kind: kind(node.kind), name: nameOf(node.node), count: lines })}
            </Box>
          )}
        </Typography>
        {found.isFetching && <LinearProgress aria-label={t('loading')} sx={{ width: 120 }} />}
      </Box>
      <Box sx={{ display: 'grid', gap: 1.5, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 320px' } }}>
        {picture.view === 'picture' ? (
          <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
            <Suspense fallback={<Skeleton variant="rectangular" sx={{ height }} />}>
              <GraphCanvas handle={canvas} graph={sight} starts={starts} layout={picture.layout} selected={node?.id ?? null} height={height} {...act} />
            </Suspense>
          </Paper>
        ) : (
          <GraphList graph={sight} all={found.graph} selected={selected} {...act} />
        )}
        <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0, position: { md: 'sticky' }, top: 76, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Paper variant="outlined" component="section" aria-label={t('panel')} sx={{ p: 2, minWidth: 0 }}>
            {node ? (
              <NodePanel node={node} graph={found.graph} picture={picture} {...act} />
            ) : (
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {t('panel_none')}
              </Typography>
            )}
          </Paper>
          <Legend graph={found.graph} picture={picture} onChange={change} />
        </Box>
      </Box>
    </Box>
  );
}
