import { readdirSync, readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { type Api, type Json, startApi } from '../support/api.ts';
import { printedSchema } from '../support/call.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { buildWorld, type World } from '../support/world.ts';

const folder = new URL('../../schema/examples/questions/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));

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

/** What each question is asked with, and what of its answer must be so. */
const expectations: Record<string, () => { variables?: Record<string, unknown>; answer: Json }> = {
  'compare-targets': () => ({
    answer: { compareTargets: { indicator: { name: '孕产妇死亡率' }, totalCount: 1, rows: [{ dueYear: 2030, plan: { title: world.plan.title } }] } },
  }),
  'target-conflicts': () => ({ answer: { targetConflicts: { totalCount: 0, nodes: [] } } }),
  'alignment-gaps': () => ({
    variables: { plan: world.countyPlan.id, against: world.plan.id },
    answer: { alignmentGaps: { counts: expect.arrayContaining([expect.objectContaining({ verdict: 'MISSING' })]) } },
  }),
  'duties-by-family': () => ({
    answer: {
      responsibilityStats: {
        totalCount: expect.any(Number),
        nodes: expect.arrayContaining([{ family: { name: '妇女联合会' }, role: 'LEAD', count: 1, plans: 1 }]),
      },
    },
  }),
  'targets-by-year': () => ({
    answer: { targetStats: { nodes: expect.arrayContaining([{ dueYear: 2030, nature: 'BINDING', count: 1, plans: 1 }]) } },
  }),
  'unit-profile': () => ({
    variables: { unit: world.women.id },
    answer: { unitProfile: { unit: { name: world.women.name, families: { nodes: [{ name: '妇女联合会' }] } }, partners: expect.any(Array) } },
  }),
  'quality-checks': () => ({
    answer: {
      qualityChecks: expect.arrayContaining([
        expect.objectContaining({ kind: 'UNIT_WITHOUT_FAMILY', count: 1, nodes: [{ __typename: 'Unit', id: world.schools.id }] }),
      ]),
    },
  }),
  neighborhood: () => ({
    variables: { id: world.led.id },
    answer: { neighborhood: { truncated: false, nodes: expect.arrayContaining([{ id: world.led.id, kind: 'GOAL', distance: 0 }]) } },
  }),
  'search-everything': () => ({
    answer: {
      search: {
        totalCount: expect.any(Number),
        nodes: expect.arrayContaining([expect.objectContaining({ kind: 'GOAL', node: { __typename: 'Goal', id: world.led.id } })]),
      },
    },
  }),
};

describe.each(files)('the question %s', (file) => {
  const query = readFileSync(new URL(file, folder), 'utf8');

  it('is one that the schema knows, and can be run as it is', async () => {
    expect(validate(printedSchema, parse(query))).toEqual([]);
    expect((await api.as(null)(query)).status).toBe(200);
  });

  it('is answered rightly', async () => {
    const { variables, answer } = expectations[file.replace('.graphql', '')]!();
    const { data, errors } = await api.as(null)(query, variables);
    expect(errors).toEqual([]);
    expect(data).toMatchObject(answer);
    expect(JSON.stringify(data)).not.toContain(world.draftGoal.id);
  });
});
