import { defineEntity, p } from '@mikro-orm/core';
import { SessionMethod } from '../../schema/user/account.enums.ts';
import { newId } from '../base.entity.ts';
import { User } from './user.entity.ts';

const SessionSchema = defineEntity({
  name: 'Session',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    user: () => p.manyToOne(User).ref().index().deleteRule('cascade'),
    /** The sign-in that the session goes back to: stays the same when the token is renewed. */
    signInId: p.uuid().index(),
    method: p.enum(() => SessionMethod).default(SessionMethod.PASSWORD),
    /** SHA-256 of the cookie's token; the token itself is stored nowhere. */
    tokenHash: p.text().unique().hidden(),
    signedInAt: p.datetime().defaultRaw('now()'),
    createdAt: p.datetime().defaultRaw('now()'),
    lastSeenAt: p.datetime().defaultRaw('now()'),
    expiresAt: p.datetime().index(),
    /** Where the browser was when it was last seen, and what it calls itself. */
    address: p.text().default(''),
    userAgent: p.text().default(''),
    /** Whether the token has to be renewed at the next visit, since the account's rights have changed. */
    stale: p.boolean().default(false),
    /** Whether a newer token has taken its place. */
    replaced: p.boolean().default(false),
  },
});

/** A signed-in browser. */
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
