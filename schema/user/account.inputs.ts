import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Given, Needed } from '../common/inputs.ts';
import { MyAccount, PasswordLinkType, UserType } from './account.type.ts';
import { UserRole } from './user.enums.ts';

/** A new account. */
@InputType({ description: 'A new account. Its owner sets the password by the link that the answer brings.' })
export class CreateUserInput {
  @Needed(() => String, 'The name to sign in with, 1 to 64 characters.')
  name!: string;

  @Given(() => String, 'The name to show. Default: the name.')
  displayName?: string | null;

  @Given(() => String, 'The e-mail address.')
  email?: string | null;

  @Needed(() => UserRole, 'What the account may do.')
  role!: UserRole;
}

/** What to change of an account. */
@InputType({ description: 'What to change of an account; what is left out stays.' })
export class UpdateUserInput {
  @Given(() => String, 'The name to sign in with.')
  name?: string | null;

  @Given(() => String, 'The name to show.')
  displayName?: string | null;

  @Given(() => String, 'The e-mail address; null takes it away.')
  email?: string | null;

  @Given(() => UserRole, 'What the account may do.')
  role?: UserRole | null;
}

/** What to change of one's own account. */
@InputType({ description: 'What to change of one’s own account; what is left out stays. Name, address and role are the administrators’ to change.' })
export class UpdateMyAccountInput {
  @Given(() => String, 'The name to show.')
  displayName?: string | null;

  @Given(() => String, 'The language of the console, zh-CN or en.')
  language?: string | null;
}

/** A new password. */
@InputType({ description: 'A new password for one’s own account.' })
export class ChangePasswordInput {
  @Needed(() => String, 'The password until now.')
  oldPassword!: string;

  @Needed(() => String, 'The new one: ten characters or more, and not one that is easily guessed.')
  newPassword!: string;
}

/** A password by link. */
@InputType({ description: 'A new password by a link that was handed out.' })
export class SetPasswordInput {
  @Needed(() => String, 'What follows the # in the address of the link.')
  token!: string;

  @Needed(() => String, 'The password: ten characters or more, and not one that is easily guessed.')
  password!: string;
}

/** The code that follows the password. */
@InputType({ description: 'The code that follows the password.' })
export class SignInWithCodeInput {
  @Needed(() => String, 'What signIn answered with.')
  challenge!: string;

  @Needed(() => String, 'Six digits of the authenticator app, or a recovery code.')
  code!: string;
}

/** Password and code of whoever changes the second factor. */
@InputType({ description: 'The password and a code of whoever changes their second factor.' })
export class SecondFactorProofInput {
  @Needed(() => String, 'The password.')
  password!: string;

  @Needed(() => String, 'Six digits of the authenticator app, or a recovery code.')
  code!: string;
}

/** That it is really the owner who asks. */
@InputType({ description: 'That it is really the owner of the account who asks.' })
export class OwnerProofInput {
  @Needed(() => String, 'The password.')
  password!: string;

  @Given(() => String, 'Six digits of the authenticator app, or a recovery code, where the account has a second factor.')
  code?: string | null;
}

/** What a change of an account answers. */
@ObjectType({ description: 'What a change of an account answers.' })
export class UserPayload {
  @Field(() => UserType, { description: 'The account as it is now.' })
  user!: UserType;
}

/** What createUser answers. */
@ObjectType({ description: 'What createUser answers.' })
export class CreateUserPayload {
  @Field(() => UserType, { description: 'The new account.' })
  user!: UserType;

  @Field(() => PasswordLinkType, { description: 'The link by which its owner sets the password.' })
  link!: PasswordLinkType;
}

/** What deleteUser answers. */
@ObjectType({ description: 'What deleteUser answers.' })
export class DeleteUserPayload {
  @Field(() => ID, { description: 'The account that is gone.' })
  deletedId!: string;
}

/** What createPasswordLink answers. */
@ObjectType({ description: 'What createPasswordLink answers.' })
export class CreatePasswordLinkPayload {
  @Field(() => PasswordLinkType, { description: 'The link. Those made before count no more.' })
  link!: PasswordLinkType;
}

/** What changes of one's own account answer. */
@ObjectType({ description: 'What changes of one’s own account answer.' })
export class MyAccountPayload {
  @Field(() => MyAccount, { description: 'The account as it is now.' })
  account!: MyAccount;
}

/** What startProviderLink answers. */
@ObjectType({ description: 'What startProviderLink answers.' })
export class StartProviderLinkPayload {
  @Field(() => String, { description: 'The address to go to within five minutes, in the same browser; it leads back to /account.' })
  url!: string;
}

/** What setPassword answers. */
@ObjectType({ description: 'What setPassword answers.' })
export class SetPasswordPayload {
  @Field(() => String, { description: 'The name to sign in with.' })
  name!: string;
}

/** What requestPasswordReset answers. */
@ObjectType({ description: 'What requestPasswordReset answers: the same whether or not there is such an account.' })
export class RequestPasswordResetPayload {
  @Field(() => Boolean, { description: 'Always true. If the account exists and has an address, a mail is on its way.' })
  accepted!: boolean;
}

/** What signOutEverywhere answers. */
@ObjectType({ description: 'What signOutEverywhere answers.' })
export class SignOutEverywherePayload {
  @Field(() => Int, { description: 'How many browsers were signed in.' })
  ended!: number;
}

/** What endSession answers. */
@ObjectType({ description: 'What endSession answers.' })
export class EndSessionPayload {
  @Field(() => ID, { description: 'The sign-in that has ended.' })
  endedId!: string;
}

/** Codes to keep. */
@ObjectType({ description: 'Codes that count in place of the authenticator app, each once. Shown only now.' })
export class RecoveryCodesPayload {
  @Field(() => [String], { description: 'The codes, to be kept apart from the password.' })
  recoveryCodes!: string[];
}
