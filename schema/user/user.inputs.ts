import { Field, InputType, ObjectType } from 'type-graphql';
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
  @Field(() => ViewerType, { description: 'The account that is signed in now.' })
  viewer!: ViewerType;
}

/** What `signOut` answers. */
@ObjectType({ description: 'What signOut answers.' })
export class SignOutPayload {
  @Field(() => Boolean, { description: 'Whether there was a session to end.' })
  signedOut!: boolean;
}
