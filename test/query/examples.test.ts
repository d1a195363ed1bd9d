import { readdirSync, readFileSync } from 'node:fs';
import { type GraphQLSchema, Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { Compiler } from '../../server/query/plan/compile.ts';
import { buildApiSchema } from '../../server/schema.ts';
import { type Api, startApi } from '../support/api.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { buildWorld, type World } from '../support/world.ts';

const folder = new URL('../../schema/examples/', import.meta.url);
const examples = readdirSync(folder).filter((name) => name.endsWith('.graphql'));

let database: Database;
let world: World;
let schema: GraphQLSchema;
let compiled: Api;
let resolved: Api;

beforeAll(async () => {
  database = await openTestDatabase();
  world = await buildWorld(database);
  schema = await buildApiSchema();
  compiled = await startApi(database);
  resolved = await startApi(database, { compile: false });
});

afterAll(async () => {
  await compiled?.close();
  await resolved?.close();
  await database?.close();
});

const variablesOf = (name: string): Record<string, unknown>[] =>
  ({
    'plan-tree': [{ key: 'haizhou-women' }, { key: 'haizhou-children' }, { key: 'nowhere' }],
    pages: [{ last: 2 }, { withPlan: false }, { last: 0 }],
    nodes: [{ id: world.led.id, ids: [world.women.id, world.group.id, world.plan.id, world.draft.id, 'no-id'] }, { id: world.draftGoal.id }],
    search: [{ words: '两癌' }, { words: '妇联 组织' }, { words: '障' }, { words: '' }, { words: "'\\%_ & | ! :*" }],
    'womens-federation': [{ family: '妇联' }, { family: 'ALL-CHINA WOMEN’S FEDERATION' }, { family: 'health-commission' }],
  })[name.replace('.graphql', '')] ?? [];

describe.each(examples)('%s', (name) => {
  const query = readFileSync(new URL(name, folder), 'utf8');

  it.each([null, UserRole.VIEWER, UserRole.CURATOR])('is answered alike by the plan and by resolvers, for %s', async (role) => {
    for (const variables of [{}, ...variablesOf(name)]) {
      const expected = await resolved.as(role)(query, variables);
      expect(resolved.logged).toEqual([]);
      expect(expected.errors).toEqual([]);
      expect(await compiled.as(role)(query, variables)).toEqual(expected);
    }
  });

  it('can be compiled', () => {
    const document = parse(query);
    const [operation, ...fragments] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${name} begins with something else than an operation.`);
    const named = new Map(fragments.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])));
    expect(new Compiler(schema, named, { withPlan: true }).compile(operation).fields).not.toHaveLength(0);
  });
});
