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
    role: p.enum(() => UserRole),
    /** argon2id hash; never leaves the server and is left out of the history. */
    passwordHash: p.text().hidden(),
    disabled: p.boolean().default(false),
    /** Whether a curator may publish and archive plans within their bounds. */
    mayPublish: p.boolean().default(false),
  },
  indexes: [{ name: 'app_user_name_unique', expression: 'create unique index "app_user_name_unique" on "app_user" (lower("name"))' }],
});

/** An account. */
export class User extends UserSchema.class {}
UserSchema.setClass(User);
