import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type AccountsApp, Client, makeUser, signedIn, startAccounts } from '../support/accounts.ts';
import { build } from '../support/factories.ts';

const password = 'moor-lantern-17';
let accounts: AccountsApp;
let url: string;
let curator: Client;

beforeAll(async () => {
  accounts = await startAccounts();
  await build(accounts.database, (f) => f.goal({ area: f.area({ plan: f.plan({ key: 'open', title: '公开的规划' }) }), text: '公开的目标。' }));
  await makeUser(accounts.database, 'curator', UserRole.CURATOR, password);
  curator = await signedIn(accounts, 'curator', password);
  url = await accounts.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => accounts?.close());

/** What every answer says to a browser, whatever it holds. */
function expectSafe(headers: Headers): void {
  const policy = new Map((headers.get('content-security-policy') ?? '').split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]));
  expect(policy.get('default-src')).toBe("'self'");
  expect(policy.has('script-src')).toBe(false);
  expect(policy.get('object-src')).toBe("'none'");
  expect(policy.get('base-uri')).toBe("'self'");
  expect(policy.get('form-action')).toBe("'self'");
  expect(policy.get('frame-ancestors')).toBe("'none'");
  for (const sources of policy.values()) expect(sources).not.toMatch(/unsafe-eval|https?:|\*/u);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
}

const json = { 'content-type': 'application/json' };
const operation = (query: string): RequestInit => ({ method: 'POST', headers: json, body: JSON.stringify({ query }) });
const stream: RequestInit = { headers: { accept: 'text/event-stream', ...json }, method: 'POST', body: JSON.stringify({ query: 'subscription { none }' }) };

const answers: [string, string, number, RequestInit?][] = [
  ['the console', '/', 200, { headers: { accept: 'text/html' } }],
  ['a page of the console', '/plans/open', 200, { headers: { accept: 'text/html' } }],
  ['a file that is not there', '/assets/gone.js', 404],
  ['an address that is none', '/nothing', 404],
  ['an answer of the API', '/graphql', 200, operation('{ plans { totalCount } }')],
  ['an answer of the API by GET', '/graphql?query=%7Bplans%7BtotalCount%7D%7D', 200],
  ['a refusal of the API', '/graphql', 400, operation('{ nothing }')],
  ['a body that is none', '/graphql', 400, { method: 'POST', headers: json, body: '{' }],
  ['a list as CSV', '/export/goals.csv', 200],
  ['a list as a spreadsheet', '/export/goals.xlsx', 200],
  ['a list that is none', '/export/nothing.csv', 404],
  ['a plan as JSON', '/plans/open.json', 200],
  ['a plan as a spreadsheet', '/plans/open.xlsx', 200],
  ['a plan that is not there', '/plans/closed.json', 404],
  ['a stream', '/graphql/stream', 200, stream],
  ['a stream that is not taken', '/graphql/stream', 406],
  ['an upload that is refused', '/imports', 403, { method: 'POST' }],
  ['a token that is none', '/graphql', 401, { ...operation('{ plans { totalCount } }'), headers: { ...json, authorization: 'Bearer pg_none' } }],
  ['a token in the address', `/graphql?access_token=pg_${'x'.repeat(43)}`, 400, operation('{ plans { totalCount } }')],
  ['whether it lives', '/healthz', 200],
  ['whether it is ready', '/readyz', 200],
  ['figures', '/metrics', 200],
];

describe('every kind of answer', () => {
  it.each(answers)('has a strict policy for browsers: %s', async (_, path, status, init = {}) => {
    const response = await fetch(url + path, { redirect: 'manual', ...init });
    await response.text();
    expect(response.status).toBe(status);
    expectSafe(response.headers);
  });

  it('that is a file is saved, not shown', async () => {
    for (const path of ['/export/goals.csv', '/export/goals.xlsx', '/plans/open.json', '/plans/open.xlsx']) {
      const { headers } = await fetch(url + path);
      expect(headers.get('content-disposition')).toMatch(/^attachment/u);
    }
  });

  it('repeats nothing of what was asked as HTML', async () => {
    const mark = '<script>alert(1)</script>';
    for (const path of [`/${encodeURIComponent(mark)}`, `/export/${encodeURIComponent(mark)}.csv`, `/plans/${encodeURIComponent(mark)}.json`]) {
      const response = await fetch(url + path, { headers: { accept: 'application/json' } });
      expect(response.headers.get('content-type')).toContain('application/json');
      await response.text();
    }
  });
});

