import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Api, type Json, startApi } from '../support/api.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { buildWorld, type World } from '../support/world.ts';

let database: Database;
let world: World;
const apis: Record<string, Api> = {};

beforeAll(async () => {
  database = await openTestDatabase();
  world = await buildWorld(database);
  apis['compiled'] = await startApi(database);
  apis['resolved'] = await startApi(database, { compile: false });
});

afterAll(async () => {
  for (const api of Object.values(apis)) await api.close();
  await database?.close();
});

/** Every way through the graph that could lead into a draft. */
const waysIn = `query ($plan: ID!, $goal: ID!, $unit: ID!, $indicator: ID!, $all: [ID!]!) {
  plan(id: $plan) { id }
  byKey: plan(key: "haizhou-children") { id }
  goal(id: $goal) { id }
  nodes(ids: $all) { id }
  plans(filter: { status: { eq: DRAFT } }) { totalCount nodes { id } }
  jurisdictions { nodes { plans(filter: { topic: { eq: "children" } }) { totalCount nodes { id } } } }
  documents(filter: { title: { startsWith: "未发布" } }) { totalCount nodes { text } }
  sections(filter: { search: "草稿" }) { totalCount nodes { id } }
  areas(filter: { title: { eq: "儿童与健康" } }) { totalCount nodes { id } }
  goals(filter: { search: "草稿" }) { totalCount nodes { id } }
  measures(filter: { search: "草稿" }) { totalCount nodes { id supports { nodes { id } } } }
  targets(filter: { value: { eq: 7 } }) { totalCount nodes { id } }
  responsibilities(filter: { plan: { topic: { eq: "children" } } }) { totalCount nodes { id } }
  unit(id: $unit) { responsibilities(filter: { goal: { text: { contains: "草稿" } } }) { totalCount nodes { id } } mentions(filter: { goal: { text: { contains: "草稿" } } }) { totalCount nodes { id } } }
  indicator(id: $indicator) { targets(filter: { value: { lt: 8 } }) { totalCount nodes { id } } }
  links: plan(key: "haizhou-women") { links(filter: { target: { isNull: false } }) { nodes { target { id } } } }
  linked: plans(filter: { links: { some: { target: { title: { contains: "儿童" } } } } }) { totalCount nodes { id } }
  supporting: goals(filter: { supportedBy: { some: { text: { contains: "草稿" } } } }) { totalCount nodes { id supportedBy(filter: { text: { contains: "草稿" } }) { nodes { id } } } }
  units(filter: { responsibilities: { some: { goal: { text: { contains: "草稿" } } } } }) { totalCount nodes { id } }
}`;

const variables = (): Record<string, unknown> => ({
  plan: world.draft.id,
  goal: world.draftGoal.id,
  unit: world.women.id,
  indicator: world.rate.id,
  all: [
    world.draft,
    world.draftGoal,
    world.draftMeasure,
    world.draftArea,
    world.draftTarget,
    world.draftDuty,
    world.draftMention,
    world.draftSection,
    world.draftDocument,
  ].map((row) => row.id),
});

const found = (data: Record<string, Json>): boolean[] =>
  Object.values(data).map((value) => {
    const text = JSON.stringify(value);
    return /"(id|text)":"/.test(text) || /"totalCount":[1-9]/.test(text);
  });

/** Fields whose own row is public, so that only what is below tells. */
const visible = (data: Record<string, Json>): Record<string, unknown> => ({
  ...data,
  indicator: data['indicator'].targets,
  unit: [data['unit'].responsibilities, data['unit'].mentions],
  jurisdictions: data['jurisdictions'].nodes.map((node: Json) => node.plans),
});

describe.each(['compiled', 'resolved'])('drafts (%s)', (path) => {
  it.each([null, UserRole.VIEWER, UserRole.ANALYST])('cannot be reached on any way by %s', async (role) => {
    const { data, errors } = await apis[path]!.as(role)(waysIn, variables());
    expect(errors).toEqual([]);
    expect(Object.keys(data).filter((_name, place) => found(visible(data))[place])).toEqual([]);
  });

  it.each([UserRole.CURATOR, UserRole.ADMINISTRATOR])('are reached on every way by %s', async (role) => {
    const { data, errors } = await apis[path]!.as(role)(waysIn, variables());
    expect(errors).toEqual([]);
    expect(Object.keys(data).filter((_name, place) => !found(visible(data))[place])).toEqual([]);
    expect(data.nodes.every(Boolean)).toBe(true);
  });
});

describe('archived plans', () => {
  it('are seen by curators only', async () => {
    const version = (await apis['compiled']!.as(null)('{ plan(key: "shanyang-women") { version } }')).data.plan.version;
    await apis['compiled']!.as(UserRole.CURATOR)('mutation ($id: ID!, $version: Int!) { archivePlan(id: $id, version: $version) { plan { id } } }', {
      id: world.countyPlan.id,
      version,
    });
    const ask = '{ plan(key: "shanyang-women") { id } goals(filter: { text: { contains: "县内" } }) { totalCount } }';
    expect((await apis['compiled']!.as(null)(ask)).data).toEqual({ plan: null, goals: { totalCount: 0 } });
    expect((await apis['compiled']!.as(UserRole.CURATOR)(ask)).data).toEqual({ plan: { id: world.countyPlan.id }, goals: { totalCount: 1 } });
  });
});

describe('without public reading', () => {
  it('refuses whoever is not signed in, on both paths, and lets others read', async () => {
    for (const compile of [true, false]) {
      const api = await startApi(database, { publicRead: false, compile });
      const refused = await api.as(null)('{ plans { nodes { id } } plan(key: "haizhou-women") { id } }');
      expect(refused.errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
      expect(refused.data).toBeNull();
      expect((await api.as(null)('{ node(id: "x") { id } }')).errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
      expect((await api.as(UserRole.VIEWER)('{ plan(key: "haizhou-women") { key } }')).data.plan.key).toBe('haizhou-women');
      expect((await api.as(null)('{ __schema { queryType { name } } }')).errors).toEqual([]);
      await api.app.close();
    }
  });
});
