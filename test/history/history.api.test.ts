import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inChangeSet } from '../../db/history/change-set.ts';
import type { Database } from '../../db/orm.ts';
import { User } from '../../db/user/user.entity.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Answer, type Api, type Json, startApi } from '../support/api.ts';
import { ask, mutate } from '../support/call.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
let api: Api;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await startApi(database);
});
afterAll(async () => {
  expect(api.logged).toEqual([]);
  await api?.close();
  await database?.close();
});

const { CURATOR, ADMINISTRATOR } = UserRole;
const query = (name: string, values: Record<string, unknown>, selection: string, role: UserRole | null = CURATOR): Promise<Answer> =>
  ask(api, role, name, values, selection);
async function read(name: string, values: Record<string, unknown>, selection: string, role: UserRole | null = CURATOR): Promise<Json> {
  const { data, errors } = await query(name, values, selection, role);
  expect(errors).toEqual([]);
  return data[name];
}
async function write(name: string, values: Record<string, unknown>, selection = '{ changeSetId }'): Promise<Json> {
  const { data, errors } = await mutate(api, CURATOR, name, values, selection);
  expect(errors).toEqual([]);
  return data[name];
}
const refused = async (name: string, values: Record<string, unknown>, selection = '{ changeSetId }'): Promise<Json> =>
  (await mutate(api, CURATOR, name, values, selection)).errors[0]?.extensions;

const edited = async () => {
  const goal = await build(database, (f) => f.goal());
  const first = await write('updateGoal', { id: goal.id, version: 1, input: { text: '第二稿。', kind: 'SUB' }, reason: '据原文改' });
  const second = await write('updateGoal', { id: goal.id, version: 2, input: { ordinal: '9.' } });
  return { goal, first: first.changeSetId as string, second: second.changeSetId as string };
};

