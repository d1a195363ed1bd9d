import { DefaultView } from '../../db/saved-query/default-view.entity.ts';
import { SavedQueryKind } from '../../schema/saved-query/saved-query.enums.ts';
import type { Context } from '../core/context.ts';
import { badInput, notFound } from '../core/errors.ts';
import { type Kept, keptFor, readable, signedIn } from './saved-query.service.ts';

/** Has one of the viewer's lists open with a view that they may read, or as it comes. */
export async function setDefaultView(context: Context, resource: string, id: string | null): Promise<Kept | null> {
  const viewer = signedIn(context);
  return context.em.transactional(async (em) => {
    const query = id === null ? null : await readable(em, viewer, id);
    if (id !== null && !query) throw notFound('saved query', id);
    if (query && (query.kind !== SavedQueryKind.VIEW || query.resource !== resource))
      throw badInput('It is no view of this list.', { id: 'is no view of this list' });
    await em.nativeDelete(DefaultView, { userId: viewer.id, resource });
    if (!query) return null;
    await em.persist(em.create(DefaultView, { userId: viewer.id, resource, query: query.id })).flush();
    return keptFor(em, query, viewer);
  });
}
