import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../base.entity.ts';
import { User } from './user.entity.ts';

const SignInChallengeSchema = defineEntity({
  name: 'SignInChallenge',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    user: () => p.manyToOne(User).ref().index().deleteRule('cascade'),
    /** SHA-256 of what the browser hands back with the code. */
    tokenHash: p.text().unique().hidden(),
    /** How many codes were tried. */
    attempts: p.integer().default(0),
    expiresAt: p.datetime().index(),
  },
});

/** A sign-in whose password was right and whose code is still awaited. */
export class SignInChallenge extends SignInChallengeSchema.class {}
SignInChallengeSchema.setClass(SignInChallenge);
