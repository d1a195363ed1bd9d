import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyHistory } from '../../db/history/chain.ts';
import { inChangeSet } from '../../db/history/change-set.ts';
import { Jurisdiction } from '../../db/jurisdiction/jurisdiction.entity.ts';
import type { Database, Em } from '../../db/orm.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  for (const name of ['甲', '乙', '丙', '丁']) await build(database, (f) => f.goal({ text: `${name}目标。` }));
});
afterAll(() => database?.close());

const em = (): Em => database.orm.em.fork();
const tables = ['change', 'change_set', 'history_seal'];

/** Does something to the history as somebody may who rules the database, looks at it, and takes it back. */
async function tampered(statements: readonly string[], head: string | null = null): Promise<Awaited<ReturnType<typeof verifyHistory>>> {
  let report: Awaited<ReturnType<typeof verifyHistory>> | null = null;
  await em()
    .transactional(async (fork) => {
      for (const table of tables) await fork.execute(`alter table ${table} disable trigger all`);
      for (const statement of statements) await fork.execute(statement);
      report = await verifyHistory(fork, head);
      throw new Error('taken back');
    })
    .catch((error: Error) => {
      if (error.message !== 'taken back') throw error;
    });
  return report as unknown as Awaited<ReturnType<typeof verifyHistory>>;
}

describe('the chain of the history', () => {
  it('is whole, has a head, and grows with every change set', async () => {
    const before = await verifyHistory(em());
    expect(before).toMatchObject({ count: 4, break: null });
    expect(before.head).toMatch(/^[0-9a-f]{64}$/);
    await build(database, (f) => f.jurisdiction());
    const after = await verifyHistory(em(), before.head);
    expect(after).toMatchObject({ count: 5, break: null });
    expect(after.head).not.toBe(before.head);
  });

  it('has nothing of what was given up', async () => {
    const { count } = await verifyHistory(em());
    const failing = inChangeSet(em(), { actorId: null, actorName: 'x', kind: 'test' }, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await verifyHistory(em())).toMatchObject({ count, break: null });
  });

  it('is kept in order by writers that commit at the same time', async () => {
    const { count } = await verifyHistory(em());
    const write = (n: number): Promise<unknown> =>
      inChangeSet(em(), { actorId: null, actorName: `第${n}人`, kind: 'test' }, async (fork) => {
        fork.create(Jurisdiction, { name: `并行${n}`, shortName: `${n}`, level: 'CITY' } as never);
        await fork.flush();
      });
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(n)));
    expect(await verifyHistory(em())).toMatchObject({ count: count + 20, break: null });
  });
});

describe('tampering', () => {
  let head: string | null;
  beforeEach(async () => {
    head = (await verifyHistory(em())).head;
  });

  const second = `(select change_set_id from history_seal where position = 2)`;
  const cases: [what: string, position: number | null, ...statements: string[]][] = [
    ['an altered value', 2, `update change set after = jsonb_set(after, '{text}', '"别的话"') where change_set_id = ${second} and table_name = 'goal'`],
    ['another author', 2, `update change_set set actor_name = '别人' where id = ${second}`],
    ['another moment', 2, `update change_set set at = at - interval '1 second' where id = ${second}`],
    ['a change that is gone', 2, `delete from change where id = (select max(id) from change where change_set_id = ${second})`],
    ['a change that was put in', 2, `insert into change (change_set_id, table_name, row_id, action) values (${second}, 'goal', gen_random_uuid(), 'DELETE')`],
    ['a change set that is gone', 2, `delete from change where change_set_id = ${second}`, `delete from change_set where id = ${second}`],
    ['a seal that is gone', 2, `delete from history_seal where position = 2`],
    [
      'two that have changed places',
      2,
      `update history_seal set position = -1 where position = 2`,
      `update history_seal set position = 2 where position = 3`,
      `update history_seal set position = 3 where position = -1`,
    ],
    ['a change set without a seal', null, `insert into change_set (id, actor_name, kind) values (gen_random_uuid(), '谁', 'x')`],
  ];

  it.each(cases)('shows: %s', async (_what, position, ...statements) => {
    const report = await tampered(statements);
    expect(report.break).toMatchObject({ position });
    expect(report.count).toBe(position === null ? report.count : position - 1);
  });

  it('at the end shows to whoever has the head', async () => {
    const last = '(select max(position) from history_seal)';
    const cut = [
      `create temporary table cut as select change_set_id as id from history_seal where position = ${last}`,
      `delete from history_seal where position = ${last}`,
      `delete from change where change_set_id in (select id from cut)`,
      `delete from change_set where id in (select id from cut)`,
      'drop table cut',
    ];
    expect((await tampered(cut)).break).toBeNull();
    expect((await tampered(cut, head)).break).toMatchObject({ position: null, changeSetId: null });
    expect((await verifyHistory(em(), head)).break).toBeNull();
  });

  it('is refused to whoever does not rule the database', async () => {
    for (const table of tables) await expect(em().execute(`delete from ${table}`)).rejects.toThrow('append-only');
    await expect(em().execute(`update history_seal set hash = ''`)).rejects.toThrow('append-only');
  });
});
