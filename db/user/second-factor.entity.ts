import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../base.entity.ts';
import { User } from './user.entity.ts';

const SecondFactorSchema = defineEntity({
  name: 'SecondFactor',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    user: () => p.manyToOne(User).ref().unique().deleteRule('cascade'),
    /** The secret that codes are made from, encrypted with the installation's key. */
    secret: p.text().hidden(),
    /** Whether a first code has shown that the account's device knows the secret. */
    confirmed: p.boolean().default(false),
    /** The time step of the last code that was used: neither it nor an earlier one counts again. */
    lastStep: p.integer().default(0),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});

/** What makes an account's one-time codes. Outside the history, since it is a secret. */
export class SecondFactor extends SecondFactorSchema.class {}
SecondFactorSchema.setClass(SecondFactor);
