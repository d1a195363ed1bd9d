import { defineEntity, p } from '@mikro-orm/core';
import type { TokenScope } from '../../schema/user/account.enums.ts';
import { curated } from '../base.entity.ts';
import { User } from './user.entity.ts';

const ApiTokenSchema = defineEntity({
  name: 'ApiToken',
  properties: {
    ...curated,
    user: () => p.manyToOne(User).ref().index().deleteRule('cascade'),
    name: p.text(),
    /** The first characters of the token, by which its owner knows it again. */
    prefix: p.text(),
    scopes: p.array().$type<TokenScope[]>().columnType('text[]'),
    expiresAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
    /** Most requests in a minute; null is the server's own limit. */
    requestsPerMinute: p.integer().nullable(),
    /** Most cost of operations in a minute; null is the server's own limit. */
    costPerMinute: p.integer().nullable(),
  },
});

/** The right of a program to act in its owner's name. What is presented is kept apart, outside the history. */
export class ApiToken extends ApiTokenSchema.class {}
ApiTokenSchema.setClass(ApiToken);