describe('history', () => {
  it('of a row tells who changed which field from what to what', async () => {
    const { goal, first } = await edited();
    const { nodes, totalCount } = await read(
      'history',
      { id: goal.id },
      '{ totalCount nodes { changeSetId type action fields { name before after } before after } }',
    );
    expect(totalCount).toBe(3);
    expect(nodes.map(({ action }: Json) => action)).toEqual(['UPDATE', 'UPDATE', 'CREATE']);
    expect(nodes[1]).toMatchObject({ changeSetId: first, type: 'Goal', before: { text: goal.text, areaId: goal.area.id }, after: { text: '第二稿。' } });
    expect(nodes[1].fields).toContainEqual({ name: 'text', before: JSON.stringify(goal.text), after: '"第二稿。"' });
    expect(nodes[1].fields.map(({ name }: Json) => name).sort()).toEqual(['editedFields', 'kind', 'text']);
    expect(await read('changeSet', { id: first }, '{ actor kind reason summary { type updated } changes { totalCount nodes { rowId table } } }')).toEqual({
      actor: 'CURATOR',
      kind: 'updateGoal',
      reason: '据原文改',
      summary: [{ type: 'Goal', updated: 1 }],
      changes: { totalCount: 1, nodes: [{ rowId: goal.id, table: 'goal' }] },
    });
  });

  it('is paged and filtered', async () => {
    const { goal, first, second } = await edited();
    const ids = async (values: Record<string, unknown>): Promise<unknown> =>
      (await read('changeSets', values, '{ nodes { id } }')).nodes.map(({ id }: Json) => id);
    expect((await ids({ filter: { rowId: goal.id, kind: 'updateGoal' } })) as string[]).toEqual([second, first]);
    const page = await read('changeSets', { filter: { type: 'Goal' }, first: 1 }, '{ totalCount nodes { id } pageInfo { hasNextPage endCursor } }');
    expect(page).toMatchObject({ nodes: [{ id: second }], pageInfo: { hasNextPage: true } });
    expect(await ids({ filter: { type: 'Goal' }, first: 1, after: page.pageInfo.endCursor })).toEqual([first]);
    expect(await ids({ filter: { since: '2100-01-01T00:00:00Z' } })).toEqual([]);
    expect(await ids({ filter: { until: '2000-01-01T00:00:00Z' } })).toEqual([]);
    expect(await ids({ filter: { actor: 'nobody', actorId: goal.id } })).toEqual([]);
    expect((await query('changeSets', { first: 0 }, '{ totalCount }')).errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect((await query('history', { id: 'x' }, '{ totalCount }')).errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect((await query('history', { id: goal.id, after: 'x' }, '{ totalCount }')).errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(await read('changeSet', { id: 'x' }, '{ id }')).toBeNull();
  });

  it.each([
    [null, 'UNAUTHENTICATED'],
    [UserRole.VIEWER, 'FORBIDDEN'],
    [UserRole.ANALYST, 'FORBIDDEN'],
  ] as const)('is refused to %s with %s', async (role, code) => {
    const { goal, first } = await edited();
    expect((await query('changeSets', {}, '{ totalCount }', role)).errors[0]?.extensions['code']).toBe(code);
    expect((await query('changeSet', { id: first }, '{ id }', role)).errors[0]?.extensions['code']).toBe(code);
    expect((await query('history', { id: goal.id }, '{ totalCount }', role)).errors[0]?.extensions['code']).toBe(code);
  });

  it('of accounts is for administrators, and never holds a password', async () => {
    const made = await inChangeSet(database.orm.em.fork(), { actorId: null, actorName: 'test', kind: 'createUser' }, async (em, { id }) => {
      const user = em.create(User, { name: 'someone', displayName: 'Someone', role: UserRole.VIEWER, passwordHash: 'argon2id-secret' });
      await em.flush();
      return { id, user: user.id };
    });
    expect(await read('changeSet', { id: made.id }, '{ id }')).toBeNull();
    expect((await read('history', { id: made.user }, '{ totalCount }')).totalCount).toBe(0);
    const shown = await read('changeSet', { id: made.id }, '{ changes { nodes { after fields { name after } } } }', ADMINISTRATOR);
    expect(shown.changes.nodes[0].after).toMatchObject({ name: 'someone' });
    expect(JSON.stringify(shown)).not.toContain('secret');
    expect((await mutate(api, ADMINISTRATOR, 'restoreChangeSet', { id: made.id }, '{ changeSetId }')).errors[0]?.extensions['code']).toBe('CONFLICT');
  });
});

describe('restoreChangeSet', () => {
  it('undoes a write and can be undone; a dry run tells what it would do', async () => {
    const { goal, duty } = await build(database, (f) => {
      const made = f.goal();
      return { goal: made, duty: f.responsibility({ goal: made, unit: f.unit() }) };
    });
    const { changeSetId } = await write('deleteArea', { id: goal.area.id, version: 1 });
    const node = async (): Promise<unknown> => (await read('goal', { id: goal.id }, '{ version responsibilities { nodes { id } } }')) as unknown;
    expect(await node()).toBeNull();
    const selection = '{ restoredId changeSetId changes { type created updated deleted } }';
    const tried = await write('restoreChangeSet', { id: changeSetId, dryRun: true }, selection);
    expect(tried).toMatchObject({ restoredId: changeSetId, changeSetId: null });
    expect(tried.changes).toContainEqual({ type: 'Responsibility', created: 1, updated: 0, deleted: 0 });
    expect(await node()).toBeNull();
    const restored = await write('restoreChangeSet', { id: changeSetId }, selection);
    expect(restored.changes).toEqual(tried.changes);
    expect(await node()).toEqual({ version: 2, responsibilities: { nodes: [{ id: duty.id }] } });
    await write('restoreChangeSet', { id: restored.changeSetId });
    expect(await node()).toBeNull();
  });

  it('undoes a merge of units', async () => {
    const { kept, other, duty } = await build(database, (f) => {
      const made = { kept: f.unit({}, ['共同的别名']), other: f.unit({}, ['共同的别名', '另一个']) };
      const goal = f.goal();
      f.responsibility({ goal, unit: made.kept });
      return { ...made, duty: f.responsibility({ goal, unit: made.other }) };
    });
    const merged = await write('mergeUnits', { id: kept.id, version: 1, others: [{ id: other.id, version: 1 }] });
    await write('restoreChangeSet', { id: merged.changeSetId });
    expect(await read('unit', { id: other.id }, '{ name aliases responsibilities { nodes { id } } }')).toEqual({
      name: other.name,
      aliases: ['共同的别名', '另一个'].sort(),
      responsibilities: { nodes: [{ id: duty.id }] },
    });
    expect(await read('unit', { id: kept.id }, '{ aliases responsibilities { totalCount } }')).toEqual({
      aliases: ['共同的别名'],
      responsibilities: { totalCount: 1 },
    });
  });

  it('is refused, row by row, where somebody has written since', async () => {
    const { goal, first } = await edited();
    await write('updateGoal', { id: goal.id, version: 3, input: { text: '第三稿。' } });
    expect(await refused('restoreChangeSet', { id: first })).toEqual({
      code: 'CONFLICT',
      conflicts: [{ table: 'goal', type: 'Goal', rowId: goal.id, fields: ['text'], reason: 'CHANGED' }],
    });
    expect(await refused('restoreChangeSet', { id: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('restoreRow and restoreField', () => {
  it('put back what was, at the version that was read', async () => {
    const { goal, first } = await edited();
    const changeId = (await read('changeSet', { id: first }, '{ changes { nodes { id } } }')).changes.nodes[0].id;
    expect(await refused('restoreRow', { changeId, version: 1 })).toMatchObject({ code: 'STALE_VERSION', version: 3 });
    expect(await refused('restoreRow', { changeId })).toMatchObject({ code: 'BAD_USER_INPUT' });
    await write('restoreField', { changeId, field: 'kind', version: 3 });
    expect(await read('goal', { id: goal.id }, '{ kind text ordinal version }')).toEqual({ kind: 'MAIN', text: '第二稿。', ordinal: '9.', version: 4 });
    await write('restoreRow', { changeId, version: 4 });
    expect(await read('goal', { id: goal.id }, '{ kind text ordinal version }')).toEqual({ kind: 'MAIN', text: goal.text, ordinal: '', version: 5 });
    expect(await refused('restoreField', { changeId, field: 'nothing', version: 5 })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused('restoreRow', { changeId: '999999999' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused('restoreRow', { changeId: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});
