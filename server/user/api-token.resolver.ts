import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { ApiTokenType, CreateApiTokenInput, CreateApiTokenPayload, RevokeApiTokenPayload } from '../../schema/user/api-token.type.ts';
import type { Context } from '../core/context.ts';
import { IdArg, VersionArg } from '../curation/arguments.ts';
import { createToken, listTokens, revokeToken } from './api-token.service.ts';

/** The tokens by which programs act for accounts. */
@Resolver()
export class ApiTokenResolver {
  @Query(() => [ApiTokenType], { description: "One's own tokens, the newest first." })
  apiTokens(
    @Arg('everybody', () => Boolean, { defaultValue: false, description: "Everybody's, for administrators." }) everybody: boolean,
    @Ctx() context: Context,
  ): Promise<ApiTokenType[]> {
    return listTokens(context, everybody);
  }

  @Mutation(() => CreateApiTokenPayload, { description: 'Makes a token that acts in one’s own name.' })
  createApiToken(@Arg('input', () => CreateApiTokenInput) input: CreateApiTokenInput, @Ctx() context: Context): Promise<CreateApiTokenPayload> {
    return createToken(context, input);
  }

  @Mutation(() => RevokeApiTokenPayload, { description: "Ends a token: one's own, or for administrators anybody's." })
  async revokeApiToken(@IdArg('token') id: string, @VersionArg() version: number, @Ctx() context: Context): Promise<RevokeApiTokenPayload> {
    return { token: await revokeToken(context, id, version) };
  }
}
