import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../base.entity.ts';

const ChangeSetSchema = defineEntity({
  name: 'ChangeSet',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    at: p.datetime().defaultRaw('now()').index(),
    actor: p.uuid().fieldName('actor_id').nullable().index(),
    /** The actor's name at the time, or the program that wrote (import, catalogue). */
    actorName: p.text(),
    /** What was done, e.g. updateGoal, import, catalogue. */
    kind: p.text(),
    reason: p.text().nullable(),
    requestId: p.text().nullable(),
    /** The transaction that wrote it; tells readers whether anything is newer than what they know. */
    xact: p.bigint().defaultRaw('((pg_current_xact_id())::text)::bigint').lazy().hidden().index(),
  },
});

/** One write as its author sees it: who, when, why; its changes tell what. Append-only. */
export class ChangeSet extends ChangeSetSchema.class {}
ChangeSetSchema.setClass(ChangeSet);
