import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../../db/orm.ts';
import { UserRole } from '../../../schema/user/user.enums.ts';
import type { Json } from '../../support/api.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { twoPlans } from '../fixtures/two-plans.ts';
import { contentOf, type ImportApi, startImportApi } from '../support/import-api.ts';

let database: Database;
let api: ImportApi;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await startImportApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

const em = () => database.orm.em.fork();
const curator = async (operation: string): Promise<Json> => {
  const { data, errors } = await api.as(UserRole.CURATOR)(`mutation { ${operation} }`);
  expect(errors).toEqual([]);
  return Object.values(data)[0];
};
const importAgain = async (text: string): Promise<Json> => {
  const ready = await api.imported({ name: '规划.txt', content: text });
  return api.applied(ready.id, ready.version);
};

it('should not take rows for a curator’s own because a curator brought them back', async () => {
  await importAgain(twoPlans);
  const [goal]: Json[] = await em().execute(`select g.id, g.version from goal g join responsibility r on r.goal_id = g.id or true order by g.id limit 1`);
  const [measure]: Json[] = await em().execute(`select m.id, m.version from measure m join responsibility r on r.measure_id = m.id order by m.id limit 1`);
  const before = await contentOf(em());
  for (const [verb, row] of [
    ['deleteGoal', goal],
    ['deleteMeasure', measure],
  ]) {
    const { changeSetId } = await curator(`${verb}(id: "${row.id}", version: ${row.version}) { changeSetId }`);
    await curator(`restoreChangeSet(id: "${changeSetId}") { changeSetId }`);
  }
  expect(await contentOf(em())).toBe(before);
  expect(await importAgain(twoPlans)).toMatchObject({ report: { isChange: false } });
  const shorter = twoPlans.replace('（一）完善场地设施。新建体育公园8个。（市体育局、市自然资源和规划局负责）\n', '');
  expect(shorter).not.toBe(twoPlans);
  await importAgain(shorter);
  expect(await em().execute('select id from measure where id = ?', [measure.id])).toEqual([]);
});

it('should still say who brought a field back', async () => {
  const [goal]: Json[] = await em().execute('select id, version from goal order by id limit 1');
  const { changeSetId } = await curator(`updateGoal(id: "${goal.id}", version: ${goal.version}, input: { label: "简称" }) { changeSetId }`);
  await curator(`restoreChangeSet(id: "${changeSetId}") { changeSetId }`);
  const [row]: Json[] = await em().execute('select created_by, updated_by, edited_fields from goal where id = ?', [goal.id]);
  expect(row).toMatchObject({ created_by: null, edited_fields: [] });
  expect(row.updated_by).not.toBeNull();
});
