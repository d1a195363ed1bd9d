import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../base.entity.ts';
import { ApiToken } from './api-token.entity.ts';

const ApiTokenSecretSchema = defineEntity({
  name: 'ApiTokenSecret',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    token: () => p.manyToOne(ApiToken).ref().unique().deleteRule('cascade'),
    /** SHA-256 of what the program presents. */
    hash: p.text().unique().hidden(),
    lastUsedAt: p.datetime().nullable(),
    lastUsedAddress: p.text().nullable(),
  },
});

/** What a program presents, as a hash, and when it last did. Outside the history. */
export class ApiTokenSecret extends ApiTokenSecretSchema.class {}
ApiTokenSecretSchema.setClass(ApiTokenSecret);
