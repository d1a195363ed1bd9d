import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inChangeSet } from '../../db/history/change-set.ts';
import type { Database } from '../../db/orm.ts';
import { createApp } from '../../server/app.ts';
import { makeLogger } from '../../server/core/logger.ts';
import { createAdministrator, resetPassword } from '../../server/user/user.service.ts';
import { testConfig } from '../support/test-config.ts';
import { openTestDatabase } from '../support/test-database.ts';

const signInMutation = 'mutation ($name: String!, $password: String!) { signIn(input: { name: $name, password: $password }) { viewer { name role } } }';

let database: Database;
let app: FastifyInstance;
let password: string;

interface Ask {
  variables?: Record<string, unknown>;
  cookie?: string | undefined;
  remoteAddress?: string;
  headers?: Record<string, string>;
}

function ask(query: string, { variables = {}, cookie, remoteAddress = '10.0.0.1', headers = {} }: Ask = {}): Promise<LightMyRequestResponse> {
  return app.inject({ method: 'POST', url: '/graphql', payload: { query, variables }, remoteAddress, headers: { ...headers, ...(cookie ? { cookie } : {}) } });
}

const signIn = (given: string, options: Ask = {}, name = 'admin') => ask(signInMutation, { ...options, variables: { name, password: given } });
const codeOf = (response: LightMyRequestResponse): unknown => response.json().errors?.[0]?.extensions?.code;
const sessionOf = (response: LightMyRequestResponse) => response.cookies.find((cookie) => cookie.name === 'plangraph_session');

async function signedIn(): Promise<string> {
  return `plangraph_session=${sessionOf(await signIn(password))?.value}`;
}

const viewerName = async (cookie: string): Promise<unknown> => (await ask('{ viewer { name } }', { cookie })).json().data.viewer?.name ?? null;

beforeAll(async () => {
  const config = testConfig({ TRUST_PROXY: '10.0.0.9' });
  database = await openTestDatabase();
  app = await createApp({ config, database, logger: makeLogger(config) });
  password = await createAdministrator(database.orm.em.fork(), 'admin');
});

afterAll(async () => {
  await app?.close();
  await database?.close();
});

describe('the administrator', () => {
  it('gets a readable random password', () => {
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  });

  it('leaves no password in the database', async () => {
    const found = await database.orm.em.fork().execute(`select 1 from app_user where password_hash like '%' || ? || '%'`, [password]);
    const logged = await database.orm.em
      .fork()
      .execute(`select 1 from change where after::text like '%argon2%' or after::text like '%' || ? || '%'`, [password]);
    expect([...found, ...logged]).toEqual([]);
  });
});

describe('signIn', () => {
  it('answers with the viewer and a cookie that scripts cannot read', async () => {
    const response = await signIn(password);
    expect(response.json()).toEqual({ data: { signIn: { viewer: { name: 'admin', role: 'ADMINISTRATOR' } } } });
    expect(sessionOf(response)).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 14 * 86_400 });
    expect(sessionOf(response)?.secure).toBeUndefined();
  });

  it('marks the cookie as secure behind a trusted proxy with https', async () => {
    const response = await signIn(password, { remoteAddress: '10.0.0.9', headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.1.1.1' } });
    expect(sessionOf(response)?.secure).toBe(true);
  });

  it('finds the name whatever its capitals', async () => {
    expect((await signIn(password, {}, ' ADMIN ')).json().data.signIn.viewer.name).toBe('admin');
  });

  it('refuses a wrong password and an unknown name in the same words', async () => {
    const wrong = await signIn('not-the-password', { remoteAddress: '10.0.0.2' });
    const unknown = await signIn('not-the-password', { remoteAddress: '10.0.0.2' }, 'nobody');
    expect(codeOf(wrong)).toBe('UNAUTHENTICATED');
    expect(sessionOf(wrong)).toBeUndefined();
    expect(unknown.json().errors[0].message).toBe(wrong.json().errors[0].message);
    expect(codeOf(unknown)).toBe('UNAUTHENTICATED');
  });

  it('makes a guesser wait, and nobody else', async () => {
    const guesses: unknown[] = [];
    for (let count = 0; count < 9; count += 1) guesses.push(codeOf(await signIn('guess', { remoteAddress: '10.0.0.3' })));
    expect(guesses.slice(0, 5)).toEqual(Array(5).fill('UNAUTHENTICATED'));
    expect(guesses.at(-1)).toBe('RATE_LIMITED');
    expect(codeOf(await signIn(password, { remoteAddress: '10.0.0.3' }))).toBe('RATE_LIMITED');
    expect(codeOf(await signIn(password, { remoteAddress: '10.0.0.4' }))).toBeUndefined();
  });

  it('gives a new token each time and ends the session that the browser had', async () => {
    const before = await signedIn();
    const after = await signIn(password, { cookie: before });
    expect(`plangraph_session=${sessionOf(after)?.value}`).not.toBe(before);
    expect(await viewerName(before)).toBeNull();
  });
});

