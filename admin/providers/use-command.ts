import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { graphql, type Variables } from './graphql-client.ts';

/** Sends a mutation of the domain; what pages show is read anew afterwards, and a failure is said in the user's language. */
export function useCommand(mutation: string, done: string) {
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: (variables: Variables) => graphql<unknown>(mutation, variables),
    onSuccess: async () => {
      notify(done, { type: 'success' });
      await queryClient.invalidateQueries();
    },
    onError: (error: Error) => notify(error.message, { type: 'error', messageArgs: { _: error.message } }),
  });
  return { send: mutate, isPending };
}
