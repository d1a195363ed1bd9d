import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type AccountsApp, Client, makeUser, signedIn } from '../support/accounts.ts';
import { startAccounts } from '../support/accounts.ts';

const user = 'id version name displayName email role disabled hasPassword';
const create = `mutation ($input: CreateUserInput!) { createUser(input: $input) { user { ${user} } link { url expiresAt mailed } } }`;
const update = `mutation ($id: ID!, $version: Int!, $input: UpdateUserInput!) { updateUser(id: $id, version: $version, input: $input) { user { ${user} } } }`;
const byId = (name: string): string => `mutation ($id: ID!, $version: Int!) { ${name}(id: $id, version: $version) { __typename } }`;
const setPassword = 'mutation ($input: SetPasswordInput!) { setPassword(input: $input) { name } }';

let accounts: AccountsApp;
let admin: Client;
let adminId: string;

beforeAll(async () => {
  accounts = await startAccounts();
  adminId = await makeUser(accounts.database, 'root', UserRole.ADMINISTRATOR, 'moor-lantern-17');
  await makeUser(accounts.database, 'reader', UserRole.VIEWER, 'river-stones-42');
  admin = await signedIn(accounts, 'root', 'moor-lantern-17');
});
afterAll(() => accounts?.close());

const versionOf = async (id: string): Promise<number> => (await admin.ask('query ($id: ID!) { user(id: $id) { version } }', { id })).data.user.version;

describe('a new account', () => {
  it('has no password until its owner sets one by the link, which works once', async () => {
    const { data } = await admin.ask(create, { input: { name: '王小明', email: 'wang@example.org', role: 'CURATOR' } });
    expect(data.createUser.user).toMatchObject({ name: '王小明', displayName: '王小明', role: 'CURATOR', hasPassword: false, disabled: false });
    expect(data.createUser.link.url).toMatch(/^\/set-password#[\w-]{43}$/u);
    const token = data.createUser.link.url.split('#')[1];
    const visitor = new Client(accounts);
    expect((await visitor.ask('query ($t: String!) { passwordLink(token: $t) { name purpose } }', { t: token })).data.passwordLink).toEqual({
      name: '王小明',
      purpose: 'INVITATION',
    });
    expect((await visitor.ask(setPassword, { input: { token, password: 'abcdefghij' } })).extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'TOO_COMMON',
    });
    expect((await visitor.ask(setPassword, { input: { token, password: 'oak-window-91' } })).data.setPassword.name).toBe('王小明');
    expect((await visitor.ask(setPassword, { input: { token, password: 'oak-window-92' } })).code).toBe('NOT_FOUND');
    expect((await visitor.signIn('王小明', 'oak-window-91')).data.signIn.viewer.role).toBe('CURATOR');
    expect(await accounts.sql('select 1 from password_link where token_hash = ?', [token])).toEqual([]);
  });

  it('is refused with a name or address that another has, or that is none', async () => {
    expect((await admin.ask(create, { input: { name: 'READER', role: 'VIEWER' } })).extensions).toMatchObject({
      code: 'CONFLICT',
      fields: { name: 'is taken' },
    });
    const odd = await admin.ask(create, { input: { name: ' x', email: 'nobody', displayName: '\u0000', role: 'VIEWER' } });
    expect(Object.keys(odd.extensions.fields)).toEqual(['name', 'displayName', 'email']);
  });
});

describe('the rights', () => {
  it('of accounts are for administrators', async () => {
    const reader = await signedIn(accounts, 'reader', 'river-stones-42');
    for (const query of ['{ users { totalCount } }', `{ user(id: "${adminId}") { name } }`]) {
      expect((await reader.ask(query)).code).toBe('FORBIDDEN');
      expect((await new Client(accounts).ask(query)).code).toBe('UNAUTHENTICATED');
    }
    expect((await reader.ask(create, { input: { name: 'x', role: 'ADMINISTRATOR' } })).code).toBe('FORBIDDEN');
  });

  it('cannot be given to oneself along with other fields', async () => {
    const reader = await signedIn(accounts, 'reader', 'river-stones-42');
    const smuggled = 'mutation ($input: UpdateMyAccountInput!) { updateMyAccount(version: 1, input: $input) { account { role } } }';
    for (const more of [{ role: 'ADMINISTRATOR' }, { passwordHash: 'x' }, { disabled: false }, { id: adminId }]) {
      expect((await reader.ask(smuggled, { input: { displayName: '读者', ...more } })).code).toBe('BAD_USER_INPUT');
    }
    expect(await accounts.sql(`select role, display_name as "displayName" from app_user where name = 'reader'`)).toEqual([
      { role: 'VIEWER', displayName: 'reader' },
    ]);
  });

  it('that change give the sessions of the account new tokens', async () => {
    const id = await makeUser(accounts.database, 'promoted', UserRole.VIEWER, 'glass-harbour-5');
    const promoted = await signedIn(accounts, 'promoted', 'glass-harbour-5');
    const before = promoted.cookie;
    expect((await admin.ask(update, { id, version: 1, input: { role: 'CURATOR' } })).data.updateUser.user.role).toBe('CURATOR');
    expect((await promoted.ask('{ viewer { role } }')).data.viewer.role).toBe('CURATOR');
    expect(promoted.cookie).not.toBe(before);
    expect(await promoted.viewer()).toBe('promoted');
  });
});

