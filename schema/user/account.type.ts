import { Field, ID, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '../common/enums.ts';
import { DateTime } from '../common/scalars.ts';
import { PasswordLinkPurpose, SessionMethod, SignInOutcome, SignInStep } from './account.enums.ts';
import { UserRole } from './user.enums.ts';

registerEnum(SessionMethod, 'SessionMethod', 'How a session began.', {
  PASSWORD: 'With name and password.',
  PROVIDER: 'With an identity provider.',
});
registerEnum(SignInOutcome, 'SignInOutcome', 'How an attempt to sign in ended.', {
  SUCCESS: 'Somebody was signed in.',
  WRONG_PASSWORD: 'The password was wrong.',
  WRONG_CODE: 'The password was right, the code was wrong.',
  THROTTLED: 'There had been too many attempts from the same address.',
});
registerEnum(PasswordLinkPurpose, 'PasswordLinkPurpose', 'What a link that sets a password was made for.', {
  INVITATION: 'The account is new.',
  RESET: 'The password is lost.',
});
registerEnum(SignInStep, 'SignInStep', 'What is left to do before somebody is signed in in full.', {
  ENTER_CODE: 'Call signInWithCode with the challenge and a code of the second factor.',
  SET_UP_SECOND_FACTOR: "The account's role must have a second factor: call startSecondFactor and confirmSecondFactor. Until then nobody is signed in.",
});

/** An account as an administrator sees it. */
@ObjectType('User', { description: 'An account, as administrators see it.' })
export class UserType {
  @Field(() => ID, { description: 'Names the account.' })
  id!: string;

  @Field(() => Int, { description: 'Counts the edits of the account; a mutation hands it back so that nobody overwrites an edit unseen.' })
  version!: number;

  @Field(() => String, { description: 'The name to sign in with.' })
  name!: string;

  @Field(() => String, { description: 'The name to show.' })
  displayName!: string;

  @Field(() => String, { nullable: true, description: 'The e-mail address, where one is known.' })
  email!: string | null;

  @Field(() => UserRole, { description: 'What the account may do.' })
  role!: UserRole;

  @Field(() => Boolean, { description: 'Whether the account is shut out.' })
  disabled!: boolean;

  @Field(() => Boolean, { description: 'Whether a password has been set.' })
  hasPassword!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Since when signing in takes a second factor; null where it takes none.' })
  secondFactorSince!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When somebody was last signed in to it, as far as is known.' })
  lastSeenAt!: Date | null;

  @Field(() => DateTime, { description: 'When the account was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When the account was last edited.' })
  updatedAt!: Date;
}

/** A page of accounts. */
@ObjectType({ description: 'A page of accounts, by name.' })
export class UserConnection {
  @Field(() => [UserType], { description: 'The accounts of the page.' })
  nodes!: UserType[];

  @Field(() => Int, { description: 'How many accounts match.' })
  totalCount!: number;
}

/** A link to hand out. */
@ObjectType({ description: 'A link to hand to the owner of an account: it sets the password, once. It is shown only now.' })
export class PasswordLinkType {
  @Field(() => String, { description: 'The address; without a host where the server does not know its own (BASE_URL).' })
  url!: string;

  @Field(() => DateTime, { description: 'Until when it counts.' })
  expiresAt!: Date;

  @Field(() => Boolean, { description: "Whether it was also mailed to the account's address." })
  mailed!: boolean;
}

/** What a link is for. */
@ObjectType({ description: 'What a link that sets a password is for.' })
export class PasswordLinkFacts {
  @Field(() => String, { description: 'The name to sign in with.' })
  name!: string;

  @Field(() => PasswordLinkPurpose, { description: 'What it was made for.' })
  purpose!: PasswordLinkPurpose;

  @Field(() => DateTime, { description: 'Until when it counts.' })
  expiresAt!: Date;
}

/** A browser that is signed in. */
@ObjectType({ description: 'A browser that is signed in to the account.' })
export class AccountSession {
  @Field(() => ID, { description: 'Names the sign-in, for endSession.' })
  id!: string;

  @Field(() => SessionMethod, { description: 'How it began.' })
  method!: SessionMethod;

  @Field(() => String, { description: 'The address that it was last seen at.' })
  address!: string;

  @Field(() => String, { description: 'What the browser calls itself.' })
  userAgent!: string;

  @Field(() => DateTime, { description: 'When it was signed in.' })
  signedInAt!: Date;

  @Field(() => DateTime, { description: 'When it was last seen, to a minute or so.' })
  lastSeenAt!: Date;

  @Field(() => DateTime, { description: 'When it ends without a visit.' })
  expiresAt!: Date;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  isThis!: boolean;
}

/** An attempt to sign in. */
@ObjectType({ description: 'An attempt to sign in to the account.' })
export class SignInAttemptType {
  @Field(() => DateTime, { description: 'When it was.' })
  at!: Date;

  @Field(() => String, { description: 'The address that it came from.' })
  address!: string;

  @Field(() => SignInOutcome, { description: 'How it ended.' })
  outcome!: SignInOutcome;
}

/** Somebody whom an identity provider knows. */
@ObjectType({ description: 'Somebody whom an identity provider knows, who signs in as the account.' })
export class LinkedIdentity {
  @Field(() => ID, { description: 'Names the link, for unlinkProvider.' })
  id!: string;

  @Field(() => String, { description: 'The address of the provider.' })
  issuer!: string;

  @Field(() => String, { description: 'What the provider calls the person.' })
  subject!: string;

  @Field(() => DateTime, { description: 'Since when.' })
  linkedAt!: Date;
}

/** One's own account. */
@ObjectType({ description: 'The account of whoever asks, as its owner sees it.' })
export class MyAccount {
  @Field(() => ID, { description: 'Names the account.' })
  id!: string;

  @Field(() => Int, { description: 'Counts the edits of the account.' })
  version!: number;

  @Field(() => String, { description: 'The name to sign in with.' })
  name!: string;

  @Field(() => String, { description: 'The name to show.' })
  displayName!: string;

  @Field(() => String, { nullable: true, description: 'The e-mail address; administrators set it.' })
  email!: string | null;

  @Field(() => UserRole, { description: 'What the account may do.' })
  role!: UserRole;

  @Field(() => String, { nullable: true, description: 'The language of the console, zh-CN or en; null where none was chosen.' })
  language!: string | null;

  @Field(() => Boolean, { description: 'Whether it has a password; without one it is signed in to by an identity provider only.' })
  hasPassword!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Since when signing in takes a second factor; null where it takes none.' })
  secondFactorSince!: Date | null;

  @Field(() => Boolean, { description: 'Whether accounts of this role must have a second factor.' })
  secondFactorRequired!: boolean;

  @Field(() => Boolean, { description: 'Whether the second factor must be set up before anything else; until then nobody is signed in.' })
  mustSetUpSecondFactor!: boolean;

  @Field(() => Int, { description: 'How many recovery codes have not been used.' })
  recoveryCodesLeft!: number;

  @Field(() => [LinkedIdentity], { description: 'Who signs in as the account with an identity provider.' })
  identities!: LinkedIdentity[];

  @Field(() => [AccountSession], { description: 'The browsers that are signed in, the one seen last first.' })
  sessions!: AccountSession[];

  @Field(() => [SignInAttemptType], { description: 'The latest 20 attempts to sign in, the newest first.' })
  signInAttempts!: SignInAttemptType[];
}

/** The ways to sign in. */
@ObjectType({ description: 'The ways to sign in here.' })
export class SignInOptions {
  @Field(() => Boolean, { description: 'Whether a lost password can be reset by mail (requestPasswordReset).' })
  resetByMail!: boolean;

  @Field(() => String, { nullable: true, description: 'What the identity provider is called, where there is one.' })
  providerName!: string | null;

  @Field(() => String, { nullable: true, description: 'The address to go to to sign in with it; takes ?returnTo=/path.' })
  providerUrl!: string | null;
}

/** What an authenticator app is told. */
@ObjectType({ description: 'What an authenticator app is told: the address as a picture, or the secret by hand. Shown only now.' })
export class SecondFactorEnrolment {
  @Field(() => String, { description: 'The secret, in base32.' })
  secret!: string;

  @Field(() => String, { description: 'The address otpauth://… to show as a QR code.' })
  uri!: string;
}
