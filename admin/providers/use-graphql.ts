import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { errorCode, graphql, type Variables } from './graphql-client.ts';
import { askToSignIn } from './reauthentication.ts';

interface Options<T> {
  /** Ask only when true; for questions that wait for an input. */
  enabled?: boolean;
  /** Keep showing the last answer while the next one is on its way. */
  keepPrevious?: boolean;
  /** What no edit in the console changes, such as a document's text: it is not read anew after each. */
  lasting?: boolean;
  /** After how many milliseconds to ask again, told by the answer; false for not. */
  againAfter?: (data: T) => number | false;
}

/** How a question to the API is kept: one cache entry for a text and its variables. */
export const graphqlQuery = <T>(query: string, variables: Variables = {}) => ({
  queryKey: ['graphql', query, variables],
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<T> => graphql<T>(query, variables, signal),
  staleTime: 30_000,
});

/** Asks the API one question for a page; a session that has ended leads to the sign-in page, or asks to sign in over a page that is showing something already. */
export function useGraphql<T>(
  query: string,
  variables: Variables = {},
  { enabled = true, keepPrevious = false, lasting = false, againAfter }: Options<T> = {},
): UseQueryResult<T, Error> {
  const result = useQuery<T, Error>({
    ...graphqlQuery<T>(query, variables),
    enabled,
    ...(lasting ? { staleTime: Infinity } : {}),
    meta: { lasting },
    ...(againAfter ? { refetchInterval: ({ state }) => (state.data === undefined ? false : againAfter(state.data)) } : {}),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  const { data, error, refetch } = result;
  const isShowing = data !== undefined;
  useEffect(() => {
    if (!error) return;
    if (isShowing && errorCode(error) === 'UNAUTHENTICATED') void askToSignIn().then((signedIn) => (signedIn ? refetch() : undefined));
    else void logoutIfAccessDenied(error);
  }, [error, isShowing, logoutIfAccessDenied, refetch]);
  return result;
}
