import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../base.entity.ts';
import { User } from './user.entity.ts';

const SessionSchema = defineEntity({
  name: 'Session',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    user: () => p.manyToOne(User).ref().index().deleteRule('cascade'),
    /** SHA-256 of the cookie's token; the token itself is stored nowhere. */
    tokenHash: p.text().unique().hidden(),
    createdAt: p.datetime().defaultRaw('now()'),
    lastSeenAt: p.datetime().defaultRaw('now()'),
    expiresAt: p.datetime().index(),
  },
});

/** A signed-in browser. */
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
