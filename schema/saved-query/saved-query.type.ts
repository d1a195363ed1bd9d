import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '../common/enums.ts';
import { DateTime } from '../common/scalars.ts';
import { UserRole } from '../user/user.enums.ts';
import { SavedQueryKind, SavedQuerySharing } from './saved-query.enums.ts';

registerEnum(SavedQueryKind, 'SavedQueryKind', 'What is kept.', {
  QUERY: 'A question of the workbench: what to list, on which conditions, with which columns, and how to show it.',
  VIEW: 'A view of a list of the console: its filter, order and columns.',
  OPERATION: 'An operation in GraphQL.',
});
registerEnum(SavedQuerySharing, 'SavedQuerySharing', 'Who may read what is kept.', {
  MINE: 'Its owner alone.',
  ROLE: 'Its owner and every account of the role in `sharedRole`.',
  EVERYONE: 'Whoever may read published plans.',
});

/** A value that a saved query leaves open. */
@ObjectType({ description: 'A value that a saved query leaves open, to be asked for when it is opened.' })
export class SavedQueryParameter {
  @Field(() => String, { description: 'Its name; the definition refers to it as { "$": name }.' })
  name!: string;

  @Field(() => String, { description: 'What it is called when it is asked for.' })
  label!: string;
}

/** A question, a view of a list or an operation that somebody keeps. */
@ObjectType({ description: 'A question, a view of a list or an operation that somebody keeps and may share.' })
export class SavedQuery {
  @Field(() => ID, { description: 'Names it among all that is kept.' })
  id!: string;

  @Field(() => Int, { description: 'Counts the edits; an update hands it back so that nobody overwrites an edit unseen.' })
  version!: number;

  @Field(() => SavedQueryKind, { description: 'What it is.' })
  kind!: SavedQueryKind;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'What it is for; may be empty.' })
  description!: string;

  @Field(() => GraphQLJSONObject, { description: 'What it says; see CreateSavedQueryInput.definition for its form.' })
  definition!: Record<string, unknown>;

  @Field(() => [SavedQueryParameter], { description: 'The values that it leaves open.' })
  parameters!: SavedQueryParameter[];

  @Field(() => String, { nullable: true, description: 'The list it is about, as the root field of the API, e.g. goals; null for an operation.' })
  resource!: string | null;

  @Field(() => SavedQuerySharing, { description: 'Who may read it.' })
  sharedWith!: SavedQuerySharing;

  @Field(() => UserRole, { nullable: true, description: 'The role that it is shared with; null unless sharedWith is ROLE.' })
  sharedRole!: UserRole | null;

  @Field(() => String, { description: 'The name of whose it is.' })
  ownerName!: string;

  @Field(() => Boolean, { description: 'Whether it is the viewer’s own.' })
  isMine!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may change and delete it.' })
  viewerCanUpdate!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer has pinned it to Home.' })
  pinned!: boolean;

  @Field(() => Boolean, { description: 'Whether it is the view that the viewer opens its list with.' })
  isDefault!: boolean;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;

  @Field(() => String, { description: 'Who changed it last.' })
  updatedByName!: string;
}
