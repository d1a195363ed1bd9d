import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql/index.js';
import { describe, expect, it } from 'vitest';
import { documentQuery, documentTextQuery } from '../../admin/document/document-query.ts';
import { homeQuery } from '../../admin/home/home-query.ts';
import { indicatorQuery } from '../../admin/indicator/indicator-query.ts';
import { placesQuery } from '../../admin/jurisdiction/jurisdiction-query.ts';
import { planQuery } from '../../admin/plan/plan-query.ts';
import { listQuery } from '../../admin/providers/list-query.ts';
import { resources } from '../../admin/providers/resources.ts';
import { familiesQuery, quickQuery, textQuery } from '../../admin/search/search-query.ts';
import { familyQuery } from '../../admin/unit/family-query.ts';
import { unitQuery } from '../../admin/unit/unit-query.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
const problems = (query: string): string[] => validate(schema, parse(query)).map((error) => error.message);
const pages = {
  documentQuery,
  documentTextQuery,
  homeQuery,
  indicatorQuery,
  placesQuery,
  planQuery,
  quickQuery,
  familiesQuery,
  textQuery,
  familyQuery,
  unitQuery,
};

describe('the questions of the console', () => {
  it.each(Object.entries(pages))('%s should be valid against the printed schema', (_, query) => {
    expect(problems(query)).toEqual([]);
  });

  it.each(Object.entries(resources))('the list and the detail of "%s" should be valid against the printed schema', (_, spec) => {
    expect([...problems(listQuery(spec, spec.list)), ...problems(listQuery(spec, spec.detail))]).toEqual([]);
  });
});
