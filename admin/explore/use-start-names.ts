import { useGraphql } from '../providers/use-graphql.ts';
import { startNamesQuery, type StartNames } from './explore-query.ts';
import { useExploreText } from './use-explore-text.ts';

/** What the rows are called that a picture begins with, in its order; those that the viewer does not see are left out. */
export function useStartNames(ids: readonly string[]): string[] {
  const { nameOf } = useExploreText();
  const few = ids.slice(0, 1);
  const { data } = useGraphql<StartNames>(startNamesQuery, { ids: few }, { enabled: few.length > 0 });
  return data?.neighborhood?.nodes.map(({ node }) => nameOf(node)) ?? [];
}
