import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/orm.ts';
import { UserRole } from '../../../schema/user/user.enums.ts';
import { applyInputs } from '../../../server/document-import/apply/apply.service.ts';
import { exportPlans } from '../../../server/document-import/export/export.service.ts';
import type { Json } from '../../support/api.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { contentOf, type ImportApi, startImportApi } from '../support/import-api.ts';
import { sampleInput } from '../support/sample-input.ts';

let database: Database;
let api: ImportApi;

beforeAll(async () => {
  database = await openTestDatabase();
  await applyInputs(database.orm.em.fork(), [sampleInput()], {});
  api = await startImportApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

const em = () => database.orm.em.fork();
const key = 'laizhou-reading';
const get = (url: string, role: UserRole | null) => api.app.inject({ url, headers: role ? { 'x-test-role': role } : {} });
const changes =
  'preview { counts { kind added changed removed kept } plans { change removed { kind subject } areas { items { id change text fields { field before after } responsibilities { change unitName } targets { change value fields { field before after } } } } tableTargets { change } } }';

type Sheets = { sheet: string; data: (string | number | boolean | null)[][] }[];

async function download(): Promise<Sheets> {
  const answer = await get(`/plans/${key}.xlsx`, UserRole.CURATOR);
  return (await readXlsxFile(answer.rawPayload)) as unknown as Sheets;
}

const upload = async (sheets: Sheets): Promise<Json> => api.imported({ name: '规划.xlsx', content: await writeXlsxFile(sheets as never).toBuffer() });

describe('taking plans away', () => {
  it('should hide a draft from everybody but curators', async () => {
    const [plan]: Json = await em().execute('select id from plan');
    for (const address of [`/plans/${key}.xlsx`, `/plans/${key}.json`, `/plans/${plan.id}.json`]) {
      expect((await get(address, null)).statusCode).toBe(404);
      expect((await get(address, UserRole.ANALYST)).json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
      expect((await get(address, UserRole.CURATOR)).statusCode).toBe(200);
    }
    expect((await get('/plans/nothing.json', UserRole.CURATOR)).statusCode).toBe(404);
  });

  it('should give the same JSON as the command does', async () => {
    const answer = await get(`/plans/${key}.json`, UserRole.CURATOR);
    expect(answer.body).toBe((await exportPlans(em(), key))[0]?.text);
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('莱州市“十五五”全民阅读规划.json'));
  });

  it('should give a spreadsheet with typed columns', async () => {
    const sheets = await download();
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['规划', '发展领域', '目标', '措施', '目标值', '责任分工']);
    const rowsOf = (name: string) => (sheets.find(({ sheet }) => sheet === name)?.data ?? []) as Json[][];
    const [head = [], first = []] = rowsOf('目标值');
    expect(first[head.indexOf('数值')]).toBe(120);
    expect(first[head.indexOf('目标年')]).toBe(2030);
    expect(rowsOf('规划')[1]?.[2]).toBe('莱州市“十五五”全民阅读规划');
    expect(rowsOf('责任分工')).toHaveLength(6);
  });
});

describe('a spreadsheet that comes back', () => {
  it('should change nothing where nothing was edited', async () => {
    const before = await contentOf(em());
    const answer = await get(`/plans/${key}.xlsx`, UserRole.CURATOR);
    const ready = await api.imported({ name: '规划.xlsx', content: answer.rawPayload });
    expect(ready).toMatchObject({ state: 'READY', error: null });
    const { preview } = await api.job(ready.id, changes);
    expect(preview.counts.filter(({ added, changed, removed }: Json) => added + changed + removed > 0)).toEqual([]);
    expect(await api.applied(ready.id, ready.version)).toMatchObject({ state: 'APPLIED', report: { isChange: false } });
    expect(await contentOf(em())).toBe(before);
  });

  it.each(['发文机关', '文号'])('should change the document that the plan belongs to where its %s is another, and make none', async (title) => {
    const sheets = await download();
    const [head = [], facts = []] = sheets.find(({ sheet }) => sheet === '规划')?.data ?? [];
    facts[head.indexOf(title)] = '莱州市图书馆〔2026〕99号';
    const ready = await upload(sheets);
    const { preview } = await api.job(ready.id, changes);
    const differing = preview.counts.filter(({ added, changed, removed, kept }: Json) => added + changed + removed + kept > 0);
    expect(differing).toEqual([{ kind: 'document', added: 0, changed: 1, removed: 0, kept: 0 }]);
  });

  it('should come back as a difference by the same ids', async () => {
    const before = await contentOf(em());
    const sheets = await download();
    const sheetOf = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? [];
    const goals = sheetOf('目标');
    const column = (data: Sheets[number]['data'], title: string) => data[0]?.indexOf(title) ?? -1;
    const goal = goals[2] ?? [];
    const id = goal[column(goals, '数据编号')];
    goal[column(goals, '正文')] = '全部乡镇阅览室每天开放。';
    const targets = sheetOf('目标值');
    (targets[1] ?? [])[column(targets, '数值')] = 130;
    const duties = sheetOf('责任分工');
    (duties[1] ?? [])[column(duties, '单位')] = '市教育局';
    sheets.find(({ sheet }) => sheet === '措施')?.data.splice(1, 1);
    const ready = await upload(sheets);
    expect(ready.error).toBeNull();
    const { preview } = await api.job(ready.id, changes);
    const items: Json[] = preview.plans[0].areas.flatMap((area: Json) => area.items);
    expect(items.find((item) => item.id === id)).toMatchObject({
      change: 'CHANGED',
      fields: [{ field: 'text', before: '乡镇阅览室开放时间更长。', after: '全部乡镇阅览室每天开放。' }],
    });
    expect(items.flatMap((item) => item.targets).find(({ change }: Json) => change === 'CHANGED')).toMatchObject({
      value: 130,
      fields: [{ field: 'value', before: '120', after: '130' }],
    });
    expect(items.flatMap((item) => item.responsibilities).filter(({ change }: Json) => change !== 'UNCHANGED')).toEqual([
      { change: 'CHANGED', unitName: '莱州市教育局' },
    ]);
    expect(preview.plans[0].removed.map(({ kind }: Json) => kind)).toContain('measure');
    const applied = await api.applied(ready.id, ready.version);
    expect(await em().execute('select text from goal where id = ?', [id])).toEqual([{ text: '全部乡镇阅览室每天开放。' }]);
    await api.undone(applied.id, applied.version);
    expect(await contentOf(em())).toBe(before);
  });

  it('should say what is wrong in it', async () => {
    const sheets = await download();
    const targets = sheets.find(({ sheet }) => sheet === '目标值')?.data ?? [];
    (targets[1] ?? [])[targets[0]?.indexOf('数值') ?? 0] = '一百多';
    expect(await upload(sheets)).toMatchObject({ state: 'FAILED', error: { code: 'NOT_A_PLAN_SHEET' } });
    expect(await upload([{ sheet: '别的', data: [['a'], [1]] }])).toMatchObject({ state: 'FAILED', error: { code: 'NO_PLAN_SHEET' } });
  });
});

describe('a plan in JSON', () => {
  it('should come in through the same door', async () => {
    const answer = await get(`/plans/${key}.json`, UserRole.CURATOR);
    const ready = await api.imported({ name: 'plan.json', content: answer.body });
    const { preview } = await api.job(ready.id, changes);
    expect(preview.counts.filter(({ added, changed, removed }: Json) => added + changed + removed > 0)).toEqual([]);
  });
});
