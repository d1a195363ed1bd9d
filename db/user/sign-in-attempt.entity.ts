import { defineEntity, p } from '@mikro-orm/core';
import { SignInOutcome } from '../../schema/user/account.enums.ts';
import { newId } from '../base.entity.ts';
import { User } from './user.entity.ts';

const SignInAttemptSchema = defineEntity({
  name: 'SignInAttempt',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    at: p.datetime().defaultRaw('now()').index(),
    /** The account; null where nobody has the name. The name itself is not kept: people type passwords into its field. */
    user: () => p.manyToOne(User).ref().nullable().index().deleteRule('cascade'),
    address: p.text(),
    outcome: p.enum(() => SignInOutcome),
  },
});

/** An attempt to sign in, kept for a while. */
export class SignInAttempt extends SignInAttemptSchema.class {}
SignInAttemptSchema.setClass(SignInAttempt);