describe('editing', () => {
  it('is refused where somebody has edited since, and for ids that name nothing', async () => {
    const { data } = await admin.ask(create, { input: { name: 'edited', role: 'VIEWER' } });
    const { id, version } = data.createUser.user;
    expect((await admin.ask(update, { id, version, input: { displayName: '甲' } })).data.updateUser.user.displayName).toBe('甲');
    expect((await admin.ask(update, { id, version, input: { displayName: '乙' } })).code).toBe('STALE_VERSION');
    for (const other of ['00000000-0000-4000-8000-0000000000aa', "'; drop table app_user --"])
      expect((await admin.ask(update, { id: other, version: 1, input: { displayName: '乙' } })).code).toBe('NOT_FOUND');
  });

  it('is recorded, without any secret', async () => {
    const { data } = await admin.ask('{ changeSets(first: 200) { nodes { kind actor changes { nodes { type after } } } } }');
    const kinds = data.changeSets.nodes.map((set: { kind: string }) => set.kind);
    expect(kinds).toEqual(expect.arrayContaining(['createUser', 'updateUser', 'setPasswordByLink']));
    expect(JSON.stringify(data)).not.toMatch(/argon2|passwordHash|tokenHash/u);
    expect(await accounts.sql(`select 1 from change where before::text ~ 'argon2|hash' or after::text ~ 'argon2|hash'`)).toEqual([]);
  });
});

describe('an account', () => {
  it('that is disabled is signed out and stays out until it is enabled', async () => {
    const id = await makeUser(accounts.database, 'sleeper', UserRole.VIEWER, 'copper-meadow-8');
    const sleeper = await signedIn(accounts, 'sleeper', 'copper-meadow-8');
    expect((await admin.ask(byId('disableUser'), { id, version: 1 })).code).toBeUndefined();
    expect(await sleeper.viewer()).toBeNull();
    expect((await sleeper.signIn('sleeper', 'copper-meadow-8')).code).toBe('UNAUTHENTICATED');
    expect((await admin.ask(byId('enableUser'), { id, version: await versionOf(id) })).code).toBeUndefined();
    expect((await sleeper.signIn('sleeper', 'copper-meadow-8')).data.signIn.viewer.name).toBe('sleeper');
  });

  it('that has written nothing can be deleted, one that has cannot', async () => {
    const id = await makeUser(accounts.database, 'mistake', UserRole.VIEWER, 'paper-falcon-3');
    expect((await admin.ask(byId('deleteUser'), { id, version: 1 })).code).toBeUndefined();
    expect((await admin.ask('query ($id: ID!) { user(id: $id) { id } }', { id })).data.user).toBeNull();
    const { data } = await admin.ask('query { users(search: "王小明") { nodes { id version } totalCount } }');
    expect(data.users.totalCount).toBe(1);
    expect((await admin.ask(byId('deleteUser'), data.users.nodes[0])).extensions).toMatchObject({ code: 'CONFLICT', reason: 'IN_USE' });
  });
});

describe('the last administrator', () => {
  it('can be neither demoted, disabled nor deleted', async () => {
    const version = await versionOf(adminId);
    const demoted = await admin.ask(update, { id: adminId, version, input: { role: 'VIEWER' } });
    expect(demoted.extensions).toMatchObject({ code: 'CONFLICT', reason: 'LAST_ADMINISTRATOR' });
    expect((await admin.ask(byId('disableUser'), { id: adminId, version })).extensions).toMatchObject({ reason: 'LAST_ADMINISTRATOR' });
    expect((await admin.ask(byId('deleteUser'), { id: adminId, version })).code).toBe('CONFLICT');
  });

  it('is the last one also where another was invited but cannot sign in yet', async () => {
    await admin.ask(create, { input: { name: 'invited', role: 'ADMINISTRATOR' } });
    expect((await admin.ask(byId('disableUser'), { id: adminId, version: await versionOf(adminId) })).extensions).toMatchObject({
      reason: 'LAST_ADMINISTRATOR',
    });
  });

  it('is left where two administrators take each other away at the same moment', async () => {
    const otherId = await makeUser(accounts.database, 'other', UserRole.ADMINISTRATOR, 'winter-ladder-6');
    const other = await signedIn(accounts, 'other', 'winter-ladder-6');
    const version = await versionOf(adminId);
    const answers = await Promise.all([admin.ask(byId('disableUser'), { id: otherId, version: 1 }), other.ask(byId('disableUser'), { id: adminId, version })]);
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    const left = await accounts.sql(`select name from app_user where role = 'ADMINISTRATOR' and not disabled and password_hash is not null`);
    expect(left).toHaveLength(1);
  });
});
