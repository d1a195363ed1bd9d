import type * as Argon2 from 'argon2';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { UserRole } from '../../schema/user/user.enums.ts';
import { SignInThrottle } from '../../server/user/sign-in-throttle.ts';
import { type AccountsApp, Client, makeUser, startAccounts } from '../support/accounts.ts';

const counted = vi.hoisted(() => ({ verified: 0 }));
vi.mock('argon2', async (original) => {
  const argon2 = await original<typeof Argon2>();
  return {
    ...argon2,
    verify: (...given: Parameters<typeof argon2.verify>) => {
      counted.verified += 1;
      return argon2.verify(...given);
    },
  };
});

let accounts: AccountsApp;

beforeAll(async () => {
  accounts = await startAccounts();
  await makeUser(accounts.database, 'known', UserRole.VIEWER, 'moor-lantern-17');
  await makeUser(accounts.database, 'disabled', UserRole.VIEWER, 'moor-lantern-17');
  await makeUser(accounts.database, 'invited', UserRole.VIEWER, 'moor-lantern-17');
  await accounts.database.orm.em.fork().transactional(async (em) => {
    await em.execute(`select set_config('plangraph.change_set', (select id::text from change_set limit 1), true)`);
    await em.execute(`update app_user set disabled = true where name = 'disabled'`);
    await em.execute(`update app_user set password_hash = null where name = 'invited'`);
  });
});
afterAll(() => accounts?.close());
afterEach(() => vi.useRealTimers());

describe('a refused sign-in', () => {
  it.each(['known', 'nobody', 'disabled', 'invited', ''])('takes the same work and says the same for the name "%s"', async (name) => {
    counted.verified = 0;
    const said = await new Client(accounts).signIn(name, 'not-the-password');
    expect(said.response.json().errors[0]).toMatchObject({ message: 'The name or the password is wrong.', extensions: { code: 'UNAUTHENTICATED' } });
    expect(counted.verified).toBe(1);
  });

  it('is recorded with the account and the address, without the name that was typed', async () => {
    const client = new Client(accounts);
    await client.signIn('my-secret-typed-into-the-wrong-field', 'x');
    await client.signIn('known', 'x');
    const rows = await accounts.sql(`select a.*, u.name from sign_in_attempt a left join app_user u on u.id = a.user_id where address = ? order by at, a.id`, [
      client.address,
    ]);
    expect(rows).toMatchObject([
      { outcome: 'WRONG_PASSWORD', name: null },
      { outcome: 'WRONG_PASSWORD', name: 'known' },
    ]);
    expect(JSON.stringify(rows)).not.toContain('my-secret');
  });

  it('that is refused for haste is recorded once a wait, and costs no hash', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const client = new Client(accounts);
    for (let count = 0; count < 5; count += 1) await client.signIn('known', 'guess');
    counted.verified = 0;
    const refused = [await client.signIn('known', 'guess'), await client.signIn('known', 'moor-lantern-17')];
    expect(refused.map(({ code }) => code)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    expect(refused[0]?.extensions.retryAfterSeconds).toBeGreaterThan(0);
    expect(counted.verified).toBe(0);
    expect(await accounts.sql(`select outcome from sign_in_attempt where address = ? and outcome = 'THROTTLED'`, [client.address])).toHaveLength(1);
  });

  it('of others does not keep the owner out', async () => {
    for (let count = 0; count < 12; count += 1) await new Client(accounts).signIn('known', 'guess');
    expect((await new Client(accounts).signIn('known', 'moor-lantern-17')).data.signIn.viewer.name).toBe('known');
  });
});

describe('SignInThrottle', () => {
  it('doubles the wait of one name at one address after five attempts, to a quarter of an hour', () => {
    let now = 0;
    const throttle = new SignInThrottle(() => now);
    for (let count = 0; count < 5; count += 1) expect(throttle.start('a', 'x')).toEqual({ seconds: 0, isFirst: false });
    for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]) {
      expect(throttle.start('A ', 'x')).toEqual({ seconds, isFirst: true });
      expect(throttle.start('a', 'x')).toEqual({ seconds, isFirst: false });
      now += seconds * 1000;
      expect(throttle.start('a', 'x').seconds).toBe(0);
    }
  });

  it('never refuses, but holds up, an address that tries for the first time at a name that many have guessed at', () => {
    const throttle = new SignInThrottle(() => 0);
    for (let count = 0; count < 1000; count += 1) throttle.start('owner', `10.0.${count >> 8}.${count & 255}`);
    expect(throttle.start('owner', 'home').seconds).toBe(0);
    expect(throttle.slowness('owner', 'home')).toBe(3000);
    expect(throttle.slowness('somebody', 'elsewhere')).toBe(0);
  });

  it('holds up an address that tries many names', () => {
    const throttle = new SignInThrottle(() => 0);
    for (let count = 0; count < 40; count += 1) throttle.start(`name ${count}`, 'sprayer');
    expect(throttle.slowness('another', 'sprayer')).toBeGreaterThan(1000);
  });

  it('does not forget what others tried once the owner has signed in', () => {
    const throttle = new SignInThrottle(() => 0);
    for (let count = 0; count < 50; count += 1) throttle.start('owner', `10.0.0.${count}`);
    throttle.start('owner', 'home');
    throttle.succeed('owner', 'home');
    expect(throttle.slowness('owner', '10.0.9.9')).toBe(3000);
    expect(throttle.start('owner', 'home').seconds).toBe(0);
  });

  it('forgets after an hour of quiet, and does not grow without end', () => {
    let now = 0;
    const throttle = new SignInThrottle(() => now);
    for (let count = 0; count < 50; count += 1) throttle.start('owner', `10.0.0.${count}`);
    now = 2 * 60 * 60_000;
    expect(throttle.slowness('owner', 'home')).toBe(0);
    for (let count = 0; count < 30_000; count += 1) throttle.start(`name ${count}`, 'x');
    expect(throttle.start('owner', 'home').seconds).toBe(0);
  });
});
