import type { GraphQLSchema } from 'graphql';
import type { Em } from '../../db/orm.ts';
import { DefaultView } from '../../db/saved-query/default-view.entity.ts';
import { SavedQueryPin } from '../../db/saved-query/saved-query-pin.entity.ts';
import { SavedQuery } from '../../db/saved-query/saved-query.entity.ts';
import { SavedQueryKind, SavedQuerySharing } from '../../schema/saved-query/saved-query.enums.ts';
import type { UserRole } from '../../schema/user/user.enums.ts';
import type { Context, Viewer } from '../core/context.ts';
import { refuseUnstorable } from '../core/storable.ts';
import { badInput, forbidden, notFound, PlanGraphError, unauthenticated } from '../core/errors.ts';
import { isUuid } from '../core/ids.ts';
import { checkDefinition } from './check-definition.ts';
import { readDefinition } from './definition.ts';
import { canReadSavedQuery, canShare, canUpdateSavedQuery } from './saved-query.policy.ts';

/** What may be said of something kept. */
export interface SavedQueryValues {
  name?: string | null;
  description?: string | null;
  definition?: Record<string, unknown> | null;
  sharedWith?: SavedQuerySharing | null;
  sharedRole?: UserRole | null;
}

/** Something kept, with whether the viewer has pinned it, and whether a list of theirs opens with it. */
export interface Kept {
  query: SavedQuery;
  pinned: boolean;
  isDefault: boolean;
}

const mostOfOne = 500;

/** Whoever is signed in; refused where nobody is. */
export const signedIn = (context: Context): Viewer => {
  if (!context.viewer) throw unauthenticated();
  return context.viewer;
};

function textOf(value: string | null | undefined, field: string, longest: number): string {
  const text = (value ?? '').trim();
  refuseUnstorable(text, field);
  if (text.length > longest) throw badInput(`The ${field} is longer than ${longest} characters.`, { [field]: `is longer than ${longest} characters` });
  return text;
}

function nameOf(value: string | null | undefined): string {
  const name = textOf(value, 'name', 120);
  if (name === '') throw badInput('The name must not be empty.', { name: 'must not be empty' });
  return name;
}

function applySharing(query: SavedQuery, values: SavedQueryValues, viewer: Viewer): void {
  const sharedWith = values.sharedWith ?? query.sharedWith;
  const sharedRole = sharedWith === SavedQuerySharing.ROLE ? (values.sharedRole ?? query.sharedRole ?? null) : null;
  if (sharedWith === SavedQuerySharing.ROLE && !sharedRole) throw badInput('Name the role to share with.', { sharedRole: 'must be given' });
  if (sharedWith !== SavedQuerySharing.MINE && sharedWith !== query.sharedWith && !canShare(viewer)) throw forbidden('Your account may not share.');
  Object.assign(query, { sharedWith, sharedRole });
}

function applyDefinition(query: SavedQuery, definition: Record<string, unknown>, schema: GraphQLSchema): void {
  const read = readDefinition(query.kind, definition);
  checkDefinition(schema, read, query.kind === SavedQueryKind.QUERY);
  Object.assign(query, { definition, resource: read.resource ?? null });
}

async function isPinned(em: Em, query: SavedQuery, viewer: Viewer | null): Promise<boolean> {
  return viewer !== null && (await em.count(SavedQueryPin, { query: query.id, userId: viewer.id })) > 0;
}

/** Something kept as its viewer knows it. */
export async function keptFor(em: Em, query: SavedQuery, viewer: Viewer | null): Promise<Kept> {
  const isDefault = viewer !== null && (await em.count(DefaultView, { query: query.id, userId: viewer.id })) > 0;
  return { query, pinned: await isPinned(em, query, viewer), isDefault };
}

/** Where an unknown id and one that the viewer may not read are the same. */
export async function readable(em: Em, viewer: Viewer | null, id: string): Promise<SavedQuery | null> {
  const query = isUuid(id) ? await em.findOne(SavedQuery, { id }) : null;
  return query && canReadSavedQuery(viewer, query) ? query : null;
}

async function changeable(em: Em, viewer: Viewer, id: string, version: number): Promise<SavedQuery> {
  const query = await readable(em, viewer, id);
  if (!query) throw notFound('saved query', id);
  if (!canUpdateSavedQuery(viewer, query)) throw forbidden('Only its owner or an administrator may change it.');
  if (query.version !== version)
    throw new PlanGraphError('STALE_VERSION', `It has been edited since: it is at version ${query.version} now.`, { id, version: query.version });
  return query;
}

