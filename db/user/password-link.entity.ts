import { defineEntity, p } from '@mikro-orm/core';
import { PasswordLinkPurpose } from '../../schema/user/account.enums.ts';
import { newId } from '../base.entity.ts';
import { User } from './user.entity.ts';

const PasswordLinkSchema = defineEntity({
  name: 'PasswordLink',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    user: () => p.manyToOne(User).ref().index().deleteRule('cascade'),
    purpose: p.enum(() => PasswordLinkPurpose),
    /** SHA-256 of the link's token; the token itself is stored nowhere. */
    tokenHash: p.text().unique().hidden(),
    createdAt: p.datetime().defaultRaw('now()'),
    expiresAt: p.datetime().index(),
  },
});

/** A link that sets an account's password, once. */
export class PasswordLink extends PasswordLinkSchema.class {}
PasswordLinkSchema.setClass(PasswordLink);