const rename = 'mutation ($id: ID!) { updateGoal(id: $id, version: 1, input: { text: "被人代改了。" }) { changeSetId } }';
const everyText = async (): Promise<string[]> => (await accounts.sql('select text from goal')).map(({ text }) => String(text));
const cookie = (): Record<string, string> => ({ cookie: `plangraph_session=${curator.cookie}` });

/** What another site can have a browser send with the account's cookie, without asking first. */
const forms: [string, Record<string, string>, (query: string) => string][] = [
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, (query) => new URLSearchParams({ query }).toString()],
  [
    'a form with files',
    { 'content-type': 'multipart/form-data; boundary=x' },
    (query) => `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${query}\r\n--x--\r\n`,
  ],
  ['a text that looks like JSON', { 'content-type': 'text/plain' }, (query) => JSON.stringify({ query })],
  ['a text that says it is JSON too', { 'content-type': 'text/plain; application/json' }, (query) => JSON.stringify({ query })],
  ['a body of no type', {}, (query) => JSON.stringify({ query })],
];
const crossSite = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };

describe('another site that uses somebody’s sign-in', () => {
  it.each(forms)('writes nothing by %s', async (_, headers, bodyOf) => {
    const [goal] = await accounts.sql('select id from goal');
    const query = rename.replace('($id: ID!) ', '').replace('$id', `"${goal.id}"`);
    for (const path of ['/graphql', '/graphql/stream']) {
      const body = Buffer.from(bodyOf(query));
      const response = await accounts.app.inject({ method: 'POST', url: path, headers: { ...cookie(), ...crossSite, ...headers }, payload: body });
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
    }
    expect(await everyText()).toEqual(['公开的目标。']);
  });

  it.each(forms)('signs nobody in or out by %s', async (_, headers, bodyOf) => {
    const send = (query: string) =>
      accounts.app.inject({ method: 'POST', url: '/graphql', headers: { ...cookie(), ...crossSite, ...headers }, payload: Buffer.from(bodyOf(query)) });
    const signIn = await send(`mutation { signIn(input: { name: "curator", password: "${password}" }) { nextStep } }`);
    expect(signIn.cookies).toEqual([]);
    expect((await send('mutation { signOut { signedOut } }')).cookies).toEqual([]);
    expect(await curator.viewer()).toBe('curator');
  });

  it('writes nothing by GET', async () => {
    const [goal] = await accounts.sql('select id from goal');
    const address = `/graphql?query=${encodeURIComponent(rename)}&variables=${encodeURIComponent(JSON.stringify({ id: goal.id }))}`;
    for (const headers of [crossSite, {}, { 'apollo-require-preflight': '1' }, { accept: 'text/event-stream' }]) {
      const response = await accounts.app.inject({ url: address, headers: { ...cookie(), ...headers } });
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
    }
    expect((await accounts.app.inject({ url: '/graphql?query=mutation%7BsignOut%7BsignedOut%7D%7D', headers: cookie() })).cookies).toEqual([]);
    expect(await everyText()).toEqual(['公开的目标。']);
    expect(await curator.viewer()).toBe('curator');
  });

  it('uploads nothing', async () => {
    const payload = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n一个规划\r\n--x--\r\n';
    const headers = { ...cookie(), 'content-type': 'multipart/form-data; boundary=x' };
    for (const more of [crossSite, {}, { 'sec-fetch-site': 'same-site' }, { origin: 'null' }, { 'x-plangraph-upload': '' }]) {
      const response = await accounts.app.inject({ method: 'POST', url: '/imports', headers: { ...headers, ...more }, payload });
      expect(response.statusCode).toBe(403);
    }
    expect(await accounts.sql('select 1 from import_job')).toEqual([]);
  });

  it('takes no list away by a form', async () => {
    for (const [, headers, bodyOf] of forms) {
      const response = await accounts.app.inject({
        method: 'POST',
        url: '/export/goals.csv',
        headers: { ...cookie(), ...crossSite, ...headers },
        payload: Buffer.from(bodyOf('{}')),
      });
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
    }
  });

  it('is sent no cookie of ours: it travels only from our own pages, and no script reads it', async () => {
    const { response } = await new Client(accounts).signIn('curator', password);
    expect(response.headers['set-cookie']).toMatch(/plangraph_session=[^;]+;.*HttpOnly;.*SameSite=Lax/u);
  });
});
