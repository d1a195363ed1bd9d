import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { allViews } from '../ask/saved/all-views.ts';
import { savedQueriesQuery } from '../ask/saved/saved-queries.ts';
import { familyCodesQuery } from '../ask/values/value-queries.ts';
import { homeQuery, loadsQuery } from '../home/home-query.ts';
import { countsQuery } from '../home/shelf-counts.ts';
import { placesQuery } from '../jurisdiction/jurisdiction-query.ts';
import { readsLists } from '../providers/data-provider.ts';
import { graphqlQuery } from '../providers/use-graphql.ts';
import { whenQuiet } from './when-quiet.ts';

/** What a page needs before it can show anything: its code, and what it asks the API first, whoever asks. */
interface Needs {
  code(): Promise<unknown>;
  answers?: readonly (readonly [query: string, variables?: Record<string, unknown>])[];
}

const list: Needs = {
  code: () => Promise.all([import('../list/NamedList.tsx'), readsLists()]),
  answers: [[savedQueriesQuery, allViews], [familyCodesQuery]],
};

/** What pages need, by the entries of the navigation that lead to them. */
const pages: Readonly<Record<string, Needs>> = {
  '/': { code: () => import('../home/HomePage.tsx'), answers: [[homeQuery], [countsQuery], [loadsQuery]] },
  '/plans': list,
  '/areas': list,
  '/goals': list,
  '/measures': list,
  '/targets': list,
  '/responsibilities': list,
  '/families': list,
  '/units': list,
  '/groups': list,
  '/indicators': list,
  '/documents': list,
  '/jurisdictions': { code: () => import('../jurisdiction/JurisdictionPage.tsx'), answers: [[placesQuery]] },
  '/ask': { code: () => import('../ask/AskPage.tsx'), answers: [[familyCodesQuery]] },
  '/explore': { code: () => import('../explore/ExplorePage.tsx') },
  '/questions': { code: () => import('../questions/QuestionsPage.tsx') },
  '/imports': { code: () => import('../document-import/ImportsPage.tsx') },
  '/exports': { code: () => import('../export/ExportsPage.tsx') },
  '/history': { code: () => import('../history/HistoryPage.tsx') },
  '/users': { code: () => import('../user/UsersPage.tsx') },
  '/webhooks': { code: () => import('../webhook/WebhooksPage.tsx') },
};

/** The pages that most ways lead to from anywhere. */
const others = [() => import('../plan/PlanPage.tsx'), () => import('../unit/FamilyPage.tsx'), () => import('../unit/UnitPage.tsx')];

async function load({ code, answers = [] }: Needs, queryClient: QueryClient): Promise<void> {
  await Promise.all([code(), ...answers.map(([query, variables]) => queryClient.prefetchQuery(graphqlQuery(query, variables)))]);
}

/** Begins to load what a page needs when somebody points at the way to it; a failure shows when the page is opened. */
export function useLoadAhead(): (to: string) => void {
  const queryClient = useQueryClient();
  return useCallback((to) => void (pages[to] && load(pages[to], queryClient).catch(() => undefined)), [queryClient]);
}

/**
 * Loads the code of the given pages one after the other once the first page is there and nothing is asked for, so that none is waited for later;
 * and the two short answers that every list begins with.
 * The heavy parts (editor, graph, charts) stay out of it: they are loaded where they are opened.
 */
export function useLoadWhenIdle(paths: readonly string[]): void {
  const queryClient = useQueryClient();
  const wanted = paths.join(' ');
  useEffect(() => {
    const codes = new Set(wanted.split(' ').flatMap((path) => pages[path]?.code ?? []));
    return whenQuiet([...codes, ...others, () => load(list, queryClient)], () => queryClient.isFetching() === 0);
  }, [wanted, queryClient]);
}
