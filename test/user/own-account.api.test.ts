import { TOTP, Secret } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { UserRole } from '../../schema/user/user.enums.ts';
import { resetPassword } from '../../server/user/user.service.ts';
import { type AccountsApp, Client, makeUser, signedIn, startAccounts } from '../support/accounts.ts';

const account =
  '{ myAccount { id version sessions { id isThis address userAgent } secondFactorSince recoveryCodesLeft mustSetUpSecondFactor signInAttempts { outcome } } }';
const change = 'mutation ($o: String!, $n: String!) { changePassword(input: { oldPassword: $o, newPassword: $n }) { account { id } } }';
const start = 'mutation ($p: String!) { startSecondFactor(password: $p) { secret uri } }';
const confirm = 'mutation ($c: String!) { confirmSecondFactor(code: $c) { recoveryCodes } }';
const withCode = 'mutation ($i: SignInWithCodeInput!) { signInWithCode(input: $i) { viewer { name } nextStep } }';
const first = 'moor-lantern-17';

let accounts: AccountsApp;

beforeAll(async () => {
  accounts = await startAccounts({ REQUIRE_SECOND_FACTOR: 'administrators', SECRET_KEY: 'a key of some length, for tests only' });
});
afterAll(() => accounts?.close());

/** The code that an authenticator app shows, some steps of half a minute from now. */
const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Sets a second factor up; the answer's codes are the recovery codes. The code of the step before now is used up by it. */
async function enrol(client: Client): Promise<{ secret: string; codes: string[] }> {
  const { secret } = (await client.ask(start, { p: first })).data.startSecondFactor;
  const { recoveryCodes } = (await client.ask(confirm, { c: codeOf(secret, -1) })).data.confirmSecondFactor;
  return { secret, codes: recoveryCodes };
}

describe('the password', () => {
  it('is changed by whoever knows it; every other browser is signed out and this one takes a new token', async () => {
    await makeUser(accounts.database, 'changer', UserRole.VIEWER, first);
    const [here, there] = [await signedIn(accounts, 'changer', first), await signedIn(accounts, 'changer', first)];
    const before = here.cookie;
    expect((await here.ask(change, { o: 'guess', n: 'oak-window-91' })).extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'WRONG_PASSWORD' });
    expect((await here.ask(change, { o: first, n: 'changer changer' })).extensions).toMatchObject({ reason: 'TOO_COMMON' });
    expect((await here.ask(change, { o: first, n: 'short' })).extensions).toMatchObject({ reason: 'TOO_SHORT' });
    expect(await there.viewer()).toBe('changer');
    expect((await here.ask(change, { o: first, n: 'oak-window-91' })).code).toBeUndefined();
    expect(await there.viewer()).toBeNull();
    expect(await here.viewer()).toBe('changer');
    expect(here.cookie).not.toBe(before);
    here.cookie = before;
    expect(await here.viewer()).toBeNull();
  });

  it.each(['password123', '1234567890', 'qwertyuiop', '2024-01-01', 'aaaaaaaaaa', 'plangraph1'])('is not "%s"', async (common) => {
    const client = await signedIn(accounts, 'changer', 'oak-window-91');
    expect((await client.ask(change, { o: 'oak-window-91', n: common })).extensions).toMatchObject({ reason: 'TOO_COMMON' });
  });

  it('is guessed at no faster than at signing in', async () => {
    await makeUser(accounts.database, 'guessed', UserRole.VIEWER, first);
    const client = await signedIn(accounts, 'guessed', first);
    vi.useFakeTimers({ toFake: ['Date'] });
    const codes: unknown[] = [];
    for (let count = 0; count < 7; count += 1) codes.push((await client.ask(change, { o: 'guess', n: 'oak-window-91' })).code);
    vi.useRealTimers();
    expect(codes.at(-1)).toBe('RATE_LIMITED');
  });
});

