import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { SignInInput, SignInPayload, SignOutPayload } from '../../schema/user/user.inputs.ts';
import { ViewerType } from '../../schema/user/user.type.ts';
import type { Context } from '../core/context.ts';
import { endSession } from './session.service.ts';
import { signIn } from './user.service.ts';

/** Signing in and out, and who is signed in. */
@Resolver()
export class UserResolver {
  @Query(() => ViewerType, { nullable: true, description: 'The signed-in account; null where nobody is signed in.' })
  viewer(@Ctx() context: Context): ViewerType | null {
    return context.viewer;
  }

  @Mutation(() => SignInPayload, { description: 'Signs in: the answer sets the session cookie.' })
  async signIn(@Arg('input', () => SignInInput) input: SignInInput, @Ctx() context: Context): Promise<SignInPayload> {
    const { viewer, token } = await signIn(context.em, input.name, input.password, context.session);
    if (context.session.token !== null) await endSession(context.em, context.session.token);
    context.setSessionCookie(token);
    return { viewer };
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session and takes its cookie away.' })
  async signOut(@Ctx() context: Context): Promise<SignOutPayload> {
    const { token } = context.session;
    const signedOut = token !== null && (await endSession(context.em, token));
    context.setSessionCookie(null);
    return { signedOut };
  }
}
