import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TokenScope } from '../../schema/user/account.enums.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { roleWithin } from '../../server/core/token-scopes.ts';
import { type AccountsApp, Client, makeUser, signedIn, startAccounts } from '../support/accounts.ts';
import { build } from '../support/factories.ts';

const token = 'id version name prefix scopes owner expiresAt revokedAt lastUsedAt lastUsedAddress requestsPerMinute costPerMinute';
const create = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret token { ${token} } } }`;
const password = 'moor-lantern-17';

let accounts: AccountsApp;
let curator: Client;
let plan: { id: string; version: number };

beforeAll(async () => {
  accounts = await startAccounts();
  await makeUser(accounts.database, 'root', UserRole.ADMINISTRATOR, password);
  await makeUser(accounts.database, 'curator', UserRole.CURATOR, password);
  curator = await signedIn(accounts, 'curator', password);
  const draft = await build(accounts.database, (f) => f.draft());
  plan = { id: draft.id, version: 1 };
});
afterAll(() => accounts?.close());

const make = async (client: Client, scopes: TokenScope[], more = {}) =>
  (await client.ask(create, { input: { name: '前端', scopes, expiresInDays: 30, ...more } })).data.createApiToken;

function program(secret: string): Client {
  const client = new Client(accounts);
  client.headers = { authorization: `Bearer ${secret}` };
  return client;
}

const draftSeen = async (client: Client): Promise<boolean> =>
  (await client.ask('query ($id: ID!) { plan(id: $id) { id } }', { id: plan.id })).data.plan !== null;
const publish = (client: Client) => client.ask('mutation ($id: ID!, $version: Int!) { publishPlan(id: $id, version: $version) { plan { version } } }', plan);

describe('a token', () => {
  it('is shown once and kept as a hash, apart from the history', async () => {
    const { secret, token: row } = await make(curator, [TokenScope.READ_PUBLISHED], { requestsPerMinute: 60, costPerMinute: 5000 });
    expect(secret).toMatch(/^pg_[\w-]{43}$/u);
    expect(row).toMatchObject({ name: '前端', prefix: secret.slice(0, 10), owner: 'curator', requestsPerMinute: 60, costPerMinute: 5000, lastUsedAt: null });
    expect(await accounts.sql(`select 1 from api_token_secret where hash = ?`, [secret])).toEqual([]);
    const recorded = await accounts.sql(`select after from change where table_name = 'api_token'`);
    expect(recorded).not.toEqual([]);
    expect(JSON.stringify(recorded)).not.toContain(secret.slice(10));
    const listed = await curator.ask(`{ apiTokens { ${token} } }`);
    expect(JSON.stringify(listed.data)).not.toContain(secret.slice(10));
  });

  it('acts for its owner, notes its last use once a minute, and reads no drafts unless it may', async () => {
    const { secret, token: row } = await make(curator, [TokenScope.READ_PUBLISHED]);
    const client = program(secret);
    expect((await client.ask('{ viewer { name role } }')).data.viewer).toEqual({ name: 'curator', role: 'ANALYST' });
    expect(await draftSeen(client)).toBe(false);
    expect(await draftSeen(program((await make(curator, [TokenScope.READ_DRAFTS])).secret))).toBe(true);
    const used = async () =>
      (await accounts.sql('select last_used_at as at, last_used_address as address from api_token_secret where token_id = ?', [row.id]))[0];
    const before = await used();
    expect(before.address).toBe(client.address);
    await client.viewer();
    expect(await used()).toEqual(before);
  });

  it('writes only where it may, and never more than its owner may at the time', async () => {
    expect((await publish(program((await make(curator, [TokenScope.READ_DRAFTS])).secret))).code).toBe('FORBIDDEN');
    const client = program((await make(curator, [TokenScope.CURATE, TokenScope.ADMINISTER])).secret);
    expect((await client.ask('{ users { totalCount } }')).code).toBe('FORBIDDEN');
    expect((await publish(client)).data.publishPlan.plan.version).toBe(2);
    const root = await signedIn(accounts, 'root', password);
    const { nodes } = (await root.ask('{ users(search: "curator") { nodes { id version } } }')).data.users;
    const setRole =
      'mutation ($id: ID!, $version: Int!, $role: UserRole!) { updateUser(id: $id, version: $version, input: { role: $role }) { user { version } } }';
    const { user } = (await root.ask(setRole, { ...nodes[0], role: 'VIEWER' })).data.updateUser;
    expect((await client.ask('{ viewer { role } }')).data.viewer.role).toBe('VIEWER');
    expect((await publish(client)).code).toBe('FORBIDDEN');
    await root.ask(setRole, { ...nodes[0], version: user.version, role: 'CURATOR' });
  });

  it('does nothing that only the person may do', async () => {
    const root = await signedIn(accounts, 'root', password);
    const client = program((await make(root, [TokenScope.ADMINISTER])).secret);
    expect((await client.ask('{ users { totalCount } }')).code).toBeUndefined();
    expect((await client.ask(create, { input: { name: 'x', scopes: [TokenScope.ADMINISTER], expiresInDays: 1 } })).code).toBe('FORBIDDEN');
    expect((await client.ask('mutation { changePassword(input: { oldPassword: "a", newPassword: "b" }) { account { id } } }')).code).toBe('FORBIDDEN');
    expect((await client.ask('mutation { signOutEverywhere { ended } }')).code).toBe('FORBIDDEN');
    expect((await client.ask('{ myAccount { id } }')).data.myAccount).toBeNull();
  });

  it('counts no more once it is revoked, has expired, or its owner is disabled', async () => {
    const { secret, token: row } = await make(curator, [TokenScope.READ_PUBLISHED]);
    const revoke = `mutation ($id: ID!, $version: Int!) { revokeApiToken(id: $id, version: $version) { token { revokedAt } } }`;
    expect((await (await signedIn(accounts, 'root', password)).ask(revoke, { id: row.id, version: 5 })).code).toBe('STALE_VERSION');
    expect((await curator.ask(revoke, row)).data.revokeApiToken.token.revokedAt).toBeTruthy();
    const refused = await program(secret).ask('{ plans { totalCount } }');
    expect([refused.status, refused.code]).toEqual([401, 'UNAUTHENTICATED']);
    const late = await make(curator, [TokenScope.READ_PUBLISHED]);
    await accounts.database.orm.em.fork().transactional(async (em) => {
      await em.execute(`select set_config('plangraph.change_set', (select id::text from change_set limit 1), true)`);
      await em.execute(`update api_token set expires_at = now() - interval '1 second' where id = ?`, [late.token.id]);
    });
    expect((await program(late.secret).ask('{ plans { totalCount } }')).code).toBe('UNAUTHENTICATED');
    for (const made of ['pg_', `pg_${'a'.repeat(43)}`, 'something']) expect((await program(made).ask('{ viewer { name } }')).code).toBe('UNAUTHENTICATED');
  });

  it('of somebody else can be neither seen nor revoked by a curator, whose guess at the id tells nothing', async () => {
    const root = await signedIn(accounts, 'root', password);
    const { token: row } = await make(root, [TokenScope.READ_PUBLISHED]);
    const revoke = `mutation ($id: ID!, $version: Int!) { revokeApiToken(id: $id, version: $version) { token { id } } }`;
    expect((await curator.ask(revoke, row)).code).toBe('NOT_FOUND');
    expect((await curator.ask('{ apiTokens(everybody: true) { id } }')).code).toBe('FORBIDDEN');
    expect(JSON.stringify((await curator.ask('{ apiTokens { id } }')).data)).not.toContain(row.id);
    const all = (await root.ask('{ apiTokens(everybody: true) { owner } }')).data.apiTokens;
    expect(new Set(all.map(({ owner }: { owner: string }) => owner))).toEqual(new Set(['root', 'curator']));
  });

  it('is refused with a name, scope, life or limit that is none', async () => {
    const bad = await curator.ask(create, { input: { name: ' ', scopes: [], expiresInDays: 0, requestsPerMinute: 0, costPerMinute: -1 } });
    expect(Object.keys(bad.extensions.fields)).toEqual(['name', 'scopes', 'expiresInDays', 'requestsPerMinute', 'costPerMinute']);
  });
});

describe('a request with a token', () => {
  it('ignores cookies and is given none', async () => {
    const client = program((await make(curator, [TokenScope.READ_PUBLISHED])).secret);
    client.cookie = (await signedIn(accounts, 'root', password)).cookie;
    const said = await client.ask('{ viewer { name } }');
    expect(said.data.viewer.name).toBe('curator');
    expect(said.response.headers['set-cookie']).toBeUndefined();
    client.headers = { authorization: `Bearer pg_${'a'.repeat(43)}` };
    expect((await client.ask('{ viewer { name } }')).code).toBe('UNAUTHENTICATED');
  });

  it('needs no header against forgery, unlike one with a cookie', async () => {
    const { secret } = await make(curator, [TokenScope.READ_PUBLISHED]);
    const get = (headers: Record<string, string>) =>
      accounts.app.inject({ method: 'GET', url: `/graphql?query=${encodeURIComponent('{ viewer { name } }')}`, headers });
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    expect((await get({ ...elsewhere, cookie: `plangraph_session=${curator.cookie}` })).statusCode).toBe(400);
    expect((await get({ ...elsewhere, authorization: `Bearer ${secret}` })).json()).toEqual({ data: { viewer: { name: 'curator' } } });
    expect((await get({ ...elsewhere, authorization: 'Basic YTpi', cookie: `plangraph_session=${curator.cookie}` })).statusCode).toBe(400);
  });

  it('may spend what it was given in a minute, in requests and in cost', async () => {
    const limited = async (limits: { requestsPerMinute?: number; costPerMinute?: number }) =>
      program((await make(curator, [TokenScope.READ_PUBLISHED], limits)).secret);
    const seldom = await limited({ requestsPerMinute: 2 });
    const codes: unknown[] = [];
    for (let count = 0; count < 3; count += 1) codes.push((await seldom.ask('{ viewer { name } }')).code);
    expect(codes).toEqual([undefined, undefined, 'RATE_LIMITED']);
    const cheap = await limited({ costPerMinute: 50 });
    expect((await cheap.ask('{ plans(first: 5) { nodes { id } } }')).code).toBeUndefined();
    expect((await cheap.ask('{ plans(first: 100) { nodes { id } } }')).code).toBe('RATE_LIMITED');
  });

  it('is refused where the token is in the address', async () => {
    const { secret } = await make(curator, [TokenScope.READ_PUBLISHED]);
    for (const name of ['access_token', 'token', 'key']) {
      const response = await accounts.app.inject({ method: 'POST', url: `/graphql?${name}=${secret}`, payload: { query: '{ viewer { name } }' } });
      expect(response.statusCode).toBe(400);
      expect(response.json().errors[0].message).toContain('Authorization: Bearer');
      expect(response.body).not.toContain(secret);
    }
  });
});

describe('roleWithin', () => {
  const { ADMINISTRATOR, ANALYST, CURATOR, VIEWER } = UserRole;

  it.each([
    [VIEWER, [TokenScope.ADMINISTER], VIEWER],
    [CURATOR, [TokenScope.ADMINISTER], CURATOR],
    [ADMINISTRATOR, [TokenScope.CURATE], CURATOR],
    [ADMINISTRATOR, [TokenScope.READ_DRAFTS], ANALYST],
    [ADMINISTRATOR, [TokenScope.READ_PUBLISHED], ANALYST],
    [ADMINISTRATOR, [TokenScope.ADMINISTER], ADMINISTRATOR],
    [ADMINISTRATOR, [], ANALYST],
  ])('%s with %s is %s', (owner, scopes, role) => {
    expect(roleWithin(owner, scopes)).toBe(role);
  });
});
