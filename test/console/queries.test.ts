import { readFileSync } from 'node:fs';
import { buildSchema, type OperationDefinitionNode, parse, validate } from 'graphql/index.js';
import { describe, expect, it } from 'vitest';
import { documentQuery, documentTextQuery } from '../../admin/document/document-query.ts';
import {
  applyMutation,
  cancelMutation,
  decideMutation,
  holdersQuery,
  jobQuery,
  jobsQuery,
  retryMutation,
  reviewQuery,
  textsQuery,
  undoMutation,
  writtenPlansQuery,
} from '../../admin/document-import/import-queries.ts';
import * as explore from '../../admin/explore/explore-query.ts';
import { handQuery } from '../../admin/home/hand-query.ts';
import { homeQuery, loadsQuery } from '../../admin/home/home-query.ts';
import { indicatorQuery } from '../../admin/indicator/indicator-query.ts';
import { placesQuery } from '../../admin/jurisdiction/jurisdiction-query.ts';
import { archiveMutation, planQuery, publishMutation } from '../../admin/plan/plan-query.ts';
import { gapsQuery } from '../../admin/questions/alignment-query.ts';
import { comparedIndicators, compareQuery } from '../../admin/questions/compare-query.ts';
import { conflictsQuery } from '../../admin/questions/conflicts-query.ts';
import { planningPlaces, topicsQuery } from '../../admin/questions/plan-conditions.ts';
import { higherPlansQuery, lowerPlanSource, planByKeyQuery } from '../../admin/questions/plan-sources.ts';
import { findingsQuery, qualityCountsQuery } from '../../admin/questions/quality-query.ts';
import { familiesQuery, quickQuery, textQuery } from '../../admin/search/search-query.ts';
import { familyQuery } from '../../admin/unit/family-query.ts';
import { addMemberMutation, groupQuery, removeMemberMutation } from '../../admin/unit/group-query.ts';
import { unitQuery } from '../../admin/unit/unit-query.ts';
import { unitsOfPlaceQuery } from '../../admin/unit/units-of-place-query.ts';

import { refuseCostly, usualLimits } from '../../server/query/cost.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
const problems = (query: string): string[] => validate(schema, parse(query)).map((error) => error.message);
const pages = {
  documentQuery,
  documentTextQuery,
  homeQuery,
  loadsQuery,
  indicatorQuery,
  placesQuery,
  planQuery,
  quickQuery,
  familiesQuery,
  textQuery,
  familyQuery,
  unitQuery,
  groupQuery,
  unitsOfPlaceQuery,
  addMemberMutation,
  removeMemberMutation,
  publishMutation,
  archiveMutation,
  jobsQuery,
  jobQuery,
  reviewQuery,
  textsQuery,
  decideMutation,
  applyMutation,
  undoMutation,
  cancelMutation,
  retryMutation,
  holdersQuery,
  writtenPlansQuery,
  gapsQuery,
  compareQuery,
  comparedIndicatorsQuery: comparedIndicators(String).query,
  conflictsQuery,
  planningPlacesQuery: planningPlaces.query,
  topicsQuery,
  higherPlansQuery,
  lowerPlansQuery: lowerPlanSource.query,
  planByKeyQuery,
  findingsQuery,
  qualityCountsQuery,
  handQuery,
  ...explore,
};

describe('the questions of the console', () => {
  it.each(Object.entries(pages))('%s should be valid against the printed schema', (_, query) => {
    expect(problems(query)).toEqual([]);
  });

  it.each(Object.entries(pages))('%s should stay within what one operation may cost', (_, query) => {
    const [operation] = parse(query).definitions as OperationDefinitionNode[];
    expect(refuseCostly(schema, operation!, new Map(), {}, usualLimits)).toBeLessThanOrEqual(usualLimits.cost);
  });
});
