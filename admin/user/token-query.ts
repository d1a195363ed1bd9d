import type { TokenScope } from '../../schema/user/account.enums.ts';

/** A token as its owner sees it. */
export interface Token {
  id: string;
  version: number;
  name: string;
  prefix: string;
  scopes: TokenScope[];
  owner: string;
  expiresAt: string;
  revokedAt: string | null;
  lastUsedAt: string | null;
  lastUsedAddress: string | null;
  requestsPerMinute: number | null;
  costPerMinute: number | null;
}

const fields = 'id version name prefix scopes owner expiresAt revokedAt lastUsedAt lastUsedAddress requestsPerMinute costPerMinute';

/** Reads the tokens. */
export const tokensQuery = `query ApiTokens($everybody: Boolean!) { apiTokens(everybody: $everybody) { ${fields} } }`;
/** Makes a token. */
export const createTokenMutation = `mutation CreateApiToken($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }`;
/** Ends a token. */
export const revokeTokenMutation = `mutation RevokeApiToken($id: ID!, $version: Int!) { revokeApiToken(id: $id, version: $version) { token { id } } }`;
