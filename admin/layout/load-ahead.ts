const list = (): Promise<unknown> => import('../list/NamedList.tsx');

/** The code of pages, by the entries of the navigation that lead to them. */
const pages: Readonly<Record<string, () => Promise<unknown>>> = {
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
  '/ask': () => import('../ask/AskPage.tsx'),
  '/explore': () => import('../explore/ExplorePage.tsx'),
  '/questions': () => import('../questions/QuestionsPage.tsx'),
  '/imports': () => import('../document-import/ImportsPage.tsx'),
  '/history': () => import('../history/HistoryPage.tsx'),
};

/** Begins to load a page's code when somebody points at the way to it; a failure shows when the page is opened. */
export const loadAhead = (to: string): void => void pages[to]?.().catch(() => undefined);
