import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Answer, type Api, startApi } from '../support/api.ts';
import { openTestDatabase } from '../support/test-database.ts';

const { VIEWER, ANALYST, CURATOR, ADMINISTRATOR } = UserRole;
const fields =
  'id version kind name description definition resource sharedWith sharedRole ownerName isMine viewerCanUpdate pinned updatedByName parameters { name label }';
const createMutation = `mutation ($input: CreateSavedQueryInput!) { createSavedQuery(input: $input) { savedQuery { ${fields} } } }`;
const updateMutation = `mutation ($id: ID!, $version: Int!, $input: UpdateSavedQueryInput!) { updateSavedQuery(id: $id, version: $version, input: $input) { savedQuery { ${fields} } } }`;
const deleteMutation = 'mutation ($id: ID!, $version: Int!) { deleteSavedQuery(id: $id, version: $version) { deletedId } }';
const pinMutation = 'mutation ($id: ID!, $pinned: Boolean!) { pinSavedQuery(id: $id, pinned: $pinned) { savedQuery { pinned } } }';

const definition = {
  resource: 'goals',
  filter: { and: [{ involves: { family: { $: 'family' }, roles: ['LEAD'] } }, { plan: { jurisdiction: { level: { eq: 'COUNTY' } } } }] },
  orderBy: [{ area: { position: 'ASC' } }],
  columns: ['statement', 'plan.title', 'plan.jurisdiction.name', 'targets', 'targets.totalCount', 'involvements'],
  show: 'GROUPS',
  groupBy: ['PLAN'],
  parameters: [{ name: 'family', label: '条线' }],
};

let database: Database;
let api: Api;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await startApi(database);
});
afterAll(async () => {
  await api?.close();
  await database?.close();
});

const codeOf = (answer: Answer): unknown => answer.errors[0]?.extensions['code'];
const create = (role: UserRole | null, input: Record<string, unknown>) =>
  api.as(role)(createMutation, { input: { kind: 'QUERY', name: '问题', definition, ...input } });
const created = async (role: UserRole, input: Record<string, unknown> = {}) => (await create(role, input)).data.createSavedQuery.savedQuery;
const namesFor = async (role: UserRole | null, args = ''): Promise<string[]> =>
  (await api.as(role)(`{ savedQueries${args} { name } }`)).data.savedQueries.map((each: { name: string }) => each.name);
const found = async (role: UserRole | null, id: string) =>
  (await api.as(role)(`query ($id: ID!) { savedQuery(id: $id) { ${fields} } }`, { id })).data.savedQuery;

