import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type AccountsApp, type Client, makeUser, signedIn, startAccounts } from '../support/accounts.ts';
import { buildWorld } from '../support/world.ts';

const password = 'eine lange Nacht am Meer';

let app: AccountsApp;
let client: Client;

beforeAll(async () => {
  app = await startAccounts();
  await buildWorld(app.database);
  await makeUser(app.database, 'curator', UserRole.CURATOR, password);
  client = await signedIn(app, 'curator', password);
});
afterAll(() => app?.close());

/** So deep that whoever walks it by recursion would fall. */
const deep = (levels: number): object => {
  let filter: object = {};
  for (let level = 0; level < levels; level += 1) filter = { not: filter };
  return filter;
};

const filters: unknown[] = [
  { nothing: 1 },
  { __proto__: { statement: 1 } },
  JSON.parse('{"__proto__":{"statement":{"eq":"x"}}}'),
  { constructor: {} },
  { statement: 'x' },
  { statement: { eq: 1 } },
  { statement: { eq: 'a\0b' } },
  { statement: { eq: '\ud800' } },
  { statement: { nope: 'x' } },
  { statement: { contains: null } },
  { position: { eq: 2 ** 53 } },
  { position: { gt: 1e308 } },
  { position: { in: [] } },
  { position: { in: Array.from({ length: 1001 }, (_, n) => n) } },
  { id: { eq: 'x' } },
  { id: { in: ['x'] } },
  { kind: { eq: 'NOPE' } },
  { createdAt: { gt: 'yesterday' } },
  { and: [] },
  { and: [null] },
  { or: {} },
  { not: null },
  { involves: { family: 'nobody' } },
  { involves: { family: 'x', unit: 'y' } },
  { involves: { roles: ['NOPE'] } },
  { search: '长'.repeat(100_000) },
  { search: Array.from({ length: 20 }, (_, n) => `字${n}`).join(' ') },
  { plan: { jurisdiction: { parent: { parent: null } } } },
  deep(13),
  deep(60),
  deep(2000),
];
const orders: unknown[] = [
  {},
  [],
  [{}],
  'id',
  [{ id: 'UP' }],
  [{ id: 'ASC', position: 'ASC' }],
  [{ nothing: 'ASC' }],
  [{ plan: {} }],
  [null],
  Array.from({ length: 11 }, () => ({ id: 'ASC' })),
  1,
];
const columns: unknown[] = [
  [''],
  [':'],
  ['nothing'],
  ['plan'],
  ['plan.title.length'],
  ['plan..title'],
  ['__typename'],
  ['constructor'],
  ['responsibilities[role=NOPE].unit.name'],
  ['responsibilities[role='],
  ['responsibilities[]].x'],
  ['area.plan.areas.goals.plan.areas.goals.plan.areas.goals.statement'],
  Array.from({ length: 500 }, () => 'statement'),
  ['长'.repeat(100_000)],
  ['a\0b'],
];
const names = ['', 'nothing', 'users', '__proto__', 'constructor', 'importJobs', 'goals ', 'x'.repeat(100_000)];

const refused = ['BAD_USER_INPUT', 'QUERY_TOO_COSTLY', 'TOO_LARGE', 'NOT_FOUND', 'CONFLICT', 'BAD_REQUEST'];
const written = 'mutation ($input: CreateExportInput!) { createExport(input: $input) { job { id } } }';

/** Refused with a code, or taken; never a failure of the program. */
async function take(input: object): Promise<void> {
  const { data, code } = await client.ask(written, { input });
  expect([...refused, undefined], JSON.stringify(input).slice(0, 200)).toContain(code);
  const id: unknown = data?.createExport?.job?.id;
  if (typeof id === 'string') await client.ask('mutation ($id: ID!) { cancelExport(id: $id) { job { state } } }', { id });
}

const routes = (list: object): Promise<number>[] =>
  ['csv', 'xlsx'].map(async (format) => {
    const headers = { cookie: `plangraph_session=${client.cookie}` };
    const { statusCode } = await app.app.inject({ method: 'POST', url: `/export/goals.${format}`, headers, payload: list });
    return statusCode;
  });

it('a definition that cannot be stored is not kept', async () => {
  const keep = 'mutation ($input: CreateSavedQueryInput!) { createSavedQuery(input: $input) { __typename } }';
  for (const words of ['a\0b', '\ud800']) {
    const definition = { resource: 'goals', filter: { statement: { contains: words } } };
    expect((await client.ask(keep, { input: { name: words, kind: 'QUERY', definition } })).code).toBe('BAD_USER_INPUT');
    expect((await client.ask(keep, { input: { name: '名', description: words, kind: 'QUERY', definition: { resource: 'goals' } } })).code).not.toBe(
      'INTERNAL_SERVER_ERROR',
    );
  }
});

describe('exports refuse with a code', () => {
  it.each(filters.map((filter, n) => [n, filter] as const))('filter %i', async (_n, filter) => {
    await take({ format: 'CSV', list: { name: 'goals', filter } });
    for (const status of await Promise.all(routes({ filter, columns: 'statement' }))) expect(status).toBeLessThan(500);
  });
  it.each(orders.map((orderBy, n) => [n, orderBy] as const))('order %i', async (_n, orderBy) => {
    await take({ format: 'XLSX', list: { name: 'goals', orderBy } });
    for (const status of await Promise.all(routes({ orderBy }))) expect(status).toBeLessThan(500);
  });
  it.each(columns.map((given, n) => [n, given] as const))('columns %i', async (_n, given) => {
    await take({ format: 'CSV', list: { name: 'goals', columns: given } });
    for (const status of await Promise.all(routes({ columns: (given as string[]).join(',') }))) expect(status).toBeLessThan(500);
  });
  it.each(names)('the list %#', async (name) => {
    await take({ format: 'CSV', list: { name } });
    const { statusCode } = await app.app.inject({ url: `/export/${encodeURIComponent(name)}.csv` });
    expect(statusCode).toBeLessThan(500);
  });
  it('plans that are none, too many, or none at all', async () => {
    const id = '00000000-0000-4000-8000-0000000000aa';
    for (const planIds of [[], [''], ['x'], [id], Array(2000).fill(id), null]) await take({ format: 'JSON', planIds });
    await take({ format: 'JSON', planIds: [id], list: { name: 'goals' } });
    await take({ format: 'JSON', list: { name: 'goals' }, title: '../../etc/passwd\r\nx: y' });
    await take({ format: 'CSV', list: { name: 'goals' }, title: 'x'.repeat(1000) });
  });
  it('bodies of the routes that are none', async () => {
    const headers = { cookie: `plangraph_session=${client.cookie}`, 'content-type': 'application/json' };
    for (const payload of ['', '{', 'null', '[]', '1', '"x"', `{"filter":"${'x'.repeat(10_000_000)}"}`, '{"columns":1}', '{"title":{}}']) {
      const { statusCode } = await app.app.inject({ method: 'POST', url: '/export/goals.csv', headers, payload });
      expect(statusCode, payload.slice(0, 40)).toBeLessThan(500);
    }
    for (const query of ['filter=', 'filter={', 'filter=[]', 'filter=%00', 'orderBy=1', 'columns=&columns=x', 'title=a&title=b']) {
      const { statusCode } = await app.app.inject({ url: `/export/goals.csv?${query}`, headers: { cookie: headers.cookie } });
      expect(statusCode, query).toBeLessThan(500);
    }
  });
});
