import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { SavedQueryKind } from '../../schema/saved-query/saved-query.enums.ts';
import {
  CreateSavedQueryInput,
  DefaultViewPayload,
  DeleteSavedQueryPayload,
  SavedQueryPayload,
  UpdateSavedQueryInput,
} from '../../schema/saved-query/saved-query.inputs.ts';
import { SavedQuery } from '../../schema/saved-query/saved-query.type.ts';
import type { Context } from '../core/context.ts';
import { setDefaultView } from './default-view.service.ts';
import { toSavedQuery } from './saved-query.mapper.ts';
import { createSavedQuery, deleteSavedQuery, findSavedQuery, type Kept, listSavedQueries, pinSavedQuery, updateSavedQuery } from './saved-query.service.ts';

const id = { description: 'Which.' };
const version = { description: 'The version that was read before; STALE_VERSION where somebody has changed it since.' };
const payload = (kept: Kept, context: Context): SavedQueryPayload => ({ savedQuery: toSavedQuery(kept, context.viewer) });

/** Questions, views and operations that people keep and share. */
@Resolver()
export class SavedQueryResolver {
  @Query(() => [SavedQuery], { description: 'What is kept and may be read by the viewer, by name: their own, their role’s, everybody’s; at most 1000.' })
  async savedQueries(
    @Arg('kinds', () => [SavedQueryKind], { nullable: true, description: 'Only these kinds. Default: all.' }) kinds: SavedQueryKind[] | null,
    @Arg('resource', () => String, { nullable: true, description: 'Only what lists this root field, e.g. goals.' }) resource: string | null,
    @Arg('pinned', () => Boolean, { nullable: true, description: 'Only what the viewer has pinned to Home, or only what not.' }) pinned: boolean | null,
    @Ctx() context: Context,
  ): Promise<SavedQuery[]> {
    return (await listSavedQueries(context, { kinds, resource, pinned })).map((kept) => toSavedQuery(kept, context.viewer));
  }

  @Query(() => SavedQuery, { nullable: true, description: 'One thing kept; null where there is none that the viewer may read.' })
  async savedQuery(@Arg('id', () => ID, { description: 'Its id.' }) queryId: string, @Ctx() context: Context): Promise<SavedQuery | null> {
    const kept = await findSavedQuery(context, queryId);
    return kept && toSavedQuery(kept, context.viewer);
  }

  @Mutation(() => SavedQueryPayload, { description: 'Keeps a question, a view of a list or an operation. For whoever is signed in.' })
  async createSavedQuery(
    @Arg('input', () => CreateSavedQueryInput, { description: 'What to keep.' }) { kind, ...values }: CreateSavedQueryInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedQueryPayload> {
    return payload(await createSavedQuery(context, kind, values, info.schema), context);
  }

  @Mutation(() => SavedQueryPayload, { description: 'Changes what is kept. For its owner, and for administrators where it is shared.' })
  async updateSavedQuery(
    @Arg('id', () => ID, id) queryId: string,
    @Arg('version', () => Int, version) at: number,
    @Arg('input', () => UpdateSavedQueryInput, { description: 'What to change.' }) input: UpdateSavedQueryInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedQueryPayload> {
    return payload(await updateSavedQuery(context, queryId, at, input, info.schema), context);
  }

  @Mutation(() => DeleteSavedQueryPayload, { description: 'Deletes what is kept. For its owner, and for administrators where it is shared.' })
  async deleteSavedQuery(
    @Arg('id', () => ID, id) queryId: string,
    @Arg('version', () => Int, version) at: number,
    @Ctx() context: Context,
  ): Promise<DeleteSavedQueryPayload> {
    return { deletedId: await deleteSavedQuery(context, queryId, at) };
  }

  @Mutation(() => SavedQueryPayload, { description: 'Pins what is kept to the viewer’s own Home, or takes it off.' })
  async pinSavedQuery(
    @Arg('id', () => ID, id) queryId: string,
    @Arg('pinned', () => Boolean, { description: 'Whether it is to be pinned.' }) pinned: boolean,
    @Ctx() context: Context,
  ): Promise<SavedQueryPayload> {
    return payload(await pinSavedQuery(context, queryId, pinned), context);
  }

  @Mutation(() => DefaultViewPayload, { description: 'Has one of the viewer’s lists open with a view, or as it comes. For whoever is signed in.' })
  async setDefaultView(
    @Arg('resource', () => String, { description: 'The list, as the root field of the API, e.g. goals.' }) resource: string,
    @Arg('id', () => ID, { nullable: true, description: 'The view; null where the list is to open as it comes.' }) queryId: string | null,
    @Ctx() context: Context,
  ): Promise<DefaultViewPayload> {
    const kept = await setDefaultView(context, resource, queryId ?? null);
    return { savedQuery: kept && toSavedQuery(kept, context.viewer) };
  }
}
