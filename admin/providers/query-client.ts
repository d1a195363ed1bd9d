import { QueryClient } from '@tanstack/react-query';
import { errorCode } from './graphql-client.ts';

/** What may go well the next time: no answer, or one that the server could not give. A refusal stays one, and is said at once. */
const passing = new Set(['OFFLINE', 'INTERNAL']);

/**
 * What the console keeps of the API's answers. Without a network nothing waits in silence, as it would by itself:
 * a question or a write fails with words, what is typed stays, and whoever wrote it sends it again.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', refetchOnReconnect: true, retry: (failures, error) => failures < 2 && passing.has(errorCode(error)) },
    mutations: { networkMode: 'always' },
  },
});
