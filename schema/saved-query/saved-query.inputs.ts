import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Given, Needed } from '../common/inputs.ts';
import { UserRole } from '../user/user.enums.ts';
import { SavedQueryKind, SavedQuerySharing } from './saved-query.enums.ts';
import { SavedQuery } from './saved-query.type.ts';

const definition =
  'What it says, at most 64 kB. QUERY: { resource, filter, orderBy, columns, show, groupBy, parameters }; VIEW: { resource, filter, orderBy, columns, state }; ' +
  'OPERATION: { text, variables }. `resource` is a root field that lists rows; `filter` and `orderBy` are its arguments; `columns` are dotted paths of fields; ' +
  'a value of the filter may be left open as { "$": name } where `parameters` has { name, label, value }.';

/** Something to keep. */
@InputType({ description: 'Something to keep.' })
export class CreateSavedQueryInput {
  @Needed(() => SavedQueryKind, 'What it is.')
  kind!: SavedQueryKind;

  @Needed(() => String, 'What it is called, at most 120 characters.')
  name!: string;

  @Given(() => String, 'What it is for, at most 2000 characters.')
  description?: string | null;

  @Needed(() => GraphQLJSONObject, definition)
  definition!: Record<string, unknown>;

  @Given(() => SavedQuerySharing, 'Who may read it. Default: MINE. More is for analysts and above.')
  sharedWith?: SavedQuerySharing | null;

  @Given(() => UserRole, 'The role to share with, where sharedWith is ROLE.')
  sharedRole?: UserRole | null;
}

/** What to change in something that is kept. */
@InputType({ description: 'What to change in something that is kept; what is left out stays.' })
export class UpdateSavedQueryInput {
  @Given(() => String, 'What it is called, at most 120 characters.')
  name?: string | null;

  @Given(() => String, 'What it is for, at most 2000 characters; null empties it.')
  description?: string | null;

  @Given(() => GraphQLJSONObject, definition)
  definition?: Record<string, unknown> | null;

  @Given(() => SavedQuerySharing, 'Who may read it.')
  sharedWith?: SavedQuerySharing | null;

  @Given(() => UserRole, 'The role to share with, where sharedWith is ROLE.')
  sharedRole?: UserRole | null;
}

/** What the mutations of saved queries answer. */
@ObjectType({ description: 'What createSavedQuery, updateSavedQuery and pinSavedQuery answer.' })
export class SavedQueryPayload {
  @Field(() => SavedQuery, { description: 'It, as it is now.' })
  savedQuery!: SavedQuery;
}

/** What `deleteSavedQuery` answers. */
@ObjectType({ description: 'What deleteSavedQuery answers.' })
export class DeleteSavedQueryPayload {
  @Field(() => ID, { description: 'The id of what was deleted.' })
  deletedId!: string;
}

/** What `setDefaultView` answers. */
@ObjectType({ description: 'What setDefaultView answers.' })
export class DefaultViewPayload {
  @Field(() => SavedQuery, { nullable: true, description: 'The view that the list opens with from now on; null where it opens as it comes.' })
  savedQuery!: SavedQuery | null;
}
