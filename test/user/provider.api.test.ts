import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type AccountsApp, Client, makeUser, startAccounts } from '../support/accounts.ts';
import { type IdentityProvider, startIdentityProvider } from '../support/identity-provider.ts';

const base = 'http://localhost:4000';
const password = 'moor-lantern-17';

/** The people whom the provider knows. */
const people: Record<string, Record<string, unknown>> = {
  li: { email: 'li@example.org', email_verified: true, name: '李工', preferred_username: 'li', groups: ['planners'] },
  liar: { email: 'root@example.org', email_verified: false, name: '假冒', preferred_username: 'liar', groups: [] },
  boss: { email: 'root@example.org', email_verified: true, name: '主任', preferred_username: 'boss', groups: ['it'] },
  stranger: { email: 'x@elsewhere.net', email_verified: true, name: 'X', preferred_username: 'x', groups: ['it'] },
  hua: { email: 'hua@example.org', email_verified: true, name: '华', preferred_username: 'hua', groups: [] },
  ming: { email: 'ming@example.org', email_verified: true, name: '明', preferred_username: 'ming', groups: [] },
  sleeper: { email: 'sleeper@example.org', email_verified: true, name: 'S', preferred_username: 'sleeper', groups: [] },
};

let provider: IdentityProvider;
let accounts: AccountsApp;

beforeAll(async () => {
  provider = await startIdentityProvider(base, people);
  accounts = await startAccounts({
    ...provider.settings,
    OIDC_SCOPE: 'openid profile email groups',
    OIDC_DOMAINS: 'Example.org',
    OIDC_CREATE: 'true',
    OIDC_ROLES: 'planners=CURATOR,it=ADMINISTRATOR',
  });
  for (const name of ['hua', 'lan']) await makeUser(accounts.database, name, UserRole.ANALYST, password, `${name}@example.org`);
  await makeUser(accounts.database, 'root', UserRole.ADMINISTRATOR, 'moor-lantern-17', 'root@example.org');
});
afterAll(async () => {
  await accounts?.close();
  await provider?.close();
});

interface Step {
  location: string;
  cookies: Map<string, string>;
}

const header = (cookies: Map<string, string>): string => [...cookies].map((pair) => pair.join('=')).join('; ');

/** The way from the sign-in button to the provider. */
async function begin(returnTo = '/plans'): Promise<Step> {
  const response = await accounts.app.inject({ method: 'GET', url: `/auth/oidc?returnTo=${encodeURIComponent(returnTo)}` });
  expect(response.statusCode).toBe(302);
  return { location: String(response.headers.location), cookies: new Map(response.cookies.map(({ name, value }) => [name, value])) };
}

