import { defineEntity, p } from '@mikro-orm/core';
import { UserRole } from '../../schema/user/user.enums.ts';
import { curated } from '../base.entity.ts';

const UserSchema = defineEntity({
  name: 'User',
  tableName: 'app_user',
  properties: {
    ...curated,
    /** The name to sign in with; compared without regard to case. */
    name: p.text(),
    displayName: p.text(),
    /** Where a link to set the password is sent, and what an identity provider's accounts are matched by. */
    email: p.text().nullable(),
    role: p.enum(() => UserRole),
    /** argon2id hash; never leaves the server and is left out of the history. Null until a password is set. */
    passwordHash: p.text().nullable().hidden(),
    disabled: p.boolean().default(false),
    /** Whether a curator may publish and archive plans within their bounds. */
    mayPublish: p.boolean().default(false),
    /** Since when signing in takes a code too; the secret lies in a table without history. */
    secondFactorSince: p.datetime().nullable(),
    /** The language of the console and of mails to the account, e.g. zh-CN. */
    language: p.text().nullable(),
  },
  indexes: [
    { name: 'app_user_name_unique', expression: 'create unique index "app_user_name_unique" on "app_user" (lower("name"))' },
    { name: 'app_user_email_unique', expression: 'create unique index "app_user_email_unique" on "app_user" (lower("email"))' },
  ],
});

/** An account. */
export class User extends UserSchema.class {}
UserSchema.setClass(User);
