import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { RequestPasswordResetPayload, SetPasswordInput, SetPasswordPayload, SignInWithCodeInput } from '../../schema/user/account.inputs.ts';
import { PasswordLinkFacts, SignInOptions } from '../../schema/user/account.type.ts';
import { SignInInput, SignInPayload, SignOutPayload } from '../../schema/user/user.inputs.ts';
import { ViewerType } from '../../schema/user/user.type.ts';
import type { Context } from '../core/context.ts';
import { describeLink, setPasswordByLink } from './password-link.service.ts';
import { requestReset } from './password-reset.service.ts';
import { signIn, signInOptions, signInWithCode, signOut } from './sign-in.service.ts';

/** Signing in and out, and who is signed in. */
@Resolver()
export class UserResolver {
  @Query(() => ViewerType, { nullable: true, description: 'The signed-in account; null where nobody is signed in.' })
  viewer(@Ctx() context: Context): ViewerType | null {
    return context.viewer;
  }

  @Query(() => SignInOptions, { description: 'The ways to sign in here.' })
  signInOptions(@Ctx() context: Context): SignInOptions {
    return signInOptions(context);
  }

  @Query(() => PasswordLinkFacts, { nullable: true, description: 'What a link that sets a password is for; null where it has been used or has expired.' })
  passwordLink(
    @Arg('token', () => String, { description: 'What follows the # in its address.' }) token: string,
    @Ctx() context: Context,
  ): Promise<PasswordLinkFacts | null> {
    return describeLink(context.em, token);
  }

  @Mutation(() => SignInPayload, { description: 'Signs in: the answer sets the session cookie, or says what is left to do.' })
  signIn(@Arg('input', () => SignInInput) input: SignInInput, @Ctx() context: Context): Promise<SignInPayload> {
    return signIn(context, input.name, input.password);
  }

  @Mutation(() => SignInPayload, { description: 'Goes on with a sign-in that awaits a code. Five codes may be tried.' })
  signInWithCode(@Arg('input', () => SignInWithCodeInput) { challenge, code }: SignInWithCodeInput, @Ctx() context: Context): Promise<SignInPayload> {
    return signInWithCode(context, challenge, code);
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session and takes its cookie away.' })
  signOut(@Ctx() context: Context): Promise<SignOutPayload> {
    return signOut(context);
  }

  @Mutation(() => SetPasswordPayload, {
    description: 'Sets a password by a link that was handed out or mailed. All browsers are signed out; sign in with it then.',
  })
  async setPassword(@Arg('input', () => SetPasswordInput) { token, password }: SetPasswordInput, @Ctx() context: Context): Promise<SetPasswordPayload> {
    return { name: await setPasswordByLink(context, token, password) };
  }

  @Mutation(() => RequestPasswordResetPayload, { description: "Mails a link to set a new password to the account's address, where the server can mail." })
  requestPasswordReset(
    @Arg('name', () => String, { description: 'The name to sign in with, or the e-mail address.' }) name: string,
    @Ctx() context: Context,
  ): RequestPasswordResetPayload {
    requestReset(context, name);
    return { accepted: true };
  }
}