describe('a session', () => {
  it('says who is signed in, and nobody without it or with a made-up one', async () => {
    expect(await viewerName(await signedIn())).toBe('admin');
    expect(await viewerName('plangraph_session=made-up')).toBeNull();
    expect(await viewerName('')).toBeNull();
  });

  it('is stored as a hash only', async () => {
    const token = (await signedIn()).split('=')[1];
    expect(await database.orm.em.fork().execute('select 1 from session where token_hash = ?', [token])).toEqual([]);
  });

  it('ends with signOut, which takes the cookie away', async () => {
    const cookie = await signedIn();
    const response = await ask('mutation { signOut { signedOut } }', { cookie });
    expect(response.json()).toEqual({ data: { signOut: { signedOut: true } } });
    expect(sessionOf(response)?.value).toBe('');
    expect(await viewerName(cookie)).toBeNull();
    expect((await ask('mutation { signOut { signedOut } }', { cookie })).json().data.signOut.signedOut).toBe(false);
  });

  it('does not count once it has expired', async () => {
    const cookie = await signedIn();
    await database.orm.em.fork().execute(`update session set expires_at = now() - interval '1 second'`);
    expect(await viewerName(cookie)).toBeNull();
  });

  it('is put off by a visit', async () => {
    const cookie = await signedIn();
    await database.orm.em.fork().execute(`update session set last_seen_at = now() - interval '5 minutes', expires_at = now() + interval '1 day'`);
    expect(await viewerName(cookie)).toBe('admin');
    const rows = await database.orm.em
      .fork()
      .execute(`select 1 from session where expires_at > now() + interval '13 days' and last_seen_at > now() - interval '1 minute'`);
    expect(rows).toHaveLength(1);
  });

  it('takes a new token after a day; the old one still counts for requests under way', async () => {
    const cookie = await signedIn();
    await database.orm.em.fork().execute(`update session set created_at = now() - interval '2 days', last_seen_at = now() - interval '1 day'`);
    const renewed = sessionOf(await ask('{ viewer { name } }', { cookie }));
    expect(renewed?.value).toBeTruthy();
    expect(await viewerName(`plangraph_session=${renewed?.value}`)).toBe('admin');
    expect(await viewerName(cookie)).toBe('admin');
    await database.orm.em.fork().execute(`update session set expires_at = expires_at - interval '3 minutes'`);
    expect(await viewerName(cookie)).toBeNull();
    expect(await viewerName(`plangraph_session=${renewed?.value}`)).toBe('admin');
  });

  it('ends where the account is disabled', async () => {
    const cookie = await signedIn();
    await createAdministrator(database.orm.em.fork(), 'second');
    await setDisabled(true);
    expect(await viewerName(cookie)).toBeNull();
    expect(codeOf(await signIn(password, { remoteAddress: '10.0.0.5' }))).toBe('UNAUTHENTICATED');
    await setDisabled(false);
  });
});

describe('resetPassword', () => {
  it('gives a new password and ends the sessions', async () => {
    const cookie = await signedIn();
    const before = password;
    password = (await resetPassword(database.orm.em.fork(), 'Admin')) ?? '';
    expect(await viewerName(cookie)).toBeNull();
    expect(codeOf(await signIn(before, { remoteAddress: '10.0.0.6' }))).toBe('UNAUTHENTICATED');
    expect(await viewerName(await signedIn())).toBe('admin');
  });

  it('knows no account that is not there', async () => {
    expect(await resetPassword(database.orm.em.fork(), 'nobody')).toBeNull();
  });
});

async function setDisabled(disabled: boolean): Promise<void> {
  await inChangeSet(database.orm.em.fork(), { actorId: null, actorName: 'test', kind: 'test' }, async (em) => {
    await em.execute(`update app_user set disabled = ? where name = 'admin'`, [disabled]);
  });
}
