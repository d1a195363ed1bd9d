import { createClient } from 'graphql-sse';

/** Somebody who has a plan open. */
export interface Visitor {
  userId: string;
  displayName: string;
  since: string;
}

const planVisitors = 'subscription PlanVisitors($planId: ID!) { planVisitors(planId: $planId) { userId displayName since } }';
const second = 1000;
const longestPause = 30 * second;

/** A pause that grows with the tries, and is not the same for everybody. */
const pause = (tries: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.min(second * 2 ** tries, longestPause) * (0.5 + Math.random() / 2)));

/** Tells who has a plan open while one has it open oneself; the function that comes back ends that. A connection that is lost is made anew. */
export function watchVisitors(planId: string, onVisitors: (visitors: Visitor[]) => void): () => void {
  const client = createClient({ url: '/graphql/stream', credentials: 'same-origin', retryAttempts: Number.MAX_SAFE_INTEGER, retry: pause });
  const end = client.subscribe<{ planVisitors: Visitor[] }>(
    { query: planVisitors, variables: { planId } },
    { next: ({ data }) => data && onVisitors(data.planVisitors), error: () => onVisitors([]), complete: () => onVisitors([]) },
  );
  return () => {
    end();
    client.dispose();
  };
}
