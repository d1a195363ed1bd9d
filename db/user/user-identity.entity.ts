import { defineEntity, p } from '@mikro-orm/core';
import { curated } from '../base.entity.ts';
import { User } from './user.entity.ts';

const UserIdentitySchema = defineEntity({
  name: 'UserIdentity',
  properties: {
    ...curated,
    user: () => p.manyToOne(User).ref().index().deleteRule('cascade'),
    /** The identity provider, and what it calls the person; together they never change hands. */
    issuer: p.text(),
    subject: p.text(),
    /** Since when its owner has not let it sign in; a checked address does not link it again. */
    unlinkedAt: p.datetime().nullable(),
  },
  uniques: [{ properties: ['issuer', 'subject'] }],
});

/** That an identity provider's person signs in as an account. */
export class UserIdentity extends UserIdentitySchema.class {}
UserIdentitySchema.setClass(UserIdentity);
