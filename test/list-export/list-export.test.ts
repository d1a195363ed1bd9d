import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Api, type Json, startApi } from '../support/api.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { buildWorld } from '../support/world.ts';

let database: Database;
let api: Api;

beforeAll(async () => {
  database = await openTestDatabase();
  await buildWorld(database);
  api = await startApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

const get = (address: string, question: Record<string, unknown> = {}, role: UserRole | null = null) => {
  const asked = Object.entries(question).map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
  return api.app.inject({ url: `${address}?${new URLSearchParams(asked)}`, headers: role ? { 'x-test-role': role } : {} });
};

const linesOf = (text: string): string[] => text.replace('\uFEFF', '').trimEnd().split('\r\n');

async function sheetsOf(question: Record<string, unknown>, list = 'goals'): Promise<Record<string, Json[][]>> {
  const sheets = (await readXlsxFile((await get(`/export/${list}.xlsx`, question)).rawPayload)) as unknown as { sheet: string; data: Json[][] }[];
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

describe('a list as CSV', () => {
  it('should hold the rows of the filter in the order asked for, under the headings asked for', async () => {
    const answer = await get('/export/goals.csv', {
      filter: { area: { title: { eq: '妇女与教育' } } },
      orderBy: [{ ordinal: 'DESC' }],
      columns: 'statement:目标,plan.title:规划,open',
      title: '教育目标',
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({ 'content-type': expect.stringContaining('text/csv'), 'x-total-count': '2' });
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toMatch(/教育目标-\d{4}-\d\d-\d\d\.csv/);
    expect(answer.body.startsWith('\uFEFF')).toBe(true);
    expect(linesOf(answer.body)).toEqual([
      '目标,规划,open',
      '义务教育巩固率保持稳定。,海州市妇女发展规划,false',
      '发挥各级妇联作用，办好家长学校。,海州市妇女发展规划,false',
    ]);
  });

  it('should go on past a page', async () => {
    await build(database, (f) => {
      const area = f.area({ title: '很多目标' });
      for (let place = 0; place < 1203; place += 1) f.goal({ area, position: place, text: `第${place}个目标。` });
    });
    const filter = { area: { title: { eq: '很多目标' } } };
    const [, ...rows] = linesOf((await get('/export/goals.csv', { filter, columns: 'text' })).body);
    expect(rows).toHaveLength(1203);
    expect(rows.at(-1)).toBe('第1202个目标。');
    const [, ...slow] = linesOf((await get('/export/goals.csv', { filter, columns: 'text,responsibilities.role' })).body);
    expect(slow).toHaveLength(1203);
  });

  it('should join what a row has several of, and keep only those asked for', async () => {
    const { body } = await get('/export/units.csv', { filter: { name: { eq: '海州市教育局' } }, columns: 'name,aliases,memberships.group.name' });
    expect(linesOf(body)[1]).toBe('海州市教育局,市教育部门；教育局,市妇儿工委成员单位');
    const roles = await get('/export/plans.csv', {
      filter: { key: { eq: 'haizhou-women' } },
      columns: 'responsibilities[role=LEAD].unit.shortName:牵头单位',
    });
    expect(linesOf(roles.body)).toEqual(['牵头单位', '市妇联；市教育局']);
  });

  it('should say how many rows a row has', async () => {
    const question = { filter: { area: { title: { eq: '妇女与教育' } } }, columns: 'responsibilities.totalCount:责任数,responsibilities.role' };
    const [head, ...lines] = linesOf((await get('/export/goals.csv', question)).body);
    expect(head).toBe('责任数,responsibilities.role');
    const counts = lines.map((line) => line.split(','));
    expect(counts.length).toBeGreaterThan(0);
    for (const [count, roles] of counts) expect(Number(count)).toBe(roles === '' ? 0 : roles!.split('；').length);
  });

  it('should make texts harmless that a spreadsheet would run', async () => {
    await build(database, (f) => {
      const area = f.area({ title: '公式' });
      for (const text of ['=1+1', '+1', '-1', '@SUM(1)', '\t=1']) f.goal({ area, text });
      f.target({ goal: f.goal({ area, text: '降 1' }), indicatorName: '负数', value: -5 });
    });
    const goals = linesOf((await get('/export/goals.csv', { filter: { area: { title: { eq: '公式' } } }, columns: 'text' })).body);
    expect(goals.slice(1)).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(1)", "'\t=1", '降 1']);
    const targets = linesOf((await get('/export/targets.csv', { filter: { indicatorName: { eq: '负数' } }, columns: 'indicatorName,value' })).body);
    expect(targets[1]).toBe('负数,-5');
  });

  it('should show what says which row it is where no columns are asked for', async () => {
    const [head] = linesOf((await get('/export/goals.csv')).body);
    expect(head).toBe('id,kind,ordinal,label,text,statement,open,position,area.title,plan.title,document.title');
  });

  it('should take a long question as a body', async () => {
    const ids = (await api.as(null)('{ goals(first: 5) { nodes { id } } }')).data.goals.nodes.map(({ id }: Json) => id);
    const payload = { filter: { id: { in: ids } }, orderBy: [{ id: 'ASC' }], columns: ['id:编号'] };
    const answer = await api.app.inject({ method: 'POST', url: '/export/goals.csv', payload });
    expect(linesOf(answer.body)).toEqual(['编号', ...ids.toSorted()]);
  });
});

describe('a list as a spreadsheet', () => {
  it('should have typed columns and say in a second sheet what it is', async () => {
    const filter = { goal: { statement: { contains: '两癌' } } };
    const sheets = await sheetsOf({ filter, columns: 'indicatorName:指标,value:数值,dueYear:目标年,plan.document.issuedOn:发文日期,goal.open' }, 'targets');
    const [head, ...rows] = sheets['数据'] ?? [];
    expect(head).toEqual(['指标', '数值', '目标年', '发文日期', 'goal.open']);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows[0]?.map((cell) => (cell instanceof Date ? 'date' : typeof cell))).toEqual(['string', 'number', expect.anything(), 'date', 'boolean']);
    const facts = Object.fromEntries((sheets['查询'] ?? []).map(([name, text]) => [name, text]));
    expect(facts).toMatchObject({
      列表: 'targets',
      筛选条件: JSON.stringify(filter),
      行数: String(rows.length),
      列: expect.stringContaining('指标（indicatorName）'),
    });
    expect(String(facts['导出时间'])).toMatch(/^20\d\d-\d\d-\d\dT/);
  });

  it('should keep marks of XML and lose only what XML cannot hold', async () => {
    await build(database, (f) => f.goal({ area: f.area({ title: '标记' }), text: ' <b>甲&乙</b>\u0007“丙”\n丁\ud83d ' }));
    const sheets = await sheetsOf({ filter: { area: { title: { eq: '标记' } } }, columns: 'text' });
    expect(sheets['数据']?.[1]?.[0]).toContain('<b>甲&乙</b>“丙”\n丁');
  });

  it('should have a sheet where nothing is found', async () => {
    expect((await sheetsOf({ filter: { id: { in: [] } }, columns: 'text' }))['数据']).toEqual([['text']]);
  });
});

describe('who may take what', () => {
  it('should leave out what the viewer may not see', async () => {
    const [published, all] = await Promise.all([null, UserRole.CURATOR].map((role) => get('/export/plans.csv', { columns: 'key' }, role)));
    expect(published?.body).not.toContain('haizhou-children');
    expect(all?.body).toContain('haizhou-children');
    const { body } = await get('/export/goals.csv', { columns: 'statement,supportedBy.text' });
    expect(body).not.toContain('草稿');
  });

  it('should refuse who may not read at all', async () => {
    const closed = await startApi(database, { publicRead: false });
    const answer = await closed.app.inject('/export/goals.csv');
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
    expect((await closed.app.inject({ url: '/export/goals.csv', headers: { 'x-test-role': UserRole.VIEWER } })).statusCode).toBe(200);
    await closed.app.close();
  });

  it.each([
    ['/export/nothing.csv', {}, 404, 'NOT_FOUND'],
    ['/export/__schema.csv', {}, 404, 'NOT_FOUND'],
    ['/export/goals.csv', { columns: 'passwordHash' }, 400, 'BAD_USER_INPUT'],
    ['/export/goals.csv', { columns: 'plan' }, 400, 'BAD_USER_INPUT'],
    ['/export/goals.csv', { columns: 'text.length' }, 400, 'BAD_USER_INPUT'],
    ['/export/goals.csv', { columns: 'responsibilities[secret=1].role' }, 400, 'BAD_USER_INPUT'],
    ['/export/goals.csv', { columns: 'id} x: users { nodes{name}' }, 400, 'BAD_USER_INPUT'],
    ['/export/goals.csv', { columns: Array.from({ length: 61 }, () => 'id').join(',') }, 400, 'BAD_USER_INPUT'],
    ['/export/goals.csv', { filter: '{' }, 400, 'BAD_USER_INPUT'],
    ['/export/goals.xlsx', { filter: { nothing: { eq: 1 } } }, 400, 'BAD_USER_INPUT'],
    ['/export/goals.xlsx', { filter: { involves: { family: '没有这样的单位' } } }, 400, 'BAD_USER_INPUT'],
    ['/export/goals.csv', { orderBy: [{ nothing: 'ASC' }] }, 400, 'BAD_USER_INPUT'],
  ])('should refuse %s %j', async (address, question, status, code) => {
    const answer = await get(address, question);
    expect(answer.json()).toMatchObject({ error: { code, message: expect.any(String) } });
    expect(answer.statusCode).toBe(status);
  });
});
