import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { allViews } from '../ask/saved/all-views.ts';
import { savedQueriesQuery } from '../ask/saved/saved-queries.ts';
import { familyCodesQuery } from '../ask/values/value-queries.ts';
import { homeQuery, loadsQuery } from '../home/home-query.ts';
import { countsQuery } from '../home/shelf-counts.ts';
import { placesQuery } from '../jurisdiction/jurisdiction-query.ts';
import { readsLists } from '../providers/data-provider.ts';
import { graphqlQuery } from '../providers/use-graphql.ts';

const loadList = (queryClient: QueryClient): Promise<unknown> =>
  Promise.all([
    import('../list/NamedList.tsx'),
    readsLists(),
    queryClient.prefetchQuery(graphqlQuery(savedQueriesQuery, allViews)),
    queryClient.prefetchQuery(graphqlQuery(familyCodesQuery)),
  ]);

const loadPlaces = (queryClient: QueryClient): Promise<unknown> =>
  Promise.all([import('../jurisdiction/JurisdictionPage.tsx'), queryClient.prefetchQuery(graphqlQuery(placesQuery))]);

const loadAsk = (queryClient: QueryClient): Promise<unknown> =>
  Promise.all([import('../ask/AskPage.tsx'), queryClient.prefetchQuery(graphqlQuery(familyCodesQuery))]);

const loadHome = (queryClient: QueryClient): Promise<unknown> =>
  Promise.all([import('../home/HomePage.tsx'), ...[homeQuery, countsQuery, loadsQuery].map((query) => queryClient.prefetchQuery(graphqlQuery(query)))]);

/** What pages need before they can show anything, by the entries of the navigation that lead to them. */
const pages: Readonly<Record<string, (queryClient: QueryClient) => Promise<unknown>>> = {
  '/': loadHome,
  '/plans': loadList,
  '/areas': loadList,
  '/goals': loadList,
  '/measures': loadList,
  '/targets': loadList,
  '/responsibilities': loadList,
  '/families': loadList,
  '/units': loadList,
  '/groups': loadList,
  '/indicators': loadList,
  '/documents': loadList,
  '/jurisdictions': loadPlaces,
  '/ask': loadAsk,
  '/explore': () => import('../explore/ExplorePage.tsx'),
  '/questions': () => import('../questions/QuestionsPage.tsx'),
  '/imports': () => import('../document-import/ImportsPage.tsx'),
  '/exports': () => import('../export/ExportsPage.tsx'),
  '/history': () => import('../history/HistoryPage.tsx'),
  '/users': () => import('../user/UsersPage.tsx'),
  '/webhooks': () => import('../webhook/WebhooksPage.tsx'),
};

/** Begins to load what a page needs when somebody points at the way to it; a failure shows when the page is opened. */
export function useLoadAhead(): (to: string) => void {
  const queryClient = useQueryClient();
  return useCallback((to) => void pages[to]?.(queryClient).catch(() => undefined), [queryClient]);
}
