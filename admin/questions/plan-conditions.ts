/** The conditions on plans of a place and a topic; none where neither is chosen. */
export function planConditions(place: string, topic: string): object | null {
  if (!place && !topic) return null;
  return { ...(place ? { jurisdiction: { id: { eq: place } } } : {}), ...(topic ? { topic: { eq: topic } } : {}) };
}
