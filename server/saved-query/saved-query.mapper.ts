import type { SavedQuery } from '../../schema/saved-query/saved-query.type.ts';
import type { Viewer } from '../core/context.ts';
import type { Definition } from './definition.ts';
import { canUpdateSavedQuery } from './saved-query.policy.ts';
import type { Kept } from './saved-query.service.ts';

/** Something kept as the API shows it to one viewer. */
export function toSavedQuery({ query, pinned, isDefault }: Kept, viewer: Viewer | null): SavedQuery {
  const { parameters } = query.definition as Definition;
  return {
    id: query.id,
    version: query.version,
    kind: query.kind,
    name: query.name,
    description: query.description,
    definition: query.definition,
    parameters: (parameters ?? []).map(({ name, label }) => ({ name, label })),
    resource: query.resource ?? null,
    sharedWith: query.sharedWith,
    sharedRole: query.sharedRole ?? null,
    ownerName: query.ownerName,
    isMine: viewer?.id === query.ownerId,
    viewerCanUpdate: canUpdateSavedQuery(viewer, query),
    pinned,
    isDefault,
    createdAt: query.createdAt,
    updatedAt: query.updatedAt,
    updatedByName: query.updatedByName,
  };
}
