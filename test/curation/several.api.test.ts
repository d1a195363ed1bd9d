import { describe, expect, it } from 'vitest';
import type { Json } from '../support/api.ts';
import { at, changes, curationApi } from './support/curation-api.ts';

const { done, given, refused, rows } = curationApi();

describe('several at once', () => {
  it('are changed all or none', async () => {
    const { one, two } = await given((f) => ({ one: f.goal(), two: f.goal() }));
    const input = { kind: 'VISION' };
    expect((await done('updateGoals', { rows: [at(two), at(one)], input }, `{ goals { id kind version } ${changes} }`)).goals).toEqual([
      { id: two.id, kind: 'VISION', version: 2 },
      { id: one.id, kind: 'VISION', version: 2 },
    ]);
    expect(await refused('updateGoals', { rows: [at(one, 2), at(two, 1)], input: { kind: 'MAIN' } }, '{ goals { id } }')).toMatchObject({
      code: 'STALE_VERSION',
      id: two.id,
    });
    expect(await rows('select distinct kind from goal where id in (?, ?)', [one.id, two.id])).toEqual([{ kind: 'VISION' }]);
    expect(await refused('deleteGoals', { rows: [at(one, 2), at(one, 2)] }, '{ deletedIds }')).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await done('deleteGoals', { rows: [at(one, 2), at(two, 2)] }, '{ deletedIds }')).deletedIds).toEqual([one.id, two.id]);
  });

  it('tell row by row, in a dry run, what would change and what stands in the way', async () => {
    const { one, two, three } = await given((f) => {
      const area = f.area();
      return { one: f.goal({ area, text: '甲。' }), two: f.goal({ area, text: '乙。' }), three: f.goal({ area, text: '丙。' }) };
    });
    const outcomes = 'outcomes { id fields { name before after } refusal { code message fields { name problem } } }';
    const none = '00000000-0000-4000-8000-000000000000';
    const rowsOf = [at(one), at(two, 7), at({ id: none }), at(three)];
    const tried = await done(
      'updateGoals',
      { rows: rowsOf, input: { kind: 'VISION' }, dryRun: true, rowByRow: true },
      `{ goals { id } ${outcomes} ${changes} }`,
    );
    expect(tried.goals).toEqual([{ id: one.id }, { id: three.id }]);
    const change = [{ name: 'kind', before: JSON.stringify(one.kind), after: '"VISION"' }];
    expect(tried.outcomes).toEqual([
      { id: one.id, fields: change, refusal: null },
      { id: two.id, fields: [], refusal: { code: 'STALE_VERSION', message: expect.any(String), fields: [] } },
      { id: none, fields: [], refusal: { code: 'NOT_FOUND', message: expect.any(String), fields: [] } },
      { id: three.id, fields: change, refusal: null },
    ]);
    expect(tried).toMatchObject({ changes: [{ type: 'Goal', updated: 2 }], changeSetId: null });
    expect(await rows('select version, kind from goal where id = ?', [one.id])).toEqual([{ version: 1, kind: one.kind }]);
    const written = await done('updateGoals', { rows: [at(one), at(three)], input: { kind: 'VISION' } }, `{ ${outcomes} changeSetId }`);
    expect(written.outcomes.map((each: Json) => each.fields)).toEqual([change, change]);
    expect(written.changeSetId).toEqual(expect.any(String));
    expect(await refused('updateGoals', { rows: [at(one, 2)], input: { kind: 'MAIN' }, rowByRow: true }, '{ goals { id } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { rowByRow: expect.any(String) },
    });
  });

  it('tell row by row which value is wrong, and which row others refer to', async () => {
    const { target, words, used, free } = await given((f) => {
      const busy = f.unit();
      f.responsibility({ goal: f.goal(), unit: busy });
      return { target: f.target({}), words: f.target({ comparator: 'TEXT' as never, value: null, valueText: '基本建成' }), used: busy, free: f.unit() };
    });
    const outcomes = '{ outcomes { id refusal { code fields { name problem } } } }';
    const trial = { dryRun: true, rowByRow: true };
    const tried = await done('updateTargets', { rows: [at(target), at(words)], input: { value: 5 }, ...trial }, outcomes);
    expect(tried.outcomes).toEqual([
      { id: target.id, refusal: null },
      { id: words.id, refusal: { code: 'BAD_USER_INPUT', fields: [{ name: 'value', problem: 'cannot be given with TEXT' }] } },
    ]);
    expect((await done('deleteUnits', { rows: [at(used), at(free)], ...trial }, outcomes)).outcomes).toEqual([
      { id: used.id, refusal: { code: 'CONFLICT', fields: [] } },
      { id: free.id, refusal: null },
    ]);
  });

  it('are published and archived together, with one change set to take back', async () => {
    const { one, two } = await given((f) => ({ one: f.draft(), two: f.plan() }));
    const tried = await done(
      'publishPlans',
      { rows: [at(one), at(two)], dryRun: true, rowByRow: true },
      '{ plans { id } outcomes { fields { name } refusal { code } } }',
    );
    expect(tried.outcomes).toMatchObject([{ fields: expect.arrayContaining([{ name: 'status' }]), refusal: null }, { refusal: { code: 'CONFLICT' } }]);
    expect(await refused('publishPlans', { rows: [at(one), at(two)] }, '{ plans { id } }')).toMatchObject({ code: 'CONFLICT' });
    expect((await done('publishPlans', { rows: [at(one)] }, '{ plans { status } }')).plans).toEqual([{ status: 'PUBLISHED' }]);
    const archived = await done('archivePlans', { rows: [at(one, 2), at(two)] }, '{ plans { status } changeSetId }');
    expect(archived.plans).toEqual([{ status: 'ARCHIVED' }, { status: 'ARCHIVED' }]);
    await done('restoreChangeSet', { id: archived.changeSetId }, '{ restoredId }');
    expect(await rows('select distinct status from plan where id in (?, ?)', [one.id, two.id])).toEqual([{ status: 'PUBLISHED' }]);
  });

  it('cannot be deleted while others refer to them', async () => {
    const { unit } = await given((f) => {
      const made = f.unit();
      f.responsibility({ goal: f.goal(), unit: made });
      return { unit: made };
    });
    expect(await refused('deleteUnit', at(unit), '{ deletedId }')).toMatchObject({ code: 'CONFLICT', usedBy: 'responsibility' });
  });
});
