import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TokenScope } from '../../schema/user/account.enums.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { forAdministrators, forEverybody, forOneself } from '../support/account-mutations.ts';
import { type AccountsApp, Client, makeUser, type Said, signedIn, startAccounts } from '../support/accounts.ts';
import { printedSchema } from '../support/call.ts';
import { type Samples, sampleArguments } from '../support/sample-value.ts';

const password = 'moor-lantern-17';
const nobody = '00000000-0000-4000-8000-0000000000aa';
const fields = printedSchema.getMutationType()?.getFields() ?? {};

let accounts: AccountsApp;
let program: Client;

beforeAll(async () => {
  accounts = await startAccounts();
  await makeUser(accounts.database, 'root', UserRole.ADMINISTRATOR, password);
  const root = await signedIn(accounts, 'root', password);
  const create = 'mutation ($scopes: [TokenScope!]!) { createApiToken(input: { name: "x", scopes: $scopes, expiresInDays: 1 }) { secret } }';
  const { secret } = (await root.ask(create, { scopes: Object.values(TokenScope) })).data.createApiToken;
  program = new Client(accounts);
  program.headers = { authorization: `Bearer ${secret}` };
});
afterAll(() => accounts?.close());

const plain: Samples = { optional: false, items: 1, scalars: { ID: nobody, String: '字', Int: 1, Boolean: true } };

/** Calls a mutation with sample values for its arguments. */
function call(client: Client, name: string, samples: Samples): Promise<Said> {
  const field = fields[name];
  if (!field) throw new Error(`The schema has no ${name}.`);
  const values = sampleArguments(field, samples);
  const used = field.args.filter((arg) => arg.name in values);
  const declared = used.length > 0 ? `(${used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')})` : '';
  const given = used.length > 0 ? `(${used.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})` : '';
  return client.ask(`mutation ${declared} { ${name}${given} { __typename } }`, values);
}

describe.each(forOneself)('%s', (name) => {
  it('is for people who are signed in, and no program', async () => {
    expect((await call(new Client(accounts), name, plain)).code).toBe('UNAUTHENTICATED');
    expect((await call(program, name, plain)).code).toBe('FORBIDDEN');
  });
});

const codes = ['BAD_USER_INPUT', 'NOT_FOUND', 'CONFLICT', 'STALE_VERSION', 'UNAUTHENTICATED', 'RATE_LIMITED', 'TOO_LARGE'];
const odd: [string, Samples][] = [
  ['ids that name nothing', plain],
  ['ids that are none', { ...plain, optional: true, scalars: { ...plain.scalars, ID: "'; drop table app_user --" } }],
  ['texts with U+0000', { ...plain, optional: true, scalars: { ...plain.scalars, String: 'a\0b' } }],
  ['texts that are empty', { ...plain, optional: true, scalars: { ...plain.scalars, String: '' } }],
  ['texts that are long', { ...plain, optional: true, scalars: { ...plain.scalars, String: '长'.repeat(60_000) } }],
  ['numbers that are large', { ...plain, optional: true, items: 2, scalars: { ...plain.scalars, Int: 2_147_483_647 } }],
  ['numbers below zero', { ...plain, optional: true, scalars: { ...plain.scalars, Int: -2_147_483_648 } }],
  ['lists without items', { ...plain, optional: true, items: 0 }],
  ['halves of characters', { ...plain, optional: true, scalars: { ...plain.scalars, String: '\ud800' } }],
];

describe.each(odd)('%s', (_, samples) => {
  it('are refused in words by every mutation of accounts', async () => {
    const wrong: unknown[] = [];
    let client = await signedIn(accounts, 'root', password);
    for (const name of [...forAdministrators, ...forOneself, ...forEverybody]) {
      if (client.cookie === null) client = await signedIn(accounts, 'root', password);
      const { status, code } = await call(client, name, samples);
      if (status >= 500 || (code && !codes.includes(code))) wrong.push({ name, status, code });
    }
    expect(wrong).toEqual([]);
  });
});

it('every mutation that has to do with accounts is looked at here', () => {
  const known = [...forAdministrators, ...forOneself, ...forEverybody];
  expect(known.filter((name) => !(name in fields))).toEqual([]);
  const about = Object.keys(fields).filter((name) => /user|password|session|token|factor|account|sign|recovery/iu.test(name));
  expect(about.filter((name) => !known.includes(name))).toEqual([]);
});
