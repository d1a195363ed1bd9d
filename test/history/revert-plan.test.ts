import { describe, expect, it } from 'vitest';
import { planRevert as plan } from '../../db/history/revert-plan.ts';
import type { RecordedChange, RevertPlan, RowImage } from '../../db/history/revert-types.ts';
import { type ChangeAction, ConflictReason } from '../../schema/history/history.enums.ts';

const keys = {
  references: [
    { table: 'goal', column: 'area_id', target: 'area' },
    { table: 'place', column: 'parent_id', target: 'place' },
  ],
  unique: new Set(['unit.code']),
};
const planRevert = (changes: RecordedChange[], current: Map<string, RowImage>): RevertPlan => plan(changes, current, keys);

let number = 0;
const change = (rowId: string, before: RowImage | null, after: RowImage | null, table = 'unit'): RecordedChange => ({
  id: String((number += 1)),
  table,
  rowId,
  before: before && { id: rowId, version: 1, ...before },
  after: after && { id: rowId, version: 1, ...after },
});
const now = (rows: Record<string, RowImage>): Map<string, RowImage> => new Map(Object.entries(rows).map(([id, row]) => [id, { id, version: 9, ...row }]));
const actions = (steps: { action: ChangeAction; rowIds: string[] }[]): string[] => steps.map(({ action, rowIds }) => `${action} ${rowIds.join(' ')}`);

describe('planRevert', () => {
  it('takes the inverse of each change, the last one first, alike neighbours together', () => {
    const changes = [
      change('a', null, { name: '甲' }),
      change('b', null, { name: '乙' }),
      change('c', { name: '丙' }, { name: '丁' }),
      change('d', { name: '戊' }, null),
    ];
    const { steps, conflicts } = planRevert(changes, now({ a: { name: '甲' }, b: { name: '乙' }, c: { name: '丁' } }));
    expect(conflicts).toEqual([]);
    expect(actions(steps)).toEqual(['CREATE d', 'UPDATE c', 'DELETE b a']);
    expect(steps[1]?.columns).toEqual(['name']);
  });

  it('sets back only the columns that were changed, and leaves later edits of others', () => {
    const changes = [change('a', { name: '甲', short_name: '一' }, { name: '乙', short_name: '一' })];
    const { steps, conflicts } = planRevert(changes, now({ a: { name: '乙', short_name: '二' } }));
    expect(conflicts).toEqual([]);
    expect(steps.map(({ columns }) => columns)).toEqual([['name']]);
  });

  it('leaves a column that went there and back', () => {
    const changes = [change('a', { name: '甲', kind: 'X' }, { name: '乙', kind: 'Y' }), change('a', { name: '乙', kind: 'Y' }, { name: '甲', kind: 'Y' })];
    const { steps, conflicts } = planRevert(changes, now({ a: { name: '丙', kind: 'Y' } }));
    expect(conflicts).toEqual([]);
    expect(steps.map(({ columns }) => columns)).toEqual([['kind']]);
  });

  it.each([
    ['a column edited since', change('a', { name: '甲' }, { name: '乙' }), { a: { name: '丙' } }, ConflictReason.CHANGED, ['name']],
    ['a made row edited since', change('a', null, { name: '甲', code: '1' }), { a: { name: '甲', code: '2' } }, ConflictReason.CHANGED, ['code']],
    ['a made row deleted since', change('a', null, { name: '甲' }), {}, ConflictReason.GONE, []],
    ['a changed row deleted since', change('a', { name: '甲' }, { name: '乙' }), {}, ConflictReason.GONE, []],
    ['a deleted row that is there again', change('a', { name: '甲' }, null), { a: { name: '甲' } }, ConflictReason.EXISTS, []],
    ['an account', change('a', { name: '甲' }, { name: '乙' }, 'app_user'), { a: { name: '乙' } }, ConflictReason.NOT_KEPT, []],
  ])('is in conflict with %s', (_name, recorded, rows, reason, fields) => {
    expect(planRevert([recorded], now(rows as Record<string, RowImage>)).conflicts).toEqual([{ table: recorded.table, rowId: 'a', fields, reason }]);
  });

  it('brings a row back before what refers to it, and keeps updates of unique columns in their order', () => {
    const cascade = [change('area', { title: '领域' }, null, 'area'), change('g', { area_id: 'area' }, null, 'goal')];
    expect(actions(planRevert(cascade, now({})).steps)).toEqual(['CREATE area', 'CREATE g']);
    const tree = [
      change('p', { parent_id: null }, null, 'place'),
      change('c', { parent_id: 'p' }, null, 'place'),
      change('g', { parent_id: 'c' }, null, 'place'),
    ];
    expect(actions(planRevert(tree, now({})).steps)).toEqual(['CREATE p c g']);
    const swap = [change('a', { code: '1' }, { code: '3' }), change('b', { code: '2' }, { code: '1' })];
    expect(actions(planRevert(swap, now({ a: { code: '3' }, b: { code: '1' } })).steps)).toEqual(['UPDATE b', 'UPDATE a']);
  });

  it('takes no notice of versions, times, and what triggers keep', () => {
    const changes = [change('a', { plan_id: 'p', text: '甲', updated_at: '1' }, { plan_id: 'q', text: '乙', updated_at: '2' }, 'goal')];
    const { steps, conflicts } = planRevert(changes, now({ a: { plan_id: 'r', text: '乙', updated_at: '3' } }));
    expect(conflicts).toEqual([]);
    expect(steps.map(({ columns }) => columns)).toEqual([['text']]);
  });

  it('does not hold a later edit of another field against the list of edited fields', () => {
    const changes = [change('a', { text: '甲', edited_fields: [] }, { text: '乙', edited_fields: ['text'] }, 'goal')];
    expect(planRevert(changes, now({ a: { text: '乙', edited_fields: ['text', 'kind'] } })).conflicts).toEqual([]);
  });
});
