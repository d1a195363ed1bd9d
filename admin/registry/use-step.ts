import { useCallback } from 'react';
import { useNotify } from 'react-admin';
import { useUndo } from '../curation/undo-context.ts';
import type { Variables } from '../providers/graphql-client.ts';
import { useWrite } from '../providers/use-command.ts';

interface Answer {
  done: { changeSetId: string | null };
}

/** Takes one step in the registry: writes, says so with the way back, or says why it failed. */
export function useStep() {
  const notify = useNotify();
  const { took } = useUndo();
  const { write, isPending: isBusy } = useWrite();
  const step = useCallback(
    async (label: string, mutation: string, variables: Variables): Promise<boolean> => {
      try {
        const { done } = await write<Answer>(mutation, variables);
        took(label, [done.changeSetId]);
        return true;
      } catch (error) {
        const { message } = error as Error;
        notify(message, { type: 'error', messageArgs: { _: message } });
        return false;
      }
    },
    [write, took, notify],
  );
  return { step, isBusy };
}
