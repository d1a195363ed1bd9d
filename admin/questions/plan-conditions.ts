import type { PickerSource } from '../curation/RecordPicker.tsx';
import type { Place } from '../plan/plan-query.ts';

/** The conditions on plans of a place and a topic; none where neither is chosen. */
export function planConditions(place: string, topic: string): object | null {
  if (!place && !topic) return null;
  return { ...(place ? { jurisdiction: { id: { eq: place } } } : {}), ...(topic ? { topic: { eq: topic } } : {}) };
}

/** Places that have plans, by words of their names. */
export const planningPlaces: PickerSource<{ jurisdictions: { nodes: Place[] } }> = {
  query: `
    query PlanningPlaces($words: String!) {
      jurisdictions(first: 30, filter: { plans: { some: {} }, name: { contains: $words } }, orderBy: [{ code: ASC }]) { nodes { id name shortName nameEn } }
    }`,
  choicesOf: ({ jurisdictions }) => jurisdictions.nodes.map(({ id, name }) => ({ id, name })),
  atOnce: true,
};

/** The topics that plans have. */
export const topicsQuery = 'query PlanTopics { goalStats(groupBy: [TOPIC], first: 200) { nodes { topic } } }';

/** What `topicsQuery` answers. */
export interface TopicsAnswer {
  goalStats: { nodes: { topic: string | null }[] };
}