describe('keeping a query', () => {
  it('should be refused to whoever is not signed in', async () => {
    expect(codeOf(await create(null, {}))).toBe('UNAUTHENTICATED');
  });

  it('should give it back as it was, its owner’s', async () => {
    const query = await created(VIEWER, { name: '  谁牵头 ', description: '县里由谁牵头' });
    expect(query).toMatchObject({
      kind: 'QUERY',
      name: '谁牵头',
      definition,
      resource: 'goals',
      sharedWith: 'MINE',
      isMine: true,
      viewerCanUpdate: true,
      pinned: false,
    });
    expect(query.parameters).toEqual([{ name: 'family', label: '条线' }]);
    expect(await found(VIEWER, query.id)).toEqual(query);
  });

  it('should keep views of lists and operations', async () => {
    const view = await created(ANALYST, {
      kind: 'VIEW',
      definition: { resource: 'plans', filter: { topic: { eq: 'women' } }, columns: ['title', 'own.column'], state: { q: '妇女' } },
    });
    expect(view).toMatchObject({ kind: 'VIEW', resource: 'plans' });
    const operation = await created(ANALYST, { kind: 'OPERATION', definition: { text: '{ goals { totalCount } }', variables: {} } });
    expect(operation).toMatchObject({ kind: 'OPERATION', resource: null });
    expect((await api.as(ANALYST)('{ savedQueries(kinds: [OPERATION]) { kind } }')).data.savedQueries).toEqual([{ kind: 'OPERATION' }]);
    expect(await namesFor(ANALYST, '(resource: "plans")')).toHaveLength(1);
  });

  it.each([
    ['an unknown list', { resource: 'secrets' }, /resource.*no list/],
    ['no list', { filter: {} }, /resource/],
    ['an unknown field', { ...definition, filter: { colour: { eq: 'red' } } }, /colour/],
    ['a wrong value', { ...definition, filter: { kind: { eq: 'HUGE' } } }, /HUGE/],
    ['a value left open without a parameter', { ...definition, parameters: [] }, /no parameter is called "family"/],
    ['a parameter with a wrong value', { ...definition, parameters: [{ name: 'family', label: '条线', value: 5 }] }, /filter.*String/],
    ['an unknown column', { ...definition, columns: ['plan.colour'] }, /columns: plan\.colour/],
    ['a column that is a whole row', { ...definition, columns: ['plan'] }, /columns: plan: name one/],
    ['a column through a list', { ...definition, columns: ['targets.nodes.value'] }, /columns: targets\.nodes/],
    ['an unknown order', { ...definition, orderBy: [{ colour: 'ASC' }] }, /orderBy/],
    ['an unknown group', { ...definition, groupBy: ['COLOUR'] }, /groupBy/],
    ['groups of rows that are not counted so', { resource: 'units', groupBy: ['PLAN'] }, /groupBy/],
    ['something besides', { ...definition, password: 'x' }, /password/],
    ['more than 64 kB', { ...definition, filter: { statement: { contains: '长'.repeat(66_000) } } }, /64 kB/],
    ['too many levels', { ...definition, filter: Array.from({ length: 50 }).reduce<object>((inner) => ({ not: inner }), {}) }, /levels/],
  ])('should refuse %s, and say where', async (_, wrong, message) => {
    const answer = await create(ANALYST, { definition: wrong });
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(answer.errors[0]!.extensions['fields'].definition).toMatch(message);
  });

  it('should refuse an operation that the schema does not know, and an empty name', async () => {
    expect(codeOf(await create(ANALYST, { kind: 'OPERATION', definition: { text: '{ secrets }' } }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await create(ANALYST, { kind: 'OPERATION', definition: { text: '{ goals {' } }))).toBe('BAD_USER_INPUT');
    expect((await create(ANALYST, { name: '  ' })).errors[0]!.extensions['fields']).toEqual({ name: 'must not be empty' });
  });
});

describe('sharing', () => {
  it('should be for analysts and above', async () => {
    expect(codeOf(await create(VIEWER, { sharedWith: 'EVERYONE' }))).toBe('FORBIDDEN');
    expect(codeOf(await create(ANALYST, { sharedWith: 'ROLE' }))).toBe('BAD_USER_INPUT');
  });

  it('should show to each what is shared with them, and nothing else', async () => {
    const mine = await created(ANALYST, { name: '自己的' });
    const team = await created(ANALYST, { name: '同事的', sharedWith: 'ROLE', sharedRole: CURATOR });
    const all = await created(ANALYST, { name: '大家的', sharedWith: 'EVERYONE' });
    const [own, shared] = [await namesFor(ANALYST), await namesFor(CURATOR)];
    expect(own).toEqual(expect.arrayContaining(['自己的', '同事的', '大家的']));
    expect(shared).toEqual(expect.arrayContaining(['同事的', '大家的']));
    expect(shared).not.toContain('自己的');
    for (const role of [ADMINISTRATOR, null]) expect(await namesFor(role)).toEqual(['大家的']);
    expect(await found(ADMINISTRATOR, mine.id)).toBeNull();
    expect(await found(VIEWER, team.id)).toBeNull();
    expect(await found(CURATOR, team.id)).toMatchObject({ isMine: false, viewerCanUpdate: false, ownerName: ANALYST });
    expect(await found(null, all.id)).toMatchObject({ viewerCanUpdate: false });
    expect(await found(null, 'no-id')).toBeNull();
  });

  it('should show nothing to strangers where reading needs an account', async () => {
    const closed = await startApi(database, { publicRead: false });
    expect(codeOf(await closed.as(null)('{ savedQueries { name } }'))).toBe('UNAUTHENTICATED');
    await closed.app.close();
  });
});

describe('changing and deleting', () => {
  it('should be for the owner, and for an administrator where it is shared', async () => {
    const { id, version } = await created(ANALYST, { name: '甲', sharedWith: 'EVERYONE' });
    const change = (role: UserRole, at: number) => api.as(role)(updateMutation, { id, version: at, input: { name: '乙' } });
    expect(codeOf(await change(CURATOR, version))).toBe('FORBIDDEN');
    const { savedQuery } = (await change(ADMINISTRATOR, version)).data.updateSavedQuery;
    expect(savedQuery).toMatchObject({ name: '乙', version: version + 1, ownerName: ANALYST, updatedByName: ADMINISTRATOR, sharedWith: 'EVERYONE' });
    expect((await change(ANALYST, version)).errors[0]!.extensions).toMatchObject({ code: 'STALE_VERSION', version: version + 1 });
    const remove = (role: UserRole) => api.as(role)(deleteMutation, { id, version: version + 1 });
    expect(codeOf(await remove(CURATOR))).toBe('FORBIDDEN');
    expect((await remove(ANALYST)).data.deleteSavedQuery).toEqual({ deletedId: id });
    expect(codeOf(await remove(ANALYST))).toBe('NOT_FOUND');
  });

  it('should keep a private query out of everybody’s reach', async () => {
    const { id, version } = await created(ANALYST);
    const input = { definition: { ...definition, resource: 'measures' } };
    expect(codeOf(await api.as(ADMINISTRATOR)(updateMutation, { id, version, input }))).toBe('NOT_FOUND');
    expect((await api.as(ANALYST)(updateMutation, { id, version, input })).data.updateSavedQuery.savedQuery).toMatchObject({ resource: 'measures' });
  });
});

describe('pinning', () => {
  it('should be each one’s own', async () => {
    const { id } = await created(ANALYST, { name: '钉住的', sharedWith: 'EVERYONE' });
    const pin = (role: UserRole | null, pinned: boolean) => api.as(role)(pinMutation, { id, pinned });
    expect(codeOf(await pin(null, true))).toBe('UNAUTHENTICATED');
    await pin(CURATOR, true);
    expect((await pin(CURATOR, true)).data.pinSavedQuery.savedQuery).toEqual({ pinned: true });
    expect(await namesFor(CURATOR, '(pinned: true)')).toEqual(['钉住的']);
    expect(await namesFor(ANALYST, '(pinned: true)')).toEqual([]);
    await pin(CURATOR, false);
    expect(await namesFor(CURATOR, '(pinned: true)')).toEqual([]);
  });
});

describe('the cost of an operation', () => {
  const cost = (query: string, variables?: object) =>
    api.as(null)('query ($query: String!, $variables: JSONObject) { queryCost(query: $query, variables: $variables) { cost limit refusal } }', {
      query,
      variables,
    });

  it('should be known without running it', async () => {
    expect((await cost('query ($n: Int) { goals(first: $n) { totalCount nodes { id } } }', { n: 100 })).data.queryCost).toMatchObject({
      cost: 200,
      refusal: null,
    });
  });

  it('should say why it would be refused', async () => {
    const deep =
      '{ plans(first: 1000) { nodes { goals(first: 1000) { nodes { responsibilities(first: 1000) { nodes { unit { responsibilities(first: 1000) { nodes { id } } } } } } } } } }';
    const { queryCost } = (await cost(deep)).data;
    expect(queryCost.refusal).toContain('too costly');
    expect(queryCost.cost).toBeGreaterThan(queryCost.limit);
  });

  it('should be refused for what is no operation', async () => {
    for (const [query, variables] of [['{ secrets }'], ['{'], ['query ($n: Int!) { goals(first: $n) { totalCount } }', {}]] as [string, object?][])
      expect(codeOf(await cost(query, variables))).toBe('BAD_USER_INPUT');
  });
});

describe('the view that a list opens with', () => {
  const setDefault = (role: UserRole | null, resource: string, id: string | null) =>
    api.as(role)('mutation ($resource: String!, $id: ID) { setDefaultView(resource: $resource, id: $id) { savedQuery { id isDefault } } }', { resource, id });
  const defaultsOf = async (role: UserRole): Promise<string[]> =>
    (await api.as(role)('{ savedQueries(kinds: [VIEW], resource: "areas") { id isDefault } }')).data.savedQueries.flatMap(
      (each: { id: string; isDefault: boolean }) => (each.isDefault ? [each.id] : []),
    );
  const view = (role: UserRole, input: Record<string, unknown> = {}) => created(role, { kind: 'VIEW', definition: { resource: 'areas' }, ...input });

  it('should be one of those that one may read, each for oneself', async () => {
    const [first, second] = [await view(ANALYST, { name: '甲', sharedWith: 'EVERYONE' }), await view(ANALYST, { name: '乙' })];
    expect(codeOf(await setDefault(null, 'areas', first.id))).toBe('UNAUTHENTICATED');
    expect(codeOf(await setDefault(CURATOR, 'areas', second.id))).toBe('NOT_FOUND');
    expect((await setDefault(CURATOR, 'areas', first.id)).data.setDefaultView.savedQuery).toEqual({ id: first.id, isDefault: true });
    await setDefault(ANALYST, 'areas', first.id);
    await setDefault(ANALYST, 'areas', second.id);
    expect(await defaultsOf(ANALYST)).toEqual([second.id]);
    expect(await defaultsOf(CURATOR)).toEqual([first.id]);
    expect((await setDefault(ANALYST, 'areas', null)).data.setDefaultView).toEqual({ savedQuery: null });
    expect(await defaultsOf(ANALYST)).toEqual([]);
    await api.as(ANALYST)(deleteMutation, { id: first.id, version: first.version });
    expect(await defaultsOf(CURATOR)).toEqual([]);
  });

  it('should be a view of that list', async () => {
    const plans = await view(ANALYST, { definition: { resource: 'plans' } });
    expect(codeOf(await setDefault(ANALYST, 'areas', plans.id))).toBe('BAD_USER_INPUT');
    expect(codeOf(await setDefault(ANALYST, 'goals', (await created(ANALYST)).id))).toBe('BAD_USER_INPUT');
  });
});
