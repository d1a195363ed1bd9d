import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { printedSchema } from '../support/call.ts';

const folder = new URL('../../schema/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

interface Allowed {
  path: string;
  reason: string;
}

const allowed = JSON.parse(read('breaking-changes.json')) as Allowed[];

async function breaking(published: string, now = printedSchema): Promise<{ path: string; message: string }[]> {
  const changes = await diff(buildSchema(published), now);
  return changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking).map(({ path, message }) => ({ path: path ?? '', message }));
}

describe('the published schema (schema/published.graphql)', () => {
  it('is not broken, but for what breaking-changes.json gives a reason for', async () => {
    const excused = new Set(allowed.map(({ path }) => path));
    const found = (await breaking(read('published.graphql'))).filter(({ path }) => !excused.has(path));
    expect(found, 'deprecate instead, or list the path with a reason in schema/breaking-changes.json').toEqual([]);
  });

  it('is given a reason for everything that broke', () => {
    for (const { path, reason } of allowed) {
      expect(path).toMatch(/^\w+(\.\w+)*$/);
      expect(reason.length).toBeGreaterThan(20);
    }
  });

  it('would be found broken by a field that went, or an argument that came', async () => {
    const before = 'type Query { plans(first: Int): Int  goals: Int }';
    const after = buildSchema('type Query { plans(first: Int, of: ID!): Int }');
    expect((await breaking(before, after)).map(({ path }) => path)).toEqual(expect.arrayContaining(['Query.goals', 'Query.plans.of']));
  });
});
