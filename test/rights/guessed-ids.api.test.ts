import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TokenScope } from '../../schema/user/account.enums.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import type { Database } from '../../db/orm.ts';
import { type AccountsApp, type Client, makeUser, signedIn, startAccounts } from '../support/accounts.ts';
import { type Api, startApi } from '../support/api.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { makeMatrix, type Matrix, type Rows } from './matrix-world.ts';

const planRows = ['plan', 'link', 'section', 'area', 'goal', 'measure', 'target', 'responsibility', 'mention', 'document'] as const;
const lists = { plan: 'plans', section: 'sections', area: 'areas', goal: 'goals', measure: 'measures', target: 'targets', document: 'documents' } as const;
/** How the history refuses each; curators may read it, within their bounds. */
const refusalOf = { anonymous: 'UNAUTHENTICATED', viewer: 'FORBIDDEN', analyst: 'FORBIDDEN', outsider: undefined, curator: undefined };
const callers = ['anonymous', 'viewer', 'analyst', 'outsider', 'curator'] as const;

describe('the ids of a draft, known to somebody who may not see it', () => {
  let database: Database;
  let api: Api;
  let matrix: Matrix;
  let rows: Rows;

  beforeAll(async () => {
    database = await openTestDatabase();
    api = await startApi(database);
    matrix = await makeMatrix(database);
    rows = await matrix.rows({ own: false, draft: true }, false);
  });
  afterAll(async () => {
    expect(api.logged).toEqual([]);
    await api?.close();
    await database?.close();
  });

  it.each(callers)('lead nowhere through node, nodes, provenance and neighborhood: %s', async (name) => {
    const ids = planRows.map((row) => rows[row].id);
    const single = ids.map(
      (id, index) => `n${index}: node(id: "${id}") { id ... on Goal { provenance { __typename } } } h${index}: neighborhood(id: "${id}") { __typename }`,
    );
    const { data } = await api.as(matrix.callers[name])(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } ${single.join(' ')} }`, { ids });
    const { nodes, ...others } = data;
    expect(nodes).toEqual(ids.map(() => null));
    expect(Object.values(others).filter((value) => value !== null)).toEqual([]);
  });

  it.each(callers)('lead nowhere through the history: %s', async (name) => {
    for (const row of planRows) {
      const { id } = rows[row];
      const query = `{ history(id: "${id}") { totalCount } changeSets(filter: { rowId: "${id}" }) { totalCount } ofPlan: changeSets(filter: { planId: "${rows.plan.id}" }) { totalCount } }`;
      const { data, errors } = await api.as(matrix.callers[name])(query);
      const counts = Object.values(data ?? {}).map((list) => (list as { totalCount: number } | null)?.totalCount ?? 0);
      expect({ row, counts: counts.filter((count) => count > 0) }).toEqual({ row, counts: [] });
      expect(errors[0]?.extensions['code']).toBe(refusalOf[name]);
    }
  });

  it.each(callers)('lead nowhere through lists that are taken away, and downloads: %s', async (name) => {
    const caller = matrix.callers[name];
    const headers: Record<string, string> = caller === null ? {} : typeof caller === 'string' ? { 'x-test-role': caller } : { 'x-test-user': caller.user };
    for (const [row, list] of Object.entries(lists)) {
      const filter = encodeURIComponent(JSON.stringify({ id: { eq: rows[row as keyof typeof lists].id } }));
      const { statusCode, headers: sent, body } = await api.app.inject({ url: `/export/${list}.csv?filter=${filter}`, headers });
      expect({ list, statusCode, count: sent['x-total-count'] }).toEqual({ list, statusCode: 200, count: '0' });
      expect(body).not.toContain(rows.secret);
    }
  });

  it('lead somewhere for who may see it', async () => {
    const { data, errors } = await api.as(matrix.callers.administrator)('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: planRows.map((row) => rows[row].id),
    });
    expect(errors).toEqual([]);
    expect(data.nodes.every(Boolean)).toBe(true);
  });
});

describe('the ids of what is somebody else’s', () => {
  let accounts: AccountsApp;
  let owner: Client;
  let guesser: Client;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    accounts = await startAccounts();
    for (const name of ['owner', 'guesser']) ids[name] = await makeUser(accounts.database, name, UserRole.CURATOR, 'moor-lantern-17');
    owner = await signedIn(accounts, 'owner', 'moor-lantern-17');
    guesser = await signedIn(accounts, 'guesser', 'moor-lantern-17');
    const create = 'mutation ($scopes: [TokenScope!]!) { createApiToken(input: { name: "x", scopes: $scopes, expiresInDays: 1 }) { token { id } } }';
    ids['token'] = (await owner.ask(create, { scopes: [TokenScope.READ_PUBLISHED] })).data.createApiToken.token.id;
    ids['session'] = (await owner.ask('{ myAccount { sessions { id } } }')).data.myAccount.sessions[0].id;
    const keep = 'mutation ($input: CreateSavedQueryInput!) { createSavedQuery(input: $input) { savedQuery { id } } }';
    const input = { name: '我的', kind: 'QUERY', definition: { resource: 'goals', filter: {} } };
    ids['savedQuery'] = (await owner.ask(keep, { input })).data.createSavedQuery.savedQuery.id;
  });
  afterAll(() => accounts?.close());

  it('lead nowhere: neither to accounts, sessions and tokens, nor to what others keep', async () => {
    for (const id of Object.values(ids)) {
      const { data } = await guesser.ask(
        'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } savedQuery(id: $id) { id } history(id: $id) { totalCount } }',
        { id },
      );
      expect(data).toEqual({ node: null, nodes: [null], savedQuery: null, history: { totalCount: 0 } });
    }
  });

  it('let nobody change or end them', async () => {
    const tries: [string, Record<string, unknown>][] = [
      ['mutation ($id: ID!) { endSession(id: $id) { endedId } }', { id: ids['session'] }],
      ['mutation ($id: ID!) { revokeApiToken(id: $id, version: 1) { token { id } } }', { id: ids['token'] }],
      ['mutation ($id: ID!) { deleteSavedQuery(id: $id, version: 1) { deletedId } }', { id: ids['savedQuery'] }],
      ['mutation ($id: ID!) { updateSavedQuery(id: $id, version: 1, input: { name: "别人的" }) { savedQuery { id } } }', { id: ids['savedQuery'] }],
      ['mutation ($id: ID!) { pinSavedQuery(id: $id, pinned: true) { savedQuery { id } } }', { id: ids['savedQuery'] }],
    ];
    for (const [mutation, variables] of tries) expect((await guesser.ask(mutation, variables)).code, mutation).toBe('NOT_FOUND');
    for (const mutation of ['disableUser', 'deleteUser'])
      expect((await guesser.ask(`mutation ($id: ID!) { ${mutation}(id: $id, version: 1) { __typename } }`, { id: ids['owner'] })).code).toBe('FORBIDDEN');
    expect(await owner.viewer()).toBe('owner');
    expect((await owner.ask('query ($id: ID!) { savedQuery(id: $id) { name } }', { id: ids['savedQuery'] })).data.savedQuery.name).toBe('我的');
  });
});
