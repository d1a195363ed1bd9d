import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { executorOf, useExecutor } from '../../server/query/executor-of.ts';
import { usualLimits } from '../../server/query/cost.ts';
import { type Api, startApi } from '../support/api.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { buildWorld, type World } from '../support/world.ts';

let database: Database;
let world: World;
let api: Api;

beforeAll(async () => {
  database = await openTestDatabase();
  world = await buildWorld(database);
  api = await startApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

const ask = (query: string, variables?: Record<string, unknown>) => api.as(null)(query, variables);
const codeOf = async (query: string, variables?: Record<string, unknown>): Promise<unknown> => (await ask(query, variables)).errors[0]?.extensions['code'];

describe('single rows', () => {
  it('are null where the id is none, or of another type', async () => {
    const { data, errors } = await ask(
      'query ($unit: ID!) { a: goal(id: "nothing") { id } b: goal(id: $unit) { id } c: plan(key: "nowhere") { id } node(id: "0") { id } nodes(ids: [$unit, "0", $unit]) { id } }',
      { unit: world.women.id },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ a: null, b: null, c: null, node: null, nodes: [{ id: world.women.id }, null, { id: world.women.id }] });
  });

  it('are found whatever the case of the id', async () => {
    expect((await ask('query ($id: ID!) { plan(id: $id) { key } node(id: $id) { id } }', { id: world.plan.id.toUpperCase() })).data).toEqual({
      plan: { key: 'haizhou-women' },
      node: { id: world.plan.id },
    });
  });

  it('need exactly one key', async () => {
    expect(await codeOf('{ plan { id } }')).toBe('BAD_USER_INPUT');
    expect(await codeOf('query ($id: ID!) { plan(id: $id, key: "haizhou-women") { id } }', { id: world.plan.id })).toBe('BAD_USER_INPUT');
  });
});

describe('errors', () => {
  it('of the caller keep their code and say where they are', async () => {
    expect(await codeOf('{ plans(first: 99999999999) { nodes { id } } }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await codeOf('{ plans {')).toBe('GRAPHQL_PARSE_FAILED');
    expect(await codeOf('query ($first: Int!) { plans(first: $first) { nodes { id } } }', { first: 'many' })).toBe('BAD_USER_INPUT');
    const { data, errors } = await ask(
      'query ($first: Int) { ok: plan(key: "haizhou-women") { key } plan(key: "haizhou-women") { goals(first: $first) { nodes { id } } } }',
      { first: -1 },
    );
    expect(data).toEqual({ ok: { key: 'haizhou-women' }, plan: null });
    expect(errors[0]).toMatchObject({ path: ['plan', 'goals'], extensions: { code: 'BAD_USER_INPUT', fields: { first: expect.any(String) } } });
  });

  it('of ours are masked, logged, and found again by their id', async () => {
    const executor = executorOf(database);
    useExecutor(database, { ...executor, query: async () => Promise.reject(new Error('secret: relation "x"')) });
    const { data, errors } = await ask('{ plans { nodes { id } } }');
    useExecutor(database, executor);
    expect(data).toBeNull();
    expect(JSON.stringify(errors)).not.toContain('secret');
    expect(errors[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
    expect(api.logged.at(-1)).toMatchObject({ errorId: errors[0]?.extensions['id'] });
  });
});

describe('costs', () => {
  it('over the limit are refused with the figure and the limit', async () => {
    const { errors } = await ask('{ plans(first: 1000) { nodes { areas { nodes { goals { nodes { responsibilities { nodes { unit { name } } } } } } } } } }');
    expect(errors[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY', limit: usualLimits.cost, cost: expect.any(Number) });
    expect(await codeOf('query ($n: Int) { plans(first: $n) { nodes { goals { nodes { plan { goals { nodes { id } } } } } } } }', { n: 1000 })).toBe(
      'QUERY_TOO_COSTLY',
    );
  });

  it('of a whole plan, or of every plan of a city, are not', async () => {
    expect(
      (
        await ask(
          '{ plans(first: 100) { nodes { areas(first: 100) { nodes { goals(first: 100) { nodes { statement responsibilities { nodes { role unit { name } } } targets { nodes { value } } } } measures(first: 100) { nodes { statement responsibilities { nodes { role unit { name } } } } } } } } } }',
        )
      ).errors,
    ).toEqual([]);
  });

  it('count the depth, and fields that fragments multiply', async () => {
    let deep = 'id';
    for (let depth = 0; depth < 15; depth += 1) deep = `parent { ${deep} }`;
    expect(await codeOf(`{ jurisdiction(code: "990100") { ${deep} } }`)).toBeUndefined();
    for (let depth = 0; depth < 15; depth += 1) deep = `parent { ${deep} }`;
    expect(await codeOf(`{ jurisdiction(code: "990100") { ${deep} } }`)).toBe('QUERY_TOO_COSTLY');
    const fragments = Array.from({ length: 16 }, (_, n) => `fragment f${n} on Jurisdiction { a: parent { ...f${n + 1} } b: parent { ...f${n + 1} } }`).join(
      ' ',
    );
    expect(await codeOf(`{ jurisdiction(code: "990100") { ...f0 } } ${fragments} fragment f16 on Jurisdiction { id }`)).toBe('QUERY_TOO_COSTLY');
    expect(await codeOf(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids: Array.from({ length: 1001 }, () => world.plan.id) })).toBe('BAD_USER_INPUT');
  });

  it('are counted for introspection too, which is allowed', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect((await ask(getIntrospectionQuery())).errors).toEqual([]);
  });
});