/** One thing kept; null where there is none that the viewer may read. */
export async function findSavedQuery(context: Context, id: string): Promise<Kept | null> {
  if (!context.viewer && !context.publicRead) throw unauthenticated('Sign in to read.');
  const query = await readable(context.em, context.viewer, id);
  return query && keptFor(context.em, query, context.viewer);
}

/** Which of what is kept to list. */
export interface SavedQueryChoice {
  kinds?: SavedQueryKind[] | null;
  resource?: string | null;
  pinned?: boolean | null;
}

/** Everything kept that the viewer may read, by name. */
export async function listSavedQueries({ em, viewer, publicRead }: Context, { kinds, resource, pinned }: SavedQueryChoice): Promise<Kept[]> {
  if (!viewer && !publicRead) throw unauthenticated('Sign in to read.');
  const shared = [
    { sharedWith: SavedQuerySharing.EVERYONE },
    ...(viewer ? [{ ownerId: viewer.id }, { sharedWith: SavedQuerySharing.ROLE, sharedRole: viewer.role }] : []),
  ];
  const found = await em.find(
    SavedQuery,
    { $or: shared, ...(kinds ? { kind: { $in: kinds } } : {}), ...(resource ? { resource } : {}) },
    { orderBy: { name: 'asc', id: 'asc' }, limit: 1000 },
  );
  const pins = viewer ? await em.find(SavedQueryPin, { userId: viewer.id }) : [];
  const defaults = viewer ? await em.find(DefaultView, { userId: viewer.id }) : [];
  const [held, first] = [pins, defaults].map((all) => new Set(all.map((each) => each.query.id)));
  const kept = found.map((query) => ({ query, pinned: held?.has(query.id) ?? false, isDefault: first?.has(query.id) ?? false }));
  return pinned == null ? kept : kept.filter((each) => each.pinned === pinned);
}

/** Keeps something new. */
export async function createSavedQuery(context: Context, kind: SavedQueryKind, values: SavedQueryValues, schema: GraphQLSchema): Promise<Kept> {
  const viewer = signedIn(context);
  return context.em.transactional(async (em) => {
    if ((await em.count(SavedQuery, { ownerId: viewer.id })) >= mostOfOne) throw badInput(`You keep ${mostOfOne} already. Delete some first.`);
    const query = new SavedQuery();
    Object.assign(query, { kind, ownerId: viewer.id, ownerName: viewer.displayName, updatedByName: viewer.displayName, sharedWith: SavedQuerySharing.MINE });
    Object.assign(query, { name: nameOf(values.name), description: textOf(values.description, 'description', 2000) });
    applyDefinition(query, values.definition ?? {}, schema);
    applySharing(query, values, viewer);
    await em.persist(query).flush();
    return { query, pinned: false, isDefault: false };
  });
}

/** Changes something kept; what the values leave out stays. */
export async function updateSavedQuery(context: Context, id: string, version: number, values: SavedQueryValues, schema: GraphQLSchema): Promise<Kept> {
  const viewer = signedIn(context);
  return context.em.transactional(async (em) => {
    const query = await changeable(em, viewer, id, version);
    if (values.name !== undefined) query.name = nameOf(values.name);
    if (values.description !== undefined) query.description = textOf(values.description, 'description', 2000);
    if (values.definition) applyDefinition(query, values.definition, schema);
    applySharing(query, values, viewer);
    query.updatedByName = viewer.displayName;
    await em.flush();
    return keptFor(em, query, viewer);
  });
}

/** Deletes something kept. */
export async function deleteSavedQuery(context: Context, id: string, version: number): Promise<string> {
  const viewer = signedIn(context);
  await context.em.transactional(async (em) => {
    em.remove(await changeable(em, viewer, id, version));
    await em.flush();
  });
  return id;
}

/** Pins something kept to the viewer's own Home, or takes it off. */
export async function pinSavedQuery(context: Context, id: string, pinned: boolean): Promise<Kept> {
  const viewer = signedIn(context);
  return context.em.transactional(async (em) => {
    const query = await readable(em, viewer, id);
    if (!query) throw notFound('saved query', id);
    if (!pinned) await em.nativeDelete(SavedQueryPin, { query: id, userId: viewer.id });
    else if (!(await isPinned(em, query, viewer))) await em.persist(em.create(SavedQueryPin, { query: id, userId: viewer.id })).flush();
    return keptFor(em, query, viewer);
  });
}
