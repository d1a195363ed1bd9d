import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '../common/enums.ts';
import { Given, Needed } from '../common/inputs.ts';
import { DateTime } from '../common/scalars.ts';
import { TokenScope } from './account.enums.ts';

registerEnum(TokenScope, 'TokenScope', 'What a program may do with a token: never more than the owner of the token may at the time.', {
  READ_PUBLISHED: 'Reads published plans, asks across them and exports.',
  READ_DRAFTS: 'Reads drafts and archived plans too.',
  CURATE: 'Edits, imports and publishes.',
  ADMINISTER: 'Does what administrators do, accounts included.',
});

/** The right of a program to act in an account's name. */
@ObjectType('ApiToken', { description: "The right of a program to act in an account's name, by the header Authorization: Bearer pg_…" })
export class ApiTokenType {
  @Field(() => ID, { description: 'Names the token.' })
  id!: string;

  @Field(() => Int, { description: 'Counts the edits of the token.' })
  version!: number;

  @Field(() => String, { description: 'What its owner calls it.' })
  name!: string;

  @Field(() => String, { description: 'Its first characters, to know it by.' })
  prefix!: string;

  @Field(() => [TokenScope], { description: 'What it may be used for.' })
  scopes!: TokenScope[];

  @Field(() => String, { description: 'The name of the account that it acts for.' })
  owner!: string;

  @Field(() => DateTime, { description: 'Until when it counts.' })
  expiresAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null where it was not.' })
  revokedAt!: Date | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was last used, to a minute or so; null where it never was.' })
  lastUsedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The address from which it was last used.' })
  lastUsedAddress!: string | null;

  @Field(() => Int, { nullable: true, description: "Most requests in a minute; null is the server's own limit." })
  requestsPerMinute!: number | null;

  @Field(() => Int, { nullable: true, description: "Most cost of operations in a minute; null is the server's own limit." })
  costPerMinute!: number | null;
}

/** A new token. */
@InputType({ description: 'A new token for a program.' })
export class CreateApiTokenInput {
  @Needed(() => String, 'What to call it, e.g. the program that will use it.')
  name!: string;

  @Needed(() => [TokenScope], 'What it may be used for.')
  scopes!: TokenScope[];

  @Needed(() => Int, 'After how many days it ends, 1 to 366.')
  expiresInDays!: number;

  @Given(() => Int, "Most requests in a minute. Default: the server's own limit.")
  requestsPerMinute?: number | null;

  @Given(() => Int, "Most cost of operations in a minute. Default: the server's own limit.")
  costPerMinute?: number | null;
}

/** What createApiToken answers. */
@ObjectType({ description: 'What createApiToken answers.' })
export class CreateApiTokenPayload {
  @Field(() => ApiTokenType, { description: 'The token.' })
  token!: ApiTokenType;

  @Field(() => String, { description: 'What the program presents. Shown only now.' })
  secret!: string;
}

/** What revokeApiToken answers. */
@ObjectType({ description: 'What revokeApiToken answers.' })
export class RevokeApiTokenPayload {
  @Field(() => ApiTokenType, { description: 'The token, which counts no more.' })
  token!: ApiTokenType;
}
