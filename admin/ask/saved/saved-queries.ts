import type { SavedQueryKind, SavedQuerySharing } from '../../../schema/saved-query/saved-query.enums.ts';
import type { UserRole } from '../../../schema/user/user.enums.ts';

/** Something kept on the server. */
export interface SavedQuery {
  id: string;
  version: number;
  kind: `${SavedQueryKind}`;
  name: string;
  description: string;
  definition: Record<string, unknown>;
  sharedWith: `${SavedQuerySharing}`;
  sharedRole: `${UserRole}` | null;
  ownerName: string;
  isMine: boolean;
  viewerCanUpdate: boolean;
  pinned: boolean;
  isDefault: boolean;
}

const fields = 'id version kind name description definition sharedWith sharedRole ownerName isMine viewerCanUpdate pinned isDefault';

export const savedQueriesQuery = `query SavedQueries($kinds: [SavedQueryKind!], $pinned: Boolean, $resource: String) { savedQueries(kinds: $kinds, pinned: $pinned, resource: $resource) { ${fields} } }`;
export const savedQueryQuery = `query SavedQuery($id: ID!) { savedQuery(id: $id) { ${fields} } }`;
export const createSavedMutation = `mutation CreateSavedQuery($input: CreateSavedQueryInput!) { kept: createSavedQuery(input: $input) { savedQuery { ${fields} } } }`;
export const updateSavedMutation = `mutation UpdateSavedQuery($id: ID!, $version: Int!, $input: UpdateSavedQueryInput!) { kept: updateSavedQuery(id: $id, version: $version, input: $input) { savedQuery { ${fields} } } }`;
export const deleteSavedMutation = 'mutation DeleteSavedQuery($id: ID!, $version: Int!) { deleteSavedQuery(id: $id, version: $version) { deletedId } }';
export const pinSavedMutation = 'mutation PinSavedQuery($id: ID!, $pinned: Boolean!) { pinSavedQuery(id: $id, pinned: $pinned) { savedQuery { id pinned } } }';
export const setDefaultViewMutation =
  'mutation SetDefaultView($resource: String!, $id: ID) { setDefaultView(resource: $resource, id: $id) { savedQuery { id isDefault } } }';
