import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { AskSchema, AskType } from '../ask/reduced/ask-schema.ts';
import { allViews } from '../ask/saved/all-views.ts';
import { type SavedQuery, savedQueriesQuery } from '../ask/saved/saved-queries.ts';
import { useMayKeep } from '../ask/saved/use-kept.ts';
import { useGraphql } from '../providers/use-graphql.ts';
import { useIdentityKnown } from '../user/use-identity-known.ts';
import type { ListSpec } from './list-specs.ts';
import { isSameLook, type ListLook, lookOfView, plainLook, printLook, readLook, type ViewDefinition } from './list-state.ts';

/** The name by which an address asks for the list as it comes, also where one has a view to open it with. */
export const plainView = 'none';

/** What a list shows and how it is changed; all of it stands in the address. */
export interface ListState {
  look: ListLook;
  /** From 0. */
  page: number;
  views: readonly SavedQuery[];
  /** The view that is open; null for the list as it comes. */
  view: SavedQuery | null;
  /** Whether the address asks for a view that is not there. */
  isViewGone: boolean;
  /** Whether it shows something else than the view, or than the list as it comes. */
  isChanged: boolean;
  /** Whether it is known yet what to show. */
  isReady: boolean;
  /** Changes what it shows and goes to the first page. */
  change(parts: Partial<ListLook>): void;
  goTo(page: number): void;
  open(view: string | null): void;
}

/** The state of a list, kept in the address. */
export function useListState(schema: AskSchema, type: AskType, spec: ListSpec): ListState {
  const [params, setParams] = useSearchParams();
  const mayKeep = useMayKeep();
  const isKnown = useIdentityKnown();
  const asked = params.get('view');
  const needsViews = asked === null ? mayKeep && params.size === 0 : asked !== plainView;
  const { data, isError } = useGraphql<{ savedQueries: SavedQuery[] }>(savedQueriesQuery, allViews);
  const views = useMemo(() => data?.savedQueries.filter(({ definition }) => definition['resource'] === type.list) ?? [], [data, type.list]);
  const view = (asked === null ? (params.size === 0 ? views.find(({ isDefault }) => isDefault) : undefined) : views.find(({ id }) => id === asked)) ?? null;
  const base = useMemo(
    () => (view ? lookOfView(schema, type, spec, view.definition as unknown as ViewDefinition) : plainLook(spec)),
    [schema, type, spec, view],
  );
  const look = useMemo(() => readLook(params, base, schema, type), [params, base, schema, type]);
  const page = Math.max(0, (Number(params.get('page')) || 1) - 1);
  const viewId = view?.id ?? (asked === plainView ? plainView : null);
  const put = useCallback(
    (next: ListLook, to: number, replace: boolean) => {
      const printed = printLook(next, base, viewId, to);
      setParams(printed, { replace });
    },
    [base, viewId, setParams],
  );
  return {
    look,
    page,
    views,
    view,
    isViewGone: asked !== null && asked !== plainView && data !== undefined && view === null,
    isChanged: !isSameLook(look, base),
    isReady: !needsViews || isError || (isKnown && data !== undefined),
    change: (parts) => put({ ...look, ...parts }, 0, 'words' in parts),
    goTo: (to) => put(look, to, false),
    open: (id) => setParams(id === null ? {} : { view: id }),
  };
}
