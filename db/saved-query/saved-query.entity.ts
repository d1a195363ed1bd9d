import { defineEntity, p } from '@mikro-orm/core';
import { SavedQueryKind, SavedQuerySharing } from '../../schema/saved-query/saved-query.enums.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { newId } from '../base.entity.ts';

const SavedQuerySchema = defineEntity({
  name: 'SavedQuery',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    version: p.integer().version(),
    createdAt: p.datetime().defaultRaw('now()'),
    updatedAt: p
      .datetime()
      .defaultRaw('now()')
      .onUpdate(() => new Date()),
    /** Whose it is; kept beside the name, which stays when the account goes. */
    ownerId: p.uuid().index(),
    ownerName: p.text(),
    updatedByName: p.text(),
    kind: p.enum(() => SavedQueryKind),
    name: p.text(),
    description: p.text().default(''),
    /** The root field of the API that it lists; null for an operation. */
    resource: p.text().nullable(),
    definition: p.json<Record<string, unknown>>(),
    sharedWith: p.enum(() => SavedQuerySharing).default(SavedQuerySharing.MINE),
    sharedRole: p.enum(() => UserRole).nullable(),
  },
  checks: [{ name: 'saved_query_role_of_sharing', expression: `(shared_with = 'ROLE') = (shared_role is not null)` }],
});

/** A question, a view of a list or an operation that somebody keeps. Not part of the graph, so it has no history; it says who changed it last. */
export class SavedQuery extends SavedQuerySchema.class {}
SavedQuerySchema.setClass(SavedQuery);
