import type { Configuration } from 'openid-client';
import { UserRole } from '../../schema/user/user.enums.ts';
import type { Config } from '../core/config.ts';

/** Where to go to sign in with the identity provider. */
export const providerPath = '/auth/oidc';

/** What has to be remembered of a sign-in while the browser is at the provider. */
export interface Journey {
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
  /** Whose account the person is to be linked to, and by which sign-in; left out where they sign in. */
  link?: LinkTo;
}

/** An account that a person is to be linked to, and the sign-in that asked for it. */
export interface LinkTo {
  userId: string;
  signInId: string;
}

/** What a provider says of a person; it has vouched for it. */
export interface Person {
  issuer: string;
  subject: string;
  name: string;
  displayName: string;
  /** Only an address that the provider has checked; null otherwise. */
  email: string | null;
  /** The role that its claim gives; null where roles are given here. */
  role: UserRole | null;
}

/** An identity provider to sign in with. */
export interface IdentityProvider {
  label: string;
  /** Whether somebody new gets an account. */
  creates: boolean;
  /** The domains of e-mail addresses that may sign in; none means all. */
  domains: readonly string[];
  /** Where to send the browser. */
  startUrl(journey: Journey): Promise<string>;
  newJourney(returnTo: string): Journey;
  /** Who has come back; throws where anything does not hold together. */
  personOf(callback: URL, journey: Journey): Promise<Person>;
  /** Where the provider's own session is ended; null where it has no such place. */
  signOutUrl(): Promise<string | null>;
}

type Claims = Record<string, unknown>;

const order = [UserRole.ADMINISTRATOR, UserRole.CURATOR, UserRole.ANALYST, UserRole.VIEWER];
const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

/** The greatest role that the values of a claim give; viewer where none does, null where no roles are mapped. */
export function roleOfClaim(claim: unknown, roles: Readonly<Record<string, UserRole>>): UserRole | null {
  if (Object.keys(roles).length === 0) return null;
  const values = (Array.isArray(claim) ? claim : [claim]).map(String);
  const given = values.flatMap((value) => (Object.hasOwn(roles, value) ? [roles[value]] : []));
  return order.find((role) => given.includes(role)) ?? UserRole.VIEWER;
}

/** What the claims of a provider say of a person. An e-mail address counts only where the provider says that it has checked it. */
export function personFrom(claims: Claims, { oidcRoleClaim, oidcRoles }: Pick<Config, 'oidcRoleClaim' | 'oidcRoles'>): Person {
  const email = claims['email_verified'] === true ? textOf(claims['email']) : null;
  const name = textOf(claims['preferred_username']) ?? email ?? String(claims['sub']);
  return {
    issuer: String(claims['iss']),
    subject: String(claims['sub']),
    name,
    displayName: textOf(claims['name']) ?? name,
    email,
    role: roleOfClaim(claims[oidcRoleClaim], oidcRoles),
  };
}

/** The program that speaks OpenID Connect; loaded when it is first needed. */
const library = () => import('openid-client');

async function discover({ oidcIssuer = '', oidcClientId = '', oidcClientSecret = '' }: Config): Promise<Configuration> {
  const { allowInsecureRequests, discovery } = await library();
  const options = oidcIssuer.startsWith('http:') ? { execute: [allowInsecureRequests] } : {};
  return discovery(new URL(oidcIssuer), oidcClientId, oidcClientSecret, undefined, { ...options, timeout: 10 });
}

/** Asks the provider how it works when that is first needed; where it does not answer, it is asked anew the next time. */
function discoveredOnce(config: Config): () => Promise<Configuration> {
  let known: Promise<Configuration> | null = null;
  return () =>
    (known ??= discover(config).catch((error: unknown) => {
      known = null;
      throw error;
    }));
}

/** The identity provider that the configuration names; null where it names none. */
export async function identityProviderOf(config: Config): Promise<IdentityProvider | null> {
  if (!config.oidcIssuer || !config.baseUrl) return null;
  const client = await library();
  const discovered = discoveredOnce(config);
  const base = config.baseUrl.replace(/\/$/u, '');
  const redirectUri = `${base}${providerPath}/callback`;
  return {
    label: config.oidcLabel,
    creates: config.oidcCreate,
    domains: config.oidcDomains.map((domain) => domain.toLowerCase()),
    newJourney: (returnTo) => ({ state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier(), returnTo }),
    startUrl: async ({ state, nonce, verifier }) => {
      const challenge = { code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' };
      return client.buildAuthorizationUrl(await discovered(), { redirect_uri: redirectUri, scope: config.oidcScope, state, nonce, ...challenge }).href;
    },
    personOf: async (callback, { state, nonce, verifier }) => {
      const configuration = await discovered();
      const here = new URL(redirectUri);
      here.search = callback.search;
      const tokens = await client.authorizationCodeGrant(configuration, here, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims() as unknown as Claims;
      const hasMore = configuration.serverMetadata().userinfo_endpoint !== undefined;
      const more = hasMore ? await client.fetchUserInfo(configuration, tokens.access_token, String(claims['sub'])) : {};
      return personFrom({ ...more, ...claims }, config);
    },
    signOutUrl: async () => {
      const configuration = await discovered();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
      return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${base}/` }).href;
    },
  };
}
