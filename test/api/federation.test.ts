import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Api, startApi } from '../support/api.ts';
import { testConfig } from '../support/test-config.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { buildWorld, type World } from '../support/world.ts';

let database: Database;
let world: World;
let api: Api;
let sdl: string;

beforeAll(async () => {
  database = await openTestDatabase();
  world = await buildWorld(database);
  api = await startApi(database);
  sdl = (await api.as(null)('{ _service { sdl } }')).data._service.sdl;
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

const query = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { __typename ... on Plan { key areas { totalCount } } ... on Goal { statement } ... on UnitFamily { code } ... on Unit { name } }
}`;
const entities = (role: UserRole | null, ...representations: unknown[]) => api.as(role)(query, { representations });

describe('the subgraph', () => {
  it('is one that Apollo Federation 2 understands, with the id as a key of every type of row', () => {
    expect(() => buildSubgraphSchema(parse(sdl))).not.toThrow();
    expect(sdl).toMatch(/type Plan implements Node @key\(fields: "id"\) @key\(fields: "key"\)/);
    expect(sdl).toMatch(/type Goal implements Node @key\(fields: "id"\)/);
    expect(sdl).not.toMatch(/_entities|_service|_Any/);
  });

  it('can be composed with the graph of somebody else', () => {
    const budgets = parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
      type Query { richest: Plan }
      type Plan @key(fields: "id") { id: ID!  budget: Budget! }
      type Unit @key(fields: "id", resolvable: false) { id: ID! }
      type Budget { millions: Float! spentBy: [Unit!]! }
      type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
    `);
    const { errors, schema } = composeServices([
      { name: 'plans', url: 'http://plans/graphql', typeDefs: parse(sdl) },
      { name: 'budgets', url: 'http://budgets/graphql', typeDefs: budgets },
    ]);
    expect(errors).toBeUndefined();
    const fields = schema?.toAPISchema().toGraphQLJSSchema().getType('Plan') as { getFields?(): object };
    expect(Object.keys(fields.getFields?.() ?? {})).toEqual(expect.arrayContaining(['budget', 'goals', 'title']));
  });
});

describe('rows by their keys', () => {
  it('are found in the order asked for', async () => {
    const { data, errors } = await entities(
      null,
      { __typename: 'Goal', id: world.led.id },
      { __typename: 'Plan', key: 'haizhou-women' },
      { __typename: 'UnitFamily', code: 'womens-federation' },
      { __typename: 'Unit', id: world.women.id },
      { __typename: 'Unit', id: world.led.id },
    );
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([
      { __typename: 'Goal', statement: world.led.text },
      { __typename: 'Plan', key: 'haizhou-women', areas: { totalCount: 2 } },
      { __typename: 'UnitFamily', code: 'womens-federation' },
      { __typename: 'Unit', name: world.women.name },
      null,
    ]);
  });

  it('are seen only by whom may see them', async () => {
    const drafts = [
      { __typename: 'Plan', id: world.draft.id },
      { __typename: 'Plan', key: 'haizhou-children' },
      { __typename: 'Goal', id: world.draftGoal.id },
    ];
    expect((await entities(null, ...drafts)).data._entities).toEqual([null, null, null]);
    expect((await entities(UserRole.ADMINISTRATOR, ...drafts)).data._entities).toHaveLength(3);
    expect((await entities(UserRole.ADMINISTRATOR, ...drafts)).data._entities).not.toContain(null);
    const closed = await startApi(database, { publicRead: false });
    expect((await closed.as(null)(query, { representations: [{ __typename: 'Plan', id: world.plan.id }] })).errors[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
    await closed.close();
  });

  it.each([
    ['no object', 'Plan'],
    ['null inside', [null]],
    ['no type', { id: 'x' }],
    ['a type without keys', { __typename: 'PageInfo', id: 'x' }],
    ['an inherited type', JSON.parse('{"__typename":"__proto__","id":"x"}')],
    ['no key', { __typename: 'Plan', title: 'x' }],
    ['a key of another kind', { __typename: 'Plan', id: 7 }],
  ])('that are %s are refused, naming the place', async (_name, representation) => {
    const { status, errors } = await entities(null, { __typename: 'Plan', id: world.plan.id }, representation);
    expect(status).toBeLessThan(500);
    expect(errors[0]).toMatchObject({ message: expect.stringContaining('representations[1]'), extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('count as rows, and are bounded', async () => {
    const many = Array.from({ length: 1001 }, () => ({ __typename: 'Plan', id: world.plan.id }));
    expect((await entities(null, ...many)).errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    const costly =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Plan { goals(first: 1000) { nodes { plan { goals(first: 1000) { nodes { id } } } } } } } }';
    expect((await api.as(null)(costly, { r: many.slice(0, 900) })).errors[0]?.extensions['code']).toBe('QUERY_TOO_COSTLY');
  });
});

it('is not told where the schema is not', async () => {
  const closed = await startApi(database, { exposure: testConfig({ INTROSPECTION: 'false' }) });
  expect((await closed.as(null)('{ _service { sdl } }')).errors[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  await closed.close();
});
