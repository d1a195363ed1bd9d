import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { UserRightsInput } from '../../schema/user/user-rights.inputs.ts';
import { UserRights } from '../../schema/user/user-rights.type.ts';
import { ViewerType } from '../../schema/user/user.type.ts';
import type { Context } from '../core/context.ts';
import { readRights, setUserRights, userRights } from './user-rights.service.ts';

/** What `setUserRights` answers. */
@ObjectType({ description: 'What setUserRights answers.' })
class SetUserRightsPayload {
  @Field(() => UserRights, { description: 'The rights as they are now.' })
  rights!: object;
}

/** Says and changes what accounts may write. */
@Resolver(() => ViewerType)
export class UserRightsResolver {
  @Query(() => UserRights, { description: 'What an account may write. For administrators.' })
  userRights(@Arg('userId', () => ID, { description: 'The account.' }) userId: string, @Ctx() context: Context): Promise<unknown> {
    return userRights(context, userId);
  }

  @Mutation(() => SetUserRightsPayload, { description: 'Says where a curator may write, and whether they may publish. For administrators.' })
  async setUserRights(
    @Arg('userId', () => ID, { description: 'The account.' }) userId: string,
    @Arg('version', () => Int, { description: "The account's version that was read before; STALE_VERSION where it has been edited since." }) version: number,
    @Arg('input', () => UserRightsInput, { description: 'The rights, in place of those before.' }) input: UserRightsInput,
    @Ctx() context: Context,
  ): Promise<SetUserRightsPayload> {
    return { rights: await setUserRights(context, userId, version, input) };
  }

  @FieldResolver(() => UserRights, { description: 'What the account may write.' })
  rights(@Root() viewer: ViewerType, @Ctx() context: Context): Promise<unknown> {
    return readRights(context, viewer.id);
  }
}
