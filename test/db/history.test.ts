import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Goal } from '../../db/goal/goal.entity.ts';
import { inChangeSet } from '../../db/history/change-set.ts';
import type { Database } from '../../db/orm.ts';
import { Plan } from '../../db/plan/plan.entity.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { User } from '../../db/user/user.entity.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

interface Recorded {
  action: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  kind: string;
}

const recorded = (rowId: string): Promise<Recorded[]> =>
  database.orm.em
    .fork()
    .execute('select c.action, c.before, c.after, s.kind from change c join change_set s on s.id = c.change_set_id where c.row_id = ? order by c.id', [rowId]);

describe('the history', () => {
  it('holds a row before and after each write, and who wrote', async () => {
    const goal = await build(database, (f) => f.goal({ text: '甲' }));
    const actorId = '00000000-0000-4000-8000-000000000001';
    await inChangeSet(database.orm.em.fork(), { actorId, actorName: 'curator', kind: 'updateGoal' }, (em) =>
      em.nativeUpdate(Goal, { id: goal.id }, { text: '乙' }),
    );
    const [created, updated] = await recorded(goal.id);
    expect(created).toMatchObject({ action: 'CREATE', before: null, after: { text: '甲', version: 1 }, kind: 'test' });
    expect(updated).toMatchObject({ action: 'UPDATE', before: { text: '甲' }, after: { text: '乙', version: 2, updated_by: actorId }, kind: 'updateGoal' });
  });

  it('holds every row that falls with a plan', async () => {
    const { goal, plan } = await build(database, (f) => {
      const written = f.goal();
      return { goal: written, plan: written.plan.id };
    });
    await build(database, (f) => f.em.nativeDelete(Plan, { id: plan }));
    expect((await recorded(goal.id)).map((change) => change.action)).toEqual(['CREATE', 'DELETE']);
  });

  it('holds no password, not even a hash', async () => {
    const user = await build(database, (f) => f.em.create(User, { name: 'curator', displayName: 'Curator', role: UserRole.CURATOR, passwordHash: 'secret' }));
    expect(JSON.stringify(await recorded(user.id))).not.toContain('secret');
  });

  it('is written whole or not at all', async () => {
    const failed = build(database, (f) => {
      f.goal({ text: '不应留下' });
      f.goal({ text: null, label: null });
    });
    await expect(failed).rejects.toThrow('has_words');
    const em = database.orm.em.fork();
    expect(await em.count(Goal, { text: '不应留下' })).toBe(0);
    expect(await em.execute(`select 1 from change where after ->> 'text' = '不应留下'`)).toEqual([]);
  });

  it('refuses a write outside a change set', async () => {
    const { id } = await build(database, (f) => f.goal());
    await expect(database.orm.em.fork().nativeUpdate(Goal, { id }, { text: '悄悄' })).rejects.toThrow('needs a change set');
  });

  it.each(['update change_set set kind = kind', 'delete from change', 'truncate change'])('refuses to be changed: %s', async (sql) => {
    await build(database, (f) => f.goal());
    await expect(database.orm.em.fork().execute(sql)).rejects.toThrow('append-only');
  });
});
