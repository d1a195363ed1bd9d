import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** What a provider says of its people, by the names that it knows them by. */
export type People = Readonly<Record<string, Record<string, unknown>>>;

/** An OpenID Connect provider, running. */
export interface IdentityProvider {
  issuer: string;
  /** What makes an installation sign in with it. */
  settings: Record<string, string>;
  /** Puts somebody at the browser: whoever sits there agrees to everything at once. */
  seat(person: string): void;
  close(): Promise<void>;
}

const secret = 'a secret between the two';

/** The provider's own page. */
async function interact(provider: Provider, person: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login') return provider.interactionFinished(request, response, { login: { accountId: person } });
  const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params['client_id']) });
  grant.addOIDCScope('openid profile email groups');
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
}

/** Starts a provider for the installation at an address. */
export async function startIdentityProvider(base: string, people: People): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let person = Object.keys(people)[0] ?? '';
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'plangraph', client_secret: secret, redirect_uris: [`${base}/auth/oidc/callback`], post_logout_redirect_uris: [`${base}/`] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'preferred_username'], groups: ['groups'] },
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    cookies: { keys: ['for tests'] },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) interact(provider, person, request, response).catch(() => response.end());
    else void answer(request, response);
  });
  return {
    issuer,
    settings: { BASE_URL: base, OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'plangraph', OIDC_CLIENT_SECRET: secret, OIDC_LABEL: '市政务平台' },
    seat: (name) => {
      person = name;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
