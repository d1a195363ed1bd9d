import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { type Api, type Json, startApi } from '../support/api.ts';
import { corpusFiles, importCorpus } from '../support/corpus.ts';
import { openTestDatabase } from '../support/test-database.ts';

describe.skipIf(corpusFiles.length === 0)('questions on the two official documents', () => {
  let database: Database;
  let api: Api;

  const ask = async (query: string): Promise<Json> => {
    const { data, errors } = await api.as(null)(query);
    expect(errors).toEqual([]);
    return data;
  };

  beforeAll(async () => {
    database = await openTestDatabase();
    await importCorpus(database);
    api = await startApi(database);
  }, 120_000);

  afterAll(async () => {
    await api?.close();
    await database?.close();
  });

  it('find the figures that differ between plans of one place, and between a text and its table', async () => {
    const { targetConflicts } = await ask(
      '{ targetConflicts { nodes { reason scope indicator { name } firstFigure secondFigure first { plan { key } } second { plan { key } } } } }',
    );
    const found = targetConflicts.nodes.map(({ reason, scope, indicator, ...rest }: Json) =>
      [
        reason,
        scope,
        indicator.name,
        ...[rest.firstFigure, rest.secondFigure].toSorted(),
        ...new Set([rest.first.plan.key, rest.second.plan.key].toSorted()),
      ].join(' '),
    );
    expect([...new Set(found)].toSorted()).toEqual([
      'DIFFERENT SAME_PLACE 适龄儿童免疫规划疫苗接种率 ≥90% ≥92% changle-children changle-health',
      'DIFFERENT SAME_PLAN 居民健康素养水平 30.32% ≥30% changle-health',
      'DIFFERENT SAME_PLAN 适龄儿童免疫规划疫苗接种率 ≥90% ≥92% changle-health',
    ]);
  });

  it('set one indicator of all plans side by side', async () => {
    const { compareTargets } = await ask('{ compareTargets(name: "5岁以下儿童死亡率") { direction rows { figure rank plan { key } } } }');
    expect(compareTargets.direction).toBe('LOWER');
    expect(compareTargets.rows.length).toBeGreaterThan(2);
    expect(compareTargets.rows.every((row: Json) => row.rank !== null)).toBe(true);
  });

  it('pair the goals of two plans on one subject', async () => {
    const { lower, higher } = await ask('{ lower: plan(key: "changle-women") { id } higher: plan(key: "yantai-women") { id } }');
    const { alignmentGaps } = await ask(`{ alignmentGaps(plan: "${lower.id}", against: "${higher.id}") { counts { verdict count } } }`);
    const counts = Object.fromEntries(alignmentGaps.counts.map(({ verdict, count }: Json) => [verdict, count]));
    expect(counts.EQUAL).toBeGreaterThan(20);
    expect(counts.MISSING + counts.EXTRA).toBeLessThan(12);
  });
});
