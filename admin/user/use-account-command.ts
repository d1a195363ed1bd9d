import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { graphql, type Variables } from '../providers/graphql-client.ts';

/** A change of an account: sends it, and keeps what went wrong for the form to show. What was typed stays in the form. */
export function useAccountCommand<T>(mutation: string, done?: string, { refresh = true }: { refresh?: boolean } = {}) {
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const send = async (variables: Variables): Promise<T | null> => {
    setPending(true);
    setFailure(null);
    try {
      const answer = await graphql<T>(mutation, variables);
      if (refresh) await queryClient.invalidateQueries();
      if (done) notify(done, { type: 'success' });
      return answer;
    } catch (error) {
      setFailure(error);
      return null;
    } finally {
      setPending(false);
    }
  };
  return { send, isPending, failure, clear: () => setFailure(null) };
}
