import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { errorCode, graphql } from '../providers/graphql-client.ts';
import type { Job } from './import-types.ts';
import { jobKey } from './use-job.ts';

/** Sends one of the mutations that carry an import on; what it answers is shown at once, and a failure is said. */
export function useJobCommand(mutation: string, job: Pick<Job, 'id' | 'version'>) {
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: (more: { publish?: boolean; documents?: number[][] }) =>
      graphql<Record<string, { job: Job }>>(mutation, { id: job.id, version: job.version, ...more }),
    onSuccess: (answer) => {
      const [payload] = Object.values(answer);
      queryClient.removeQueries({ predicate: ({ queryKey }) => /ImportReview|import texts/.test(JSON.stringify(queryKey)) });
      if (payload) queryClient.setQueryData(jobKey(job.id), { importJob: payload.job });
    },
    onError: (error: Error) => {
      const stale = errorCode(error) === 'STALE_VERSION';
      notify(stale ? 'pg.imports.stale.reloaded' : error.message, { type: 'error', messageArgs: { _: error.message } });
      void queryClient.invalidateQueries({ queryKey: jobKey(job.id) });
    },
  });
  return { send: mutate, isPending };
}
