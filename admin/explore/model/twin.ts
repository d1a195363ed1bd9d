import type { NeighborKind } from '../../../schema/neighborhood/neighborhood.enums.ts';
import { type Graph, type GraphNode, tiesOf } from './graph.ts';

/** Rows that one row is tied to by lines of one sort. */
export interface Tie {
  label: string;
  outgoing: boolean;
  others: GraphNode[];
}

/** A row of the list, with all its lines. */
export interface TwinRow {
  node: GraphNode;
  ties: Tie[];
  /** How many lines it has in the picture. */
  lines: number;
}

/** Rows of one kind. */
export interface TwinGroup {
  kind: NeighborKind;
  rows: TwinRow[];
}

function rowOf(node: GraphNode, ties: ReturnType<typeof tiesOf>, byId: ReadonlyMap<string, GraphNode>): TwinRow {
  const sorts = new Map<string, Tie>();
  const own = ties.get(node.id) ?? [];
  for (const { edge, other, outgoing } of own) {
    const found = byId.get(other);
    const key = `${edge.label} ${outgoing}`;
    const tie = sorts.get(key) ?? { label: edge.label, outgoing, others: [] };
    sorts.set(key, tie);
    if (found) tie.others.push(found);
  }
  return { node, ties: [...sorts.values()], lines: own.length };
}

/** The picture in words: the same rows and lines, by kind, the kind that the picture begins with first, then as they were found. */
export function twinOf(graph: Graph): TwinGroup[] {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const ties = tiesOf(graph);
  const groups = new Map<NeighborKind, TwinGroup>();
  for (const node of graph.nodes.toSorted((a, b) => a.distance - b.distance)) {
    const group = groups.get(node.kind) ?? { kind: node.kind, rows: [] };
    groups.set(node.kind, group);
    group.rows.push(rowOf(node, ties, byId));
  }
  return [...groups.values()];
}
