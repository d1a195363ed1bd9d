import { useQuery } from '@tanstack/react-query';
import { graphql } from '../providers/graphql-client.ts';
import { jobQuery, type JobAnswer } from './import-queries.ts';
import { isRunning } from './job-state.ts';

/** The key that an import is kept under between questions. */
export const jobKey = (id: string): unknown[] => ['graphql', jobQuery, { id }];

/** One import; asked again and again while the server is at work on it. */
export function useJob(id: string) {
  return useQuery<JobAnswer, Error>({
    queryKey: jobKey(id),
    queryFn: ({ signal }) => graphql<JobAnswer>(jobQuery, { id }, signal),
    refetchInterval: ({ state: { data } }) => (data?.importJob && isRunning(data.importJob.state) ? 700 : false),
  });
}
