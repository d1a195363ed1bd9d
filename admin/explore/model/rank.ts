import type { NeighborKind } from '../../../schema/neighborhood/neighborhood.enums.ts';
import type { Graph } from './graph.ts';

const weights: Record<NeighborKind, number> = {
  PLAN: 60,
  UNIT_FAMILY: 45,
  AREA: 40,
  JURISDICTION: 35,
  INDICATOR: 25,
  UNIT_GROUP: 20,
  UNIT: 15,
  DOCUMENT: 12,
  GOAL: 6,
  MEASURE: 4,
  TARGET: 2,
};

/** How much each row matters in a picture: by its kind, by how many lines it has, and most of all where the picture begins. */
export function rankOf({ nodes, edges }: Graph): Map<string, number> {
  const lines = new Map<string, number>();
  for (const { from, to } of edges) for (const id of [from, to]) lines.set(id, (lines.get(id) ?? 0) + 1);
  return new Map(nodes.map(({ id, kind, distance }) => [id, weights[kind] + 8 * Math.log2(1 + (lines.get(id) ?? 0)) + (distance === 0 ? 200 : 0)]));
}