/** Goes through the provider's pages until it sends the browser back to us. */
async function throughProvider(location: string, who: string): Promise<string> {
  provider.seat(who);
  const cookies = new Map<string, string>();
  let next = new URL(location, provider.issuer).href;
  while (!next.startsWith(base)) {
    const response = await fetch(next, { redirect: 'manual', headers: { cookie: header(cookies) } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? [];
      cookies.set(name, value);
    }
    const to = response.headers.get('location');
    if (!to) throw new Error(`the provider stopped at ${next}: ${response.status} ${await response.text()}`);
    next = new URL(to, provider.issuer).href;
  }
  return next.slice(base.length);
}

/** Comes back from the provider; where we send the browser then, and the session that it got. */
async function comeBack(callback: string, cookies: Map<string, string>): Promise<{ location: string; client: Client }> {
  const response = await accounts.app.inject({ method: 'GET', url: callback, headers: { cookie: header(cookies) } });
  const client = new Client(accounts);
  client.cookie = response.cookies.find(({ name }) => name === 'plangraph_session')?.value ?? null;
  return { location: String(response.headers.location), client };
}

async function signInAs(who: string, returnTo?: string): Promise<{ location: string; client: Client }> {
  const { location, cookies } = await begin(returnTo);
  return comeBack(await throughProvider(location, who), cookies);
}

describe('signing in with an identity provider', () => {
  it('is offered by its name', async () => {
    const { data } = await new Client(accounts).ask('{ signInOptions { providerName providerUrl resetByMail } }');
    expect(data.signInOptions).toEqual({ providerName: '市政务平台', providerUrl: '/auth/oidc', resetByMail: false });
  });

  it('sends the browser away with state, nonce and a challenge, and keeps what belongs to them in a cookie that nobody can read', async () => {
    const { location, cookies } = await begin();
    const { searchParams } = new URL(location);
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/u);
    for (const name of ['state', 'nonce']) expect(cookies.get('plangraph_oidc')).not.toContain(searchParams.get(name));
  });

  it('makes an account for somebody new, with the role that the claim gives, and finds it again', async () => {
    const { location, client } = await signInAs('li', '/units?page=2');
    expect(location).toBe('/units?page=2');
    expect((await client.ask('{ viewer { id name displayName role } }')).data.viewer).toMatchObject({ name: 'li', displayName: '李工', role: 'CURATOR' });
    expect((await client.ask('{ myAccount { hasPassword sessions { method } } }')).data.myAccount).toEqual({
      hasPassword: false,
      sessions: [{ method: 'PROVIDER' }],
    });
    people['li'] = { ...people['li'], preferred_username: 'renamed', email: 'new@example.org', groups: [] };
    const again = (await signInAs('li')).client;
    expect((await again.ask('{ viewer { name role } }')).data.viewer).toEqual({ name: 'li', role: 'VIEWER' });
    expect(await accounts.sql(`select count(*)::int as n from app_user where name like 'li%'`)).toEqual([{ n: 1 }]);
  });

  it('never links an account by an address that the provider has not checked', async () => {
    const { location, client } = await signInAs('liar');
    expect(location).toBe('/login?provider=UNVERIFIED');
    expect(await client.viewer()).toBeNull();
    expect(await accounts.sql(`select 1 from user_identity where subject = 'liar'`)).toEqual([]);
  });

  it('links an account by a checked address; its password still works', async () => {
    const { client } = await signInAs('boss');
    expect(await client.viewer()).toBe('root');
    expect((await new Client(accounts).signIn('root', 'moor-lantern-17')).data.signIn.viewer.name).toBe('root');
    people['boss'] = { ...people['boss'], groups: [] };
    const again = (await signInAs('boss')).client;
    expect((await again.ask('{ viewer { role } }')).data.viewer.role).toBe('ADMINISTRATOR');
  });

  it('refuses other domains, and accounts that are disabled', async () => {
    expect((await signInAs('stranger')).location).toBe('/login?provider=DOMAIN');
    await signInAs('sleeper');
    const root = new Client(accounts);
    await root.signIn('root', 'moor-lantern-17');
    const { nodes } = (await root.ask('{ users(search: "sleeper") { nodes { id version } } }')).data.users;
    await root.ask('mutation ($id: ID!, $version: Int!) { disableUser(id: $id, version: $version) { user { id } } }', nodes[0]);
    expect((await signInAs('sleeper')).location).toBe('/login?provider=DISABLED');
  });

  it('refuses who comes back with another state, a used code, or without having gone from here', async () => {
    const { location, cookies } = await begin();
    const callback = await throughProvider(location, 'li');
    expect((await comeBack(callback, new Map())).location).toBe('/login?provider=BEGIN_AGAIN');
    expect((await comeBack(callback, new Map([['plangraph_oidc', 'made.up.by.me']]))).location).toBe('/login?provider=BEGIN_AGAIN');
    expect((await comeBack(callback, (await begin()).cookies)).location).toBe('/login?provider=FAILED');
    expect((await comeBack(callback, cookies)).location).toBe('/plans');
    expect((await comeBack(callback, cookies)).location).toBe('/login?provider=FAILED');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])('leads back to no other site (%s)', async (returnTo) => {
    expect((await signInAs('li', returnTo)).location).toBe('/');
  });

  it('ends at the provider too, if one likes', async () => {
    const { client } = await signInAs('li');
    const { signOut } = (await client.ask('mutation { signOut { signedOut providerUrl } }')).data;
    expect(signOut.signedOut).toBe(true);
    expect(signOut.providerUrl).toContain(`${provider.issuer}/session/end?`);
    expect(await client.viewer()).toBeNull();
  });
});

const start = 'mutation ($input: OwnerProofInput!) { startProviderLink(input: $input) { url } }';
const unlink = 'mutation ($id: ID!, $input: OwnerProofInput!) { unlinkProvider(id: $id, input: $input) { account { identities { id } } } }';
const identitiesOf = async (client: Client): Promise<{ id: string; subject: string; issuer: string }[]> =>
  (await client.ask('{ myAccount { identities { id issuer subject } } }')).data.myAccount.identities;

/** Goes to an address of ours as a browser that is signed in; where it is sent, and the cookies it has then. */
async function go(url: string, client: Client, cookies = new Map<string, string>()): Promise<Step> {
  const all = new Map([...cookies, ...(client.cookie ? [['plangraph_session', client.cookie] as const] : [])]);
  const response = await accounts.app.inject({ method: 'GET', url, headers: { cookie: header(all) } });
  expect(response.statusCode).toBe(302);
  return { location: String(response.headers.location), cookies: new Map(response.cookies.map(({ name, value }) => [name, value])) };
}

