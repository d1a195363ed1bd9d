import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyHistory } from '../../db/history/chain.ts';
import { type Database, migrate, openDatabase } from '../../db/orm.ts';
import { rightsOf } from '../../server/rights/viewer-rights.ts';
import { allRights } from '../../server/rights/rights.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ memory: undefined });
  await database.orm.migrator.up({ to: '006-freshness' });
});
afterAll(() => database?.close());

const curator = '00000000-0000-4000-8000-00000000000c';

async function writeSomething(id: string, sql: string): Promise<void> {
  await database.orm.em.fork().transactional(async (em) => {
    await em.execute(`insert into change_set (id, actor_name, kind) values (?, 'before', 'test')`, [id]);
    await em.execute(`select set_config('plangraph.change_set', ?, true)`, [id]);
    await em.execute(sql);
  });
}

it('lets a curator of an older version do what they could, and chains the history that is there', async () => {
  await writeSomething(
    '00000000-0000-4000-8000-0000000000a1',
    `insert into app_user (id, name, display_name, role, password_hash) values ('${curator}', 'old', '老编辑', 'CURATOR', '')`,
  );
  await writeSomething(
    '00000000-0000-4000-8000-0000000000a2',
    `insert into jurisdiction (id, name, short_name, level) values ('00000000-0000-4000-8000-0000000000b1', '旧市', '旧', 'CITY')`,
  );
  await migrate(database.orm);
  const em = database.orm.em.fork();
  expect(await rightsOf(em, curator)).toEqual(allRights);
  expect(await verifyHistory(em)).toMatchObject({ count: 3, break: null });
  await writeSomething('00000000-0000-4000-8000-0000000000a3', `update jurisdiction set name_en = 'Old'`);
  expect(await verifyHistory(em)).toMatchObject({ count: 4, break: null });
});
