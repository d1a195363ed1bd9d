import cytoscape, { type LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { clusterOptions } from './cluster-options.ts';
import type { ClusterWish } from './cluster-layout.ts';

cytoscape.use(fcose);

/** Places the points of a picture, away from the page, which goes on answering meanwhile. */
async function placed({ points, lines }: ClusterWish): Promise<[string, number, number][]> {
  const core = cytoscape({
    headless: true,
    styleEnabled: true,
    layout: { name: 'preset' },
    style: [{ selector: 'node', style: { width: 'data(size)', height: 'data(size)' } }],
    elements: {
      nodes: points.map(({ id, x, y, size }) => ({ data: { id, size }, position: { x, y } })),
      edges: lines.map(({ from, to, label }) => ({ data: { source: from, target: to, label } })),
    },
  });
  const layout = core.layout(clusterOptions(points.length) as LayoutOptions);
  const ended = layout.promiseOn('layoutstop');
  layout.run();
  await ended;
  return core.nodes().map((node) => [node.id(), node.position().x, node.position().y]);
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ClusterWish>) => void placed(data).then((places) => globalThis.postMessage(places)));
