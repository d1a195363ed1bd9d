import type { NeighborKind } from '../../../schema/neighborhood/neighborhood.enums.ts';
import type { Graph } from './graph.ts';

/** What of a graph is left out of sight. */
export interface Sight {
  /** Kinds of rows that are left out. */
  withoutKinds: ReadonlySet<string>;
  /** Sorts of lines that are left out. */
  withoutLines: ReadonlySet<string>;
  /** Rows that were put aside one by one. */
  hidden: ReadonlySet<string>;
}

/** What is in sight: rows that lose all their lines to a filter go too, those the picture begins with stay. */
export function inSight({ nodes, edges }: Graph, { withoutKinds, withoutLines, hidden }: Sight, starts: ReadonlySet<string>): Graph {
  const kept = nodes.filter(({ id, kind }) => !withoutKinds.has(kind) && !hidden.has(id));
  const ids = new Set(kept.map(({ id }) => id));
  const lines = edges.filter(({ from, to, label }) => ids.has(from) && ids.has(to) && !withoutLines.has(label));
  const tied = new Set(lines.flatMap(({ from, to }) => [from, to]));
  return { nodes: kept.filter(({ id }) => tied.has(id) || starts.has(id)), edges: lines };
}

const counted = (values: readonly string[]): Map<string, number> =>
  values.reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map<string, number>());

/** How many rows of each kind there are. */
export const kindCounts = ({ nodes }: Graph): Map<NeighborKind, number> => counted(nodes.map(({ kind }) => kind)) as Map<NeighborKind, number>;

/** How many lines of each sort there are. */
export const lineCounts = ({ edges }: Graph): Map<string, number> => counted(edges.map(({ label }) => label));
