import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type AccountsApp, Client, makeUser, signedIn, startAccounts } from '../support/accounts.ts';

const request = 'mutation ($n: String!) { requestPasswordReset(name: $n) { accepted } }';
const setPassword = 'mutation ($input: SetPasswordInput!) { setPassword(input: $input) { name } }';
const password = 'moor-lantern-17';

interface Received {
  to: string[];
  text: string;
}

let accounts: AccountsApp;
let server: SMTPServer;
const received: Received[] = [];
let next: (mail: Received) => void = () => undefined;

/** The next mail that arrives. */
const mail = (): Promise<Received> => new Promise((resolve) => (next = resolve));

/** The words of a mail as its reader sees them. */
function decoded(raw: string): string {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
  if (/transfer-encoding: base64/iu.test(raw)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const one = { to: session.envelope.rcptTo.map(({ address }) => address), text: decoded(Buffer.concat(chunks).toString('latin1')) };
        received.push(one);
        done();
        next(one);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  accounts = await startAccounts({ SMTP_URL: `smtp://127.0.0.1:${port}`, BASE_URL: 'https://plans.example.org/', MAIL_FROM: 'plans@example.org' });
  await makeUser(accounts.database, 'root', UserRole.ADMINISTRATOR, password);
  await makeUser(accounts.database, 'owner', UserRole.VIEWER, password, 'owner@example.org');
  await makeUser(accounts.database, 'addressless', UserRole.VIEWER, password);
});
afterAll(async () => {
  await accounts?.close();
  await new Promise<void>((resolve) => server.close(resolve));
});

describe('a lost password', () => {
  it('is reset by a mailed link, once, whichever of name and address is given', async () => {
    const visitor = new Client(accounts);
    expect((await visitor.ask('{ signInOptions { resetByMail providerName } }')).data.signInOptions).toEqual({ resetByMail: true, providerName: null });
    for (const words of ['OWNER', 'owner@example.org']) {
      const arriving = mail();
      const { data } = await visitor.ask(request, { n: words });
      expect(data.requestPasswordReset.accepted).toBe(true);
      const { to, text } = await arriving;
      expect(to).toEqual(['owner@example.org']);
      const [, token] = /https:\/\/plans\.example\.org\/set-password#([\w-]{43})/u.exec(text) ?? [];
      expect(text).toContain('用户名：owner');
      const fresh = `oak-window-${words.length}91`;
      expect((await visitor.ask(setPassword, { input: { token, password: fresh } })).data.setPassword.name).toBe('owner');
      expect((await visitor.signIn('owner', fresh)).data.signIn.viewer.name).toBe('owner');
      expect((await visitor.ask(setPassword, { input: { token, password: 'other-words-77' } })).code).toBe('NOT_FOUND');
    }
  });

  it('is answered alike for accounts that are not there or have no address, and nothing is sent', async () => {
    const before = received.length;
    const visitor = new Client(accounts);
    const answers = [];
    for (const name of ['nobody', 'addressless', 'a\u0000b', '']) answers.push((await visitor.ask(request, { n: name })).response.body);
    const arriving = mail();
    answers.push((await visitor.ask(request, { n: 'owner' })).response.body);
    await arriving;
    expect(new Set(answers).size).toBe(1);
    expect(received).toHaveLength(before + 1);
  });

  it('cannot be asked for without end, and asking makes no other link worthless', async () => {
    const root = await signedIn(accounts, 'root', password);
    const { nodes } = (await root.ask('{ users(search: "owner@") { nodes { id } } }')).data.users;
    let arriving = mail();
    const { link } = (await root.ask('mutation ($id: ID!) { createPasswordLink(id: $id) { link { url mailed } } }', { id: nodes[0].id })).data
      .createPasswordLink;
    expect(link.mailed).toBe(true);
    expect((await arriving).text).toContain(link.url);
    const pest = new Client(accounts);
    const codes: unknown[] = [];
    arriving = mail();
    for (let count = 0; count < 6; count += 1) codes.push((await pest.ask(request, { n: 'owner' })).code);
    await arriving;
    expect(codes.at(-1)).toBe('RATE_LIMITED');
    const token = link.url.split('#')[1];
    expect((await pest.ask('query ($t: String!) { passwordLink(token: $t) { purpose } }', { t: token })).data.passwordLink).toEqual({ purpose: 'RESET' });
  });

  it('is not reset by a link that has expired', async () => {
    const root = await signedIn(accounts, 'root', password);
    const { nodes } = (await root.ask('{ users(search: "addressless") { nodes { id } } }')).data.users;
    const { link } = (await root.ask('mutation ($id: ID!) { createPasswordLink(id: $id) { link { url mailed } } }', { id: nodes[0].id })).data
      .createPasswordLink;
    expect(link.mailed).toBe(false);
    await accounts.sql(`update password_link set expires_at = now() - interval '1 second'`);
    const visitor = new Client(accounts);
    expect((await visitor.ask(setPassword, { input: { token: link.url.split('#')[1], password: 'oak-window-91' } })).code).toBe('NOT_FOUND');
  });
});

describe('a server without mail', () => {
  it('says so', async () => {
    const plain = await startAccounts();
    expect((await new Client(plain).ask(request, { n: 'owner' })).extensions).toMatchObject({ code: 'CONFLICT', reason: 'NO_MAIL' });
    await plain.close();
  });
});
