import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { errorCode, graphql } from '../../providers/graphql-client.ts';
import { decideMutation, reviewQuery, textsQuery, type DecideAnswer, type ReviewAnswer, type TextsAnswer } from '../import-queries.ts';
import type { Change, Review } from '../import-types.ts';
import { jobKey } from '../use-job.ts';
import { mergeChanges } from './merge-changes.ts';

const reviewKey = (id: string): unknown[] => ['graphql', reviewQuery, { id }];

/** The review of an import and the texts of its files. */
export function useReviewData(id: string) {
  const review = useQuery<ReviewAnswer, Error>({
    queryKey: reviewKey(id),
    queryFn: ({ signal }) => graphql<ReviewAnswer>(reviewQuery, { id }, signal),
    staleTime: Infinity,
  });
  const texts = useQuery<TextsAnswer, Error>({
    queryKey: ['import texts', id],
    queryFn: ({ signal }) => graphql<TextsAnswer>(textsQuery, { id }, signal),
    staleTime: Infinity,
  });
  return { review, texts };
}

/** Takes decisions one after the other, each on the version that the one before made. Where somebody else has been quicker, the change waits for a word on what to do with it. */
export function useDecide(review: Review) {
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [stale, setStale] = useState<Change | null>(null);
  const last = useRef<Promise<boolean>>(Promise.resolve(true));
  const reviewNow = (): Review => queryClient.getQueryData<ReviewAnswer>(reviewKey(review.id))?.importJob ?? review;
  const { mutateAsync, isPending } = useMutation({
    mutationFn: ({ version, change }: { version: number; change: Change }) =>
      graphql<DecideAnswer>(decideMutation, {
        id: review.id,
        version,
        decisions: change.decisions ?? [],
        takeBack: change.takeBack ?? [],
        since: reviewNow().preview?.token ?? '',
      }),
    onSuccess: ({ decideImport: { job } }) => {
      queryClient.setQueryData(reviewKey(review.id), { importJob: mergeChanges(reviewNow(), job) });
      void queryClient.invalidateQueries({ queryKey: jobKey(review.id) });
    },
    onError: (error: Error, { change }) => {
      if (errorCode(error) === 'STALE_VERSION') setStale(change);
      else notify(error.message, { type: 'error', messageArgs: { _: error.message } });
    },
  });
  const attempt = (version: number, change: Change): Promise<boolean> =>
    mutateAsync({ version, change }).then(
      () => true,
      () => false,
    );
  const inTurn = (change: Change): Promise<boolean> => {
    const turn = last.current.then(() => attempt(reviewNow().version, change));
    last.current = turn;
    return turn;
  };
  const reload = () =>
    queryClient.fetchQuery({ queryKey: reviewKey(review.id), queryFn: () => graphql<ReviewAnswer>(reviewQuery, { id: review.id }), staleTime: 0 });
  const settle = async (again: boolean) => {
    const change = stale;
    setStale(null);
    const { importJob } = await reload();
    await queryClient.invalidateQueries({ queryKey: jobKey(review.id) });
    if (again && change && importJob) await attempt(importJob.version, change);
  };
  return { decide: inTurn, isBusy: isPending, stale, settle };
}
