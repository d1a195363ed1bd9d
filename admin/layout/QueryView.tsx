import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadingPage } from './LoadingPage.tsx';
import { ReadFailure } from './ReadFailure.tsx';

interface Props<T> {
  query: UseQueryResult<T, Error>;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** The answer to a question once it is there; until then its outline, and on failure the reason with a way to try again. */
export function QueryView<T>({ query, skeleton, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return skeleton ?? <LoadingPage />;
  return <ReadFailure error={query.error} onRetry={() => void query.refetch()} />;
}