describe('the sessions', () => {
  it('are listed with their browsers, and ended one by one or all at once', async () => {
    await makeUser(accounts.database, 'roamer', UserRole.VIEWER, first);
    const [here, there, elsewhere] = [
      await signedIn(accounts, 'roamer', first),
      await signedIn(accounts, 'roamer', first),
      await signedIn(accounts, 'roamer', first),
    ];
    const { sessions } = (await here.ask(account)).data.myAccount;
    expect(sessions).toHaveLength(3);
    expect(sessions.filter((session: { isThis: boolean }) => session.isThis)).toMatchObject([{ address: here.address, userAgent: 'test browser' }]);
    const { id } = sessions.find((session: { address: string }) => session.address === there.address);
    expect((await here.ask('mutation ($id: ID!) { endSession(id: $id) { endedId } }', { id })).data.endSession.endedId).toBe(id);
    expect(await there.viewer()).toBeNull();
    expect((await elsewhere.ask('mutation { signOutEverywhere { ended } }')).data.signOutEverywhere.ended).toBe(2);
    expect(await here.viewer()).toBeNull();
    expect(elsewhere.cookie).toBeNull();
  });

  it('of others cannot be ended, however good the guess at the id', async () => {
    const [mine, theirs] = [await signedIn(accounts, 'roamer', first), await signedIn(accounts, 'changer', 'oak-window-91')];
    const { id } = (await theirs.ask(account)).data.myAccount.sessions[0];
    expect((await mine.ask('mutation ($id: ID!) { endSession(id: $id) { endedId } }', { id })).code).toBe('NOT_FOUND');
    expect(await theirs.viewer()).toBe('changer');
  });

  it('cannot be fixed from outside: signing in gives a token that nobody has seen', async () => {
    const victim = new Client(accounts);
    victim.cookie = 'chosen-by-an-attacker';
    await victim.signIn('roamer', first);
    expect(victim.cookie).not.toBe('chosen-by-an-attacker');
    const attacker = new Client(accounts);
    attacker.cookie = 'chosen-by-an-attacker';
    expect(await attacker.viewer()).toBeNull();
  });

  it('end with all their tokens, also the one that has just been replaced', async () => {
    const client = await signedIn(accounts, 'roamer', first);
    const old = client.cookie;
    await accounts.sql(`update session set created_at = now() - interval '2 days', last_seen_at = now() - interval '1 day'`);
    await client.viewer();
    expect(client.cookie).not.toBe(old);
    await client.ask('mutation { signOut { signedOut } }');
    client.cookie = old;
    expect(await client.viewer()).toBeNull();
  });
});

describe('the second factor', () => {
  let secret: string;
  let codes: string[];

  it('is set up with the password and a first code, and gives ten recovery codes once', async () => {
    await makeUser(accounts.database, 'careful', UserRole.CURATOR, first);
    const client = await signedIn(accounts, 'careful', first);
    expect((await client.ask(start, { p: 'guess' })).extensions).toMatchObject({ reason: 'WRONG_PASSWORD' });
    const enrolment = (await client.ask(start, { p: first })).data.startSecondFactor;
    expect(enrolment.uri).toMatch(/^otpauth:\/\/totp\/PlanGraph:careful\?issuer=PlanGraph&secret=/u);
    expect((await client.ask(confirm, { c: '000000' })).extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'WRONG_CODE' });
    ({ secret, codes } = await enrol(client));
    expect(new Set(codes).size).toBe(10);
    const { myAccount } = (await client.ask(account)).data;
    expect(myAccount).toMatchObject({ recoveryCodesLeft: 10, mustSetUpSecondFactor: false });
    expect(myAccount.secondFactorSince).toBeTruthy();
  });

  it('lies encrypted in the database, its codes as hashes, and neither in the history', async () => {
    const rows = await accounts.sql('select secret from second_factor');
    expect(JSON.stringify(rows)).not.toContain(secret);
    const all = JSON.stringify([await accounts.sql('select * from recovery_code'), await accounts.sql('select before, after from change')]);
    for (const text of [secret, codes[0] ?? '-', (codes[0] ?? '-').replaceAll('-', '')]) expect(all).not.toContain(text);
  });

  it('makes signing in take two steps; a code counts once', async () => {
    const client = new Client(accounts);
    const { data } = await client.signIn('careful', first);
    expect(data.signIn).toMatchObject({ viewer: null, nextStep: 'ENTER_CODE' });
    expect(client.cookie).toBeNull();
    const { challenge } = data.signIn;
    expect((await client.ask(withCode, { i: { challenge, code: '000000' } })).extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'WRONG_CODE' });
    const code = codeOf(secret);
    expect((await client.ask(withCode, { i: { challenge, code: ` ${code.slice(0, 3)} ${code.slice(3)}` } })).data.signInWithCode.viewer.name).toBe('careful');
    expect(await client.viewer()).toBe('careful');
    const again = new Client(accounts);
    const second = (await again.signIn('careful', first)).data.signIn.challenge;
    expect((await again.ask(withCode, { i: { challenge: second, code } })).code).toBe('UNAUTHENTICATED');
    expect((await again.ask(withCode, { i: { challenge, code: codeOf(secret, 1) } })).extensions).toMatchObject({ reason: 'BEGIN_AGAIN' });
  });

  it('takes the same code once also where it comes twice at the same moment', async () => {
    const clients = [new Client(accounts), new Client(accounts)];
    const challenges = await Promise.all(clients.map(async (client) => (await client.signIn('careful', first)).data.signIn.challenge));
    const code = codeOf(secret, 1);
    const answers = await Promise.all(clients.map((client, index) => client.ask(withCode, { i: { challenge: challenges[index], code } })));
    expect(answers.filter(({ data }) => data?.signInWithCode?.viewer)).toHaveLength(1);
  });

  it('is stood in for by a recovery code, once', async () => {
    const client = new Client(accounts);
    const code = codes[0]?.toUpperCase().replaceAll('-', ' ');
    const { challenge } = (await client.signIn('careful', first)).data.signIn;
    expect((await client.ask(withCode, { i: { challenge, code } })).data.signInWithCode.viewer.name).toBe('careful');
    expect((await client.ask(account)).data.myAccount.recoveryCodesLeft).toBe(9);
    const next = (await client.signIn('careful', first)).data.signIn.challenge;
    expect((await client.ask(withCode, { i: { challenge: next, code } })).code).toBe('UNAUTHENTICATED');
  });

  it('lets five codes be tried and no more', async () => {
    const client = new Client(accounts);
    const { challenge } = (await client.signIn('careful', first)).data.signIn;
    for (let count = 0; count < 5; count += 1) await client.ask(withCode, { i: { challenge, code: '000000' } });
    expect((await client.ask(withCode, { i: { challenge, code: codes[1] } })).extensions).toMatchObject({ reason: 'BEGIN_AGAIN' });
  });

  it('is taken away by password and code, and new recovery codes replace the old ones', async () => {
    const client = new Client(accounts);
    const { challenge } = (await client.signIn('careful', first)).data.signIn;
    await client.ask(withCode, { i: { challenge, code: codes[2] } });
    const renew = 'mutation ($i: SecondFactorProofInput!) { renewRecoveryCodes(input: $i) { recoveryCodes } }';
    const fresh: string[] = (await client.ask(renew, { i: { password: first, code: codes[3] } })).data.renewRecoveryCodes.recoveryCodes;
    const remove = 'mutation ($i: SecondFactorProofInput!) { removeSecondFactor(input: $i) { account { secondFactorSince } } }';
    expect((await client.ask(remove, { i: { password: first, code: codes[4] } })).code).toBe('BAD_USER_INPUT');
    expect((await client.ask(remove, { i: { password: first, code: fresh[0] } })).data.removeSecondFactor.account.secondFactorSince).toBeNull();
    expect((await new Client(accounts).signIn('careful', first)).data.signIn.nextStep).toBeNull();
  });
});

