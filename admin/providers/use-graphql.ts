import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { errorCode, graphql, type Variables } from './graphql-client.ts';
import { askToSignIn } from './reauthentication.ts';

interface Options {
  /** Ask only when true; for questions that wait for an input. */
  enabled?: boolean;
  /** Keep showing the last answer while the next one is on its way. */
  keepPrevious?: boolean;
}

/** Asks the API one question for a page; a session that has ended leads to the sign-in page, or asks to sign in over a page that is showing something already. */
export function useGraphql<T>(query: string, variables: Variables = {}, { enabled = true, keepPrevious = false }: Options = {}): UseQueryResult<T, Error> {
  const result = useQuery<T, Error>({
    queryKey: ['graphql', query, variables],
    queryFn: ({ signal }) => graphql<T>(query, variables, signal),
    enabled,
    staleTime: 30_000,
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
