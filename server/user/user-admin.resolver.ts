import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  CreatePasswordLinkPayload,
  CreateUserInput,
  CreateUserPayload,
  DeleteUserPayload,
  UpdateUserInput,
  UserPayload,
} from '../../schema/user/account.inputs.ts';
import { SignInAttemptType, UserConnection, UserType } from '../../schema/user/account.type.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import type { Context } from '../core/context.ts';
import { IdArg, VersionArg } from '../curation/arguments.ts';
import {
  attemptsAt,
  createPasswordLink,
  createUser,
  deleteUser,
  findUser,
  listUsers,
  resetSecondFactor,
  setDisabled,
  updateUser,
} from './user-admin.service.ts';

/** Accounts, for administrators. */
@Resolver(() => UserType)
export class UserAdminResolver {
  @Query(() => UserConnection, { description: 'The accounts, by name. For administrators.' })
  users(
    @Arg('search', () => String, { nullable: true, description: 'A part of the name, the name shown or the e-mail address.' }) search: string | undefined,
    @Arg('role', () => UserRole, { nullable: true, description: 'Only those of a role.' }) role: UserRole | undefined,
    @Arg('disabled', () => Boolean, { nullable: true, description: 'Only those that are, or are not, disabled.' }) disabled: boolean | undefined,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 200.' }) first: number,
    @Arg('offset', () => Int, { defaultValue: 0, description: 'How many to skip.' }) offset: number,
    @Ctx() context: Context,
  ): Promise<UserConnection> {
    return listUsers(context, { search, role, disabled, first, offset });
  }

  @Query(() => UserType, { nullable: true, description: 'One account; null where there is none. For administrators.' })
  user(@IdArg('account') id: string, @Ctx() context: Context): Promise<UserType | null> {
    return findUser(context, id);
  }

  @FieldResolver(() => [SignInAttemptType], { description: 'The latest 20 attempts to sign in, the newest first.' })
  signInAttempts(@Root() user: UserType, @Ctx() context: Context): Promise<SignInAttemptType[]> {
    return attemptsAt(context.em, user.id);
  }

  @Mutation(() => CreateUserPayload, { description: 'Makes an account, and a link by which its owner sets the password within a week. For administrators.' })
  createUser(@Arg('input', () => CreateUserInput) input: CreateUserInput, @Ctx() context: Context): Promise<CreateUserPayload> {
    return createUser(context, input);
  }

  @Mutation(() => UserPayload, { description: 'Changes an account. The last administrator who can sign in stays one (CONFLICT). For administrators.' })
  async updateUser(
    @IdArg('account') id: string,
    @VersionArg() version: number,
    @Arg('input', () => UpdateUserInput) input: UpdateUserInput,
    @Ctx() context: Context,
  ): Promise<UserPayload> {
    return { user: await updateUser(context, id, version, input) };
  }

  @Mutation(() => UserPayload, { description: 'Shuts an account out: its sessions end, its tokens count for nothing. For administrators.' })
  async disableUser(@IdArg('account') id: string, @VersionArg() version: number, @Ctx() context: Context): Promise<UserPayload> {
    return { user: await setDisabled(context, id, version, true) };
  }

  @Mutation(() => UserPayload, { description: 'Lets an account in again. For administrators.' })
  async enableUser(@IdArg('account') id: string, @VersionArg() version: number, @Ctx() context: Context): Promise<UserPayload> {
    return { user: await setDisabled(context, id, version, false) };
  }

  @Mutation(() => DeleteUserPayload, { description: 'Deletes an account that has written nothing (else CONFLICT: disable it). For administrators.' })
  async deleteUser(@IdArg('account') id: string, @VersionArg() version: number, @Ctx() context: Context): Promise<DeleteUserPayload> {
    return { deletedId: await deleteUser(context, id, version) };
  }

  @Mutation(() => CreatePasswordLinkPayload, {
    description: 'Makes a link that sets a new password, for a day; the old password counts until then. For administrators.',
  })
  async createPasswordLink(@Arg('id', () => ID, { description: 'The account.' }) id: string, @Ctx() context: Context): Promise<CreatePasswordLinkPayload> {
    return { link: await createPasswordLink(context, id) };
  }

  @Mutation(() => UserPayload, { description: "Takes an account's second factor away and ends its sessions. For administrators." })
  async resetSecondFactor(@IdArg('account') id: string, @VersionArg() version: number, @Ctx() context: Context): Promise<UserPayload> {
    return { user: await resetSecondFactor(context, id, version) };
  }
}
