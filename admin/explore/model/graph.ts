import type { NeighborKind } from '../../../schema/neighborhood/neighborhood.enums.ts';
import type { NodeFacts } from '../explore-query.ts';

/** How many lines of one sort touch a row, in the picture or not. */
export interface LineCount {
  kind: NeighborKind;
  label: string;
  outgoing: boolean;
  count: number;
}

/** A row of the picture. */
export interface GraphNode {
  id: string;
  kind: NeighborKind;
  /** Steps from where the picture begins. */
  distance: number;
  around: LineCount[];
  node: NodeFacts | null;
}

/** A line of the picture. */
export interface GraphEdge {
  from: string;
  to: string;
  label: string;
}

/** A part of the graph. */
export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** A part of the graph as the API gives it. */
export interface Part extends Graph {
  truncated: boolean;
}

/** What the API answers. */
export interface NeighborhoodAnswer {
  neighborhood: Part | null;
}

/** What tells one line from another. */
export const edgeKey = ({ from, to, label }: GraphEdge): string => `${from} ${to} ${label}`;

/** The rows next to each row, with the lines that lead there. */
export function tiesOf({ edges }: Graph): Map<string, { edge: GraphEdge; other: string; outgoing: boolean }[]> {
  const ties = new Map<string, { edge: GraphEdge; other: string; outgoing: boolean }[]>();
  const add = (id: string, edge: GraphEdge, other: string, outgoing: boolean) => {
    const list = ties.get(id);
    if (list) list.push({ edge, other, outgoing });
    else ties.set(id, [{ edge, other, outgoing }]);
  };
  for (const edge of edges) {
    add(edge.from, edge, edge.to, true);
    if (edge.from !== edge.to) add(edge.to, edge, edge.from, false);
  }
  return ties;
}

/** How many steps each row is from the nearest of some rows; rows out of reach are left out. */
export function distancesFrom(graph: Graph, starts: readonly string[]): Map<string, number> {
  const ties = tiesOf(graph);
  const present = new Set(graph.nodes.map(({ id }) => id));
  const distances = new Map(starts.filter((id) => present.has(id)).map((id) => [id, 0]));
  let frontier = [...distances.keys()];
  for (let distance = 1; frontier.length > 0; distance += 1) {
    const next: string[] = [];
    for (const { other } of frontier.flatMap((id) => ties.get(id) ?? [])) {
      if (distances.has(other) || !present.has(other)) continue;
      distances.set(other, distance);
      next.push(other);
    }
    frontier = next;
  }
  return distances;
}

/** Puts parts together to one graph, each row and line once, lines without both ends left out, distances counted anew. */
export function mergeParts(parts: readonly Graph[], starts: readonly string[]): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  for (const part of parts) {
    for (const node of part.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node);
    for (const edge of part.edges) edges.set(edgeKey(edge), edge);
  }
  const merged = { nodes: [...nodes.values()], edges: [...edges.values()].filter(({ from, to }) => nodes.has(from) && nodes.has(to)) };
  const distances = distancesFrom(merged, starts);
  return { ...merged, nodes: merged.nodes.map((node) => ({ ...node, distance: distances.get(node.id) ?? node.distance })) };
}

/** How many more lines a row has than the picture shows. */
export function moreAround(node: GraphNode, shown: number): number {
  const all = node.around.reduce((sum, { count }) => sum + count, 0);
  return Math.max(0, all - shown);
}
