import type { Core, ElementDefinition, NodeSingular } from 'cytoscape';
import { edgeKey, type Graph, type GraphNode } from '../model/graph.ts';
import { sizes } from './cluster-options.ts';

/** How much larger points and lines are than in a picture seen from near. */
export interface Growth {
  growth: number;
  thickness: number;
}

/** How many lines end at each row. */
function linesAt({ edges }: Graph): Map<string, number> {
  const lines = new Map<string, number>();
  for (const { from, to } of edges) for (const id of [from, to]) lines.set(id, (lines.get(id) ?? 0) + 1);
  return lines;
}

/** A graph's points and lines as the picture has them, by id: the more lines a row has, the larger its point. */
export function elementsOf(graph: Graph, name: (node: GraphNode) => string, { growth, thickness }: Growth): Map<string, ElementDefinition> {
  const lines = linesAt(graph);
  const elements = new Map<string, ElementDefinition>();
  for (const node of graph.nodes) {
    const { id, kind } = node;
    const base = Math.round(sizes[kind] * (1 + 0.1 * Math.log2(1 + (lines.get(id) ?? 0))));
    elements.set(id, { group: 'nodes', data: { id, kind, base, size: base * growth, wide: base * 1.5 * growth, name: name(node) } });
  }
  for (const edge of graph.edges) {
    const id = edgeKey(edge);
    elements.set(id, { group: 'edges', data: { id, source: edge.from, target: edge.to, label: edge.label, thickness } });
  }
  return elements;
}

/** New rows appear beside a row that they are tied to. */
export function seed(core: Core, fresh: ElementDefinition[], { edges }: Graph): void {
  const beside = new Map<string, string>();
  for (const { from, to } of edges) {
    if (!beside.has(from) && core.getElementById(to).nonempty()) beside.set(from, to);
    if (!beside.has(to) && core.getElementById(from).nonempty()) beside.set(to, from);
  }
  let turn = 0;
  for (const element of fresh) {
    const near = beside.get(String(element.data.id));
    if (element.group !== 'nodes' || !near) continue;
    const { x, y } = (core.getElementById(near) as NodeSingular).position();
    turn += 2.4;
    const radius = 40 + turn * 2;
    element.position = { x: x + radius * Math.cos(turn), y: y + radius * Math.sin(turn) };
  }
}
