import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useGetIdentity, useNotify } from 'react-admin';
import { errorCode, graphql, type Variables } from '../../providers/graphql-client.ts';
import { useAskText } from '../ask-text.ts';
import { createSavedMutation, deleteSavedMutation, pinSavedMutation, type SavedQuery, setDefaultViewMutation, updateSavedMutation } from './saved-queries.ts';

/** What is said of something to keep. */
export interface KeptInput {
  name: string;
  description: string;
  sharedWith: string;
  sharedRole: string | null;
  definition: object;
}

/** Whether somebody is signed in, who may keep things. */
export function useMayKeep(): boolean {
  const { data } = useGetIdentity();
  return Boolean(data?.id);
}

/** Keeping, changing, pinning and deleting: with a word when it is done, and the lists read anew. */
export function useKept() {
  const notify = useNotify();
  const { t } = useAskText();
  const queryClient = useQueryClient();
  const { mutateAsync, isPending } = useMutation({
    mutationFn: ({ mutation, variables }: { mutation: string; variables: Variables }) => graphql<{ kept?: { savedQuery: SavedQuery } }>(mutation, variables),
    onError: (error: Error) => {
      if (errorCode(error) !== 'STALE_VERSION') notify(error.message, { type: 'error', messageArgs: { _: error.message } });
    },
  });
  const send = async (mutation: string, variables: Variables, done: string): Promise<SavedQuery | null> => {
    const data = await mutateAsync({ mutation, variables });
    notify(t(done), { type: 'success', messageArgs: { _: t(done) } });
    await queryClient.invalidateQueries({ predicate: ({ queryKey }) => /query (SavedQuer|Pinned)/.test(String(queryKey[1])) });
    return data.kept?.savedQuery ?? null;
  };
  return {
    isPending,
    create: (kind: SavedQuery['kind'], input: KeptInput) => send(createSavedMutation, { input: { kind, ...input } }, 'saved'),
    update: ({ id, version }: SavedQuery, input: Partial<KeptInput>) => send(updateSavedMutation, { id, version, input }, 'saved'),
    remove: ({ id, version }: SavedQuery) => send(deleteSavedMutation, { id, version }, 'removed'),
    setDefault: (resource: string, id: string | null) => send(setDefaultViewMutation, { resource, id }, 'saved'),
    pin: ({ id }: Pick<SavedQuery, 'id'>, pinned: boolean) => send(pinSavedMutation, { id, pinned }, pinned ? 'pinned' : 'unpinned'),
  };
}