async function withPassword(name: string): Promise<Client> {
  const client = new Client(accounts);
  await client.signIn(name, password);
  return client;
}

const linkAddress = async (client: Client): Promise<string> => (await client.ask(start, { input: { password } })).data.startProviderLink.url;

/** Links whoever sits at the browser to the account of a client; where the browser is sent in the end. */
async function linkAs(client: Client, who: string, back: Client = client): Promise<string> {
  const { location, cookies } = await go(await linkAddress(client), client);
  return (await go(await throughProvider(location, who), back, cookies)).location;
}

describe('linking one’s own account to the identity provider', () => {
  it('needs the password again, and lets the person of the provider sign in from then on', async () => {
    const lan = await withPassword('lan');
    expect((await lan.ask(start, { input: { password: 'wrong-lantern-1' } })).extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'WRONG_PASSWORD' });
    expect(await linkAs(lan, 'ming')).toBe('/account?provider=LINKED');
    expect(await identitiesOf(lan)).toEqual([{ id: expect.any(String), issuer: provider.issuer, subject: 'ming' }]);
    expect(await (await signInAs('ming')).client.viewer()).toBe('lan');
    expect(await accounts.sql(`select kind, actor_name from change_set where kind = 'linkIdentity' and actor_name = 'lan'`)).toHaveLength(1);
  });

  it('takes nobody who signs in as another account', async () => {
    const hua = await withPassword('hua');
    expect(await linkAs(hua, 'ming')).toBe('/account?provider=TAKEN');
    expect(await identitiesOf(hua)).toEqual([]);
  });

  it('takes nobody from other domains', async () => {
    expect(await linkAs(await withPassword('hua'), 'stranger')).toBe('/account?provider=DOMAIN');
  });

  it('is for the browser that asked only: neither another account, nor another sign-in of the same, nor nobody', async () => {
    const hua = await withPassword('hua');
    const address = await linkAddress(hua);
    for (const other of [await withPassword('lan'), await withPassword('hua'), new Client(accounts)])
      expect((await go(address, other)).location).toBe('/account?provider=BEGIN_AGAIN');
    for (const other of [await withPassword('lan'), await withPassword('hua'), new Client(accounts)])
      expect(await linkAs(hua, 'hua', other)).toBe('/account?provider=BEGIN_AGAIN');
    expect((await go('/auth/oidc?link=made.up.by.me', hua)).location).toBe('/account?provider=BEGIN_AGAIN');
    expect(await identitiesOf(hua)).toEqual([]);
  });

  it('counts for five minutes', async () => {
    const hua = await withPassword('hua');
    const address = await linkAddress(hua);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6 * 60_000 });
    try {
      expect((await go(address, hua)).location).toBe('/account?provider=BEGIN_AGAIN');
    } finally {
      vi.useRealTimers();
    }
  });

  it('is undone with the password; the person is not let in again, not even by a checked address, until linked anew', async () => {
    const hua = await withPassword('hua');
    expect(await linkAs(hua, 'hua')).toBe('/account?provider=LINKED');
    const byProvider = (await signInAs('hua')).client;
    const elsewhere = await withPassword('hua');
    const [identity] = await identitiesOf(hua);
    expect((await hua.ask(unlink, { id: identity?.id, input: { password: 'wrong-lantern-1' } })).code).toBe('BAD_USER_INPUT');
    const lan = await withPassword('lan');
    expect((await lan.ask(unlink, { id: identity?.id, input: { password } })).code).toBe('NOT_FOUND');
    expect((await hua.ask(unlink, { id: identity?.id, input: { password } })).data.unlinkProvider.account.identities).toEqual([]);
    expect([await hua.viewer(), await byProvider.viewer(), await elsewhere.viewer()]).toEqual(['hua', null, null]);
    expect((await signInAs('hua')).location).toBe('/login?provider=UNLINKED');
    expect(await linkAs(hua, 'hua')).toBe('/account?provider=LINKED');
    expect(await (await signInAs('hua')).client.viewer()).toBe('hua');
  });

  it('cannot be undone by who has no other way in', async () => {
    const { client } = await signInAs('li');
    const [identity] = await identitiesOf(client);
    expect((await client.ask(unlink, { id: identity?.id, input: { password } })).extensions).toMatchObject({ code: 'CONFLICT', reason: 'NO_PASSWORD' });
  });
});
