import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNotify } from 'react-admin';
import { graphql, type Variables } from './graphql-client.ts';

interface Write {
  mutation: string;
  variables: Variables;
}

/** The one way in which the console writes: sends a mutation of the domain, and has what pages show read anew once it is done. A failure is for the caller to tell. */
export function useWrite() {
  const queryClient = useQueryClient();
  const { mutateAsync, isPending } = useMutation({
    mutationFn: ({ mutation, variables }: Write) => graphql<unknown>(mutation, variables),
    onSuccess: () => queryClient.invalidateQueries({ predicate: ({ meta }) => meta?.['lasting'] !== true }),
  });
  const write = useCallback(<T>(mutation: string, variables: Variables): Promise<T> => mutateAsync({ mutation, variables }) as Promise<T>, [mutateAsync]);
  return { write, isPending };
}

/** Sends a mutation of the domain; what pages show is read anew afterwards, and a failure is said in the user's language. */
export function useCommand(mutation: string, done: string) {
  const notify = useNotify();
  const { write, isPending } = useWrite();
  const sent = async (variables: Variables, onSuccess?: () => void): Promise<void> => {
    try {
      await write(mutation, variables);
      notify(done, { type: 'success' });
      onSuccess?.();
    } catch (error) {
      const { message } = error as Error;
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
  };
  const send = (variables: Variables, { onSuccess }: { onSuccess?: () => void } = {}): void => void sent(variables, onSuccess);
  return { send, isPending };
}
