import { useMemo } from 'react';
import { inSight } from './model/filter.ts';
import type { Graph } from './model/graph.ts';
import type { PictureHistory } from './use-picture.ts';

/** What of a graph the picture shows; the same object as long as that stays. */
export function useSight(graph: Graph, { picture }: PictureHistory, starts: readonly string[]): Graph {
  const key = JSON.stringify([picture.withoutKinds, picture.withoutLines, picture.hidden, starts]);
  return useMemo(() => {
    const [kinds, lines, hidden, from] = JSON.parse(key) as [string[], string[], string[], string[]];
    return inSight(graph, { withoutKinds: new Set(kinds), withoutLines: new Set(lines), hidden: new Set(hidden) }, new Set(from));
  }, [graph, key]);
}
