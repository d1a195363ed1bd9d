import { useEffect, useMemo, useRef } from 'react';
import { useGetList } from 'react-admin';
import { orderOf } from '../ask/question/definition.ts';
import type { AskType } from '../ask/reduced/ask-schema.ts';
import { filterFor } from '../ask/values/pick-query.ts';
import { wholeFilter } from './list-state.ts';
import type { ListRow } from './row-words.ts';
import type { ListState } from './use-list-state.ts';

/**
 * Reads the rows of a list. It asks for them while it is not known yet whether a view of one's own opens the list, since mostly none does;
 * nothing is shown before that is known.
 */
export function useListData(type: AskType, { look, page, isReady }: ListState) {
  const isShown = useRef(false);
  useEffect(() => {
    if (isReady) isShown.current = true;
  }, [isReady]);
  const where = useMemo(() => wholeFilter(look.filter, filterFor(type, look.words)), [type, look]);
  const meta = useMemo(
    () => ({ columns: look.columns, where, orderBy: look.sorts.length > 0 ? orderOf(look.sorts) : undefined }),
    [look.columns, look.sorts, where],
  );
  const { data, total, isPending, isFetching, error, refetch } = useGetList<ListRow>(
    type.list ?? '',
    { filter: {}, sort: { field: 'id', order: 'ASC' }, pagination: { page: page + 1, perPage: look.size }, meta },
    { placeholderData: (before) => (isShown.current ? before : undefined) },
  );
  return { data: isReady ? data : undefined, total, isPending: isPending || !isReady, isFetching, error, refetch, where, meta };
}
