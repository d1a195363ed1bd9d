import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { NeighborKind } from '../../schema/neighborhood/neighborhood.enums.ts';
import { graphql } from '../providers/graphql-client.ts';
import { useGraphql } from '../providers/use-graphql.ts';
import { linesQuery, neighborhoodQuery, startKindsQuery } from './explore-query.ts';
import { type Graph, type GraphEdge, mergeParts, type NeighborhoodAnswer } from './model/graph.ts';
import { mostRows, type PictureState, throughFrom } from './model/picture-state.ts';

/** What is known of the graph around some rows. */
export interface GraphFound {
  graph: Graph;
  isPending: boolean;
  /** Whether something more is on its way to a graph that is shown already. */
  isFetching: boolean;
  error: Error | null;
  retry: () => void;
  /** Whether there is more around the starts than was read. */
  truncated: boolean;
}

interface Asked {
  ids: readonly string[];
  depth: number;
  limit: number;
  kinds: NeighborKind[] | null;
  through: NeighborKind[] | null;
}

const firstRead = 600;

/** The steps of a picture, each as one question: what is around its starts, and what was opened since. */
function questionsOf({ steps, open }: PictureState, starts: readonly string[], kinds: readonly NeighborKind[]): Asked[] {
  if (starts.length === 0) return [];
  const first: Asked = {
    ids: starts,
    depth: steps,
    limit: Math.max(firstRead, Math.min(mostRows, starts.length * 4)),
    kinds: null,
    through: steps > 1 ? throughFrom(kinds) : null,
  };
  return [first, ...open.map(({ id, kind, limit }): Asked => ({ ids: [id], depth: 1, limit: limit + 1, kinds: kind ? [kind] : null, through: null }))];
}

/** Reads the graph of a picture: every step is asked once and kept, so that taking a step back costs nothing. */
export function useGraph(picture: PictureState, starts: readonly string[]): GraphFound {
  const kindsAnswer = useGraphql<NeighborhoodAnswer>(startKindsQuery, { ids: starts }, { enabled: picture.steps > 1 && starts.length > 0 });
  const kinds = kindsAnswer.data?.neighborhood?.nodes.map(({ kind }) => kind);
  const isWaiting = picture.steps > 1 && starts.length > 0 && kindsAnswer.isPending;
  const questions = isWaiting ? [] : questionsOf(picture, starts, kinds ?? []);
  const answers = useQueries({
    queries: questions.map((variables) => ({
      queryKey: ['graphql', neighborhoodQuery, variables],
      queryFn: ({ signal }: { signal: AbortSignal }) => graphql<NeighborhoodAnswer>(neighborhoodQuery, { ...variables }, signal),
      staleTime: 60_000,
    })),
  });
  const parts = answers.flatMap(({ data }) => data?.neighborhood ?? []);
  const ids = [...new Set(parts.flatMap((part) => part.nodes.map(({ id }) => id)))].slice(0, mostRows);
  const lines = useGraphql<{ neighborhood: { edges: GraphEdge[] } | null }>(linesQuery, { ids }, { enabled: parts.length > 1, keepPrevious: true });
  const between = parts.length > 1 ? (lines.data?.neighborhood?.edges ?? []) : [];
  const known = JSON.stringify([answers.map(({ dataUpdatedAt }) => dataUpdatedAt), questions.length, ids.length, between.length, starts]);
  // The answers are new arrays at every turn; `known` changes only when what they hold does.
  const graph = useMemo(() => {
    const merged = mergeParts([...parts, { nodes: [], edges: between }], starts);
    const kept = new Set(merged.nodes.slice(0, mostRows).map(({ id }) => id));
    return { nodes: merged.nodes.filter(({ id }) => kept.has(id)), edges: merged.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)) };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [known]);
  const failed = answers.find(({ error }) => error) ?? (kindsAnswer.error ? kindsAnswer : undefined);
  return {
    graph,
    isPending: isWaiting || (answers[0]?.isPending ?? false),
    isFetching: answers.some(({ isFetching }) => isFetching) || lines.isFetching,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
    truncated: parts[0]?.truncated ?? false,
  };
}
