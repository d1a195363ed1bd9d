import { Field, InputType, ObjectType } from 'type-graphql';
import { SignInStep } from './account.enums.ts';
import { ViewerType } from './user.type.ts';

/** The name and the password of an account. */
@InputType({ description: 'The name and the password of an account.' })
export class SignInInput {
  @Field(() => String, { description: 'The name; capitals or not makes no difference.' })
  name!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;
}

/** What `signIn` answers. */
@ObjectType({ description: 'What signIn answers; the session itself travels in a cookie.' })
export class SignInPayload {
  @Field(() => ViewerType, { nullable: true, description: 'The account that is signed in now; null where there is a next step.' })
  viewer!: ViewerType | null;

  @Field(() => SignInStep, { nullable: true, description: 'What is left to do; null where somebody is signed in.' })
  nextStep!: SignInStep | null;

  @Field(() => String, { nullable: true, description: 'What signInWithCode takes, within ten minutes; null where no code is awaited.' })
  challenge!: string | null;
}

/** What `signOut` answers. */
@ObjectType({ description: 'What signOut answers.' })
export class SignOutPayload {
  @Field(() => Boolean, { description: 'Whether there was a session to end.' })
  signedOut!: boolean;

  @Field(() => String, { nullable: true, description: 'Where to go to sign out of the identity provider too; null where the session was none of its.' })
  providerUrl!: string | null;
}
