import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import {
  ChangePasswordInput,
  EndSessionPayload,
  MyAccountPayload,
  OwnerProofInput,
  RecoveryCodesPayload,
  SecondFactorProofInput,
  SignOutEverywherePayload,
  StartProviderLinkPayload,
  UpdateMyAccountInput,
} from '../../schema/user/account.inputs.ts';
import { MyAccount, SecondFactorEnrolment } from '../../schema/user/account.type.ts';
import type { Context } from '../core/context.ts';
import { unauthenticated } from '../core/errors.ts';
import { IdArg, VersionArg } from '../curation/arguments.ts';
import {
  changePassword,
  confirmSecondFactor,
  endOwnSession,
  readOwnAccount,
  removeSecondFactor,
  renewRecoveryCodes,
  signOutEverywhere,
  startSecondFactor,
  updateOwnAccount,
} from './own-account.service.ts';
import { startProviderLink, unlinkProvider } from './provider-link.service.ts';

async function shown(context: Context): Promise<MyAccount | null> {
  const account = await readOwnAccount(context);
  if (!account) return null;
  const { user, attempts, ...facts } = account;
  const { id, version, name, displayName, role } = user;
  const { email = null, language = null, secondFactorSince = null } = user;
  return {
    id,
    version,
    name,
    displayName,
    role,
    email,
    language,
    secondFactorSince,
    hasPassword: user.passwordHash !== null,
    signInAttempts: attempts,
    ...facts,
  };
}

async function payload(context: Context): Promise<MyAccountPayload> {
  const account = await shown(context);
  if (!account) throw unauthenticated();
  return { account };
}

/** What people do with their own account; programs may not. */
@Resolver()
export class OwnAccountResolver {
  @Query(() => MyAccount, { nullable: true, description: 'The account of whoever asks; null where nobody is signed in, and for programs.' })
  myAccount(@Ctx() context: Context): Promise<MyAccount | null> {
    return shown(context);
  }

  @Mutation(() => MyAccountPayload, { description: 'Changes what people may change of their own account.' })
  async updateMyAccount(
    @VersionArg() version: number,
    @Arg('input', () => UpdateMyAccountInput) input: UpdateMyAccountInput,
    @Ctx() context: Context,
  ): Promise<MyAccountPayload> {
    await updateOwnAccount(context, version, input);
    return payload(context);
  }

  @Mutation(() => MyAccountPayload, { description: 'Sets a new password. All other browsers are signed out.' })
  async changePassword(
    @Arg('input', () => ChangePasswordInput) { oldPassword, newPassword }: ChangePasswordInput,
    @Ctx() context: Context,
  ): Promise<MyAccountPayload> {
    await changePassword(context, oldPassword, newPassword);
    return payload(context);
  }

  @Mutation(() => SignOutEverywherePayload, { description: 'Signs out of every browser, this one included.' })
  async signOutEverywhere(@Ctx() context: Context): Promise<SignOutEverywherePayload> {
    return { ended: await signOutEverywhere(context) };
  }

  @Mutation(() => EndSessionPayload, { description: 'Signs out of one browser.' })
  async endSession(@IdArg('sign-in') id: string, @Ctx() context: Context): Promise<EndSessionPayload> {
    return { endedId: await endOwnSession(context, id) };
  }

  @Mutation(() => SecondFactorEnrolment, { description: 'Begins to set up a second factor.' })
  startSecondFactor(
    @Arg('password', () => String, { description: 'The password.' }) password: string,
    @Ctx() context: Context,
  ): Promise<SecondFactorEnrolment> {
    return startSecondFactor(context, password);
  }

  @Mutation(() => RecoveryCodesPayload, { description: 'Ends the setting up of a second factor with a first code. All other browsers are signed out.' })
  async confirmSecondFactor(
    @Arg('code', () => String, { description: 'Six digits of the authenticator app.' }) code: string,
    @Ctx() context: Context,
  ): Promise<RecoveryCodesPayload> {
    return { recoveryCodes: await confirmSecondFactor(context, code) };
  }

  @Mutation(() => MyAccountPayload, { description: 'Takes the second factor away. All other browsers are signed out.' })
  async removeSecondFactor(
    @Arg('input', () => SecondFactorProofInput) { password, code }: SecondFactorProofInput,
    @Ctx() context: Context,
  ): Promise<MyAccountPayload> {
    await removeSecondFactor(context, password, code);
    return payload(context);
  }

  @Mutation(() => StartProviderLinkPayload, { description: 'Begins to link the account to one of the identity provider.' })
  async startProviderLink(@Arg('input', () => OwnerProofInput) proof: OwnerProofInput, @Ctx() context: Context): Promise<StartProviderLinkPayload> {
    return { url: await startProviderLink(context, proof) };
  }

  @Mutation(() => MyAccountPayload, {
    description:
      'Ends that somebody of the identity provider signs in as the account; a checked e-mail address does not link them again. All other browsers are signed out.',
  })
  async unlinkProvider(
    @IdArg('link') id: string,
    @Arg('input', () => OwnerProofInput) proof: OwnerProofInput,
    @Ctx() context: Context,
  ): Promise<MyAccountPayload> {
    await unlinkProvider(context, id, proof);
    return payload(context);
  }

  @Mutation(() => RecoveryCodesPayload, { description: 'Makes ten new recovery codes; the old ones count no more.' })
  async renewRecoveryCodes(
    @Arg('input', () => SecondFactorProofInput) { password, code }: SecondFactorProofInput,
    @Ctx() context: Context,
  ): Promise<RecoveryCodesPayload> {
    return { recoveryCodes: await renewRecoveryCodes(context, password, code) };
  }
}