describe('where the role must have a second factor', () => {
  it('nothing else can be done before it is set up', async () => {
    await makeUser(accounts.database, 'chief', UserRole.ADMINISTRATOR, first);
    const client = new Client(accounts);
    expect((await client.signIn('chief', first)).data.signIn).toMatchObject({ viewer: null, nextStep: 'SET_UP_SECOND_FACTOR' });
    expect(await client.viewer()).toBeNull();
    expect((await client.ask('{ users { totalCount } }')).code).toBe('UNAUTHENTICATED');
    expect((await client.ask(change, { o: first, n: 'oak-window-91' })).code).toBe('UNAUTHENTICATED');
    expect((await client.ask(account)).data.myAccount.mustSetUpSecondFactor).toBe(true);
    await enrol(client);
    expect(await client.viewer()).toBe('chief');
    expect((await client.ask('{ users { totalCount } }')).data.users.totalCount).toBeGreaterThan(0);
    const remove = 'mutation { removeSecondFactor(input: { password: "x", code: "1" }) { account { id } } }';
    expect((await client.ask(remove)).extensions).toMatchObject({ reason: 'REQUIRED' });
  });

  it('an administrator, or the command line, takes it away from somebody who has lost it', async () => {
    const chief = new Client(accounts);
    const id = await makeUser(accounts.database, 'forgetful', UserRole.CURATOR, first);
    await enrol(await signedIn(accounts, 'forgetful', first));
    const password = await resetPassword(accounts.database.orm.em.fork(), 'chief', { secondFactor: true });
    await chief.signIn('chief', password ?? '');
    const { secret } = (await chief.ask(start, { p: password })).data.startSecondFactor;
    await chief.ask(confirm, { c: codeOf(secret) });
    const { version } = (await chief.ask('query ($id: ID!) { user(id: $id) { version } }', { id })).data.user;
    const reset = 'mutation ($id: ID!, $version: Int!) { resetSecondFactor(id: $id, version: $version) { user { secondFactorSince } } }';
    expect((await chief.ask(reset, { id, version })).data.resetSecondFactor.user.secondFactorSince).toBeNull();
    expect((await new Client(accounts).signIn('forgetful', first)).data.signIn.viewer.name).toBe('forgetful');
  });
});
