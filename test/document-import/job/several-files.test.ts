import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/orm.ts';
import { UserRole } from '../../../schema/user/user.enums.ts';
import { groupByName } from '../../../server/document-import/job/group-files.ts';
import type { Json } from '../../support/api.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { contentOf, type ImportApi, startImportApi } from '../support/import-api.ts';

const plan = `河口市“十四五”绿道建设规划

一、发展基础
全市绿道建设稳步推进，群众满意度不断提高。
二、发展领域
（一）绿道网络
主要目标：
1.绿道总里程达到300公里以上。
2.城区公园绿地服务半径覆盖率达到90%。
（二）养护管理
主要目标：
1.绿道养护标准化率达到95%以上。
策略措施：
1.建立绿道巡查制度。每周开展安全巡查。
2.推行社会化养护。引导社区参与绿道管护。`;

const table = `河口市“十四五”绿道建设规划任务分工表

序号\t目标任务\t牵头单位\t责任单位\t完成时限
1\t绿道总里程达到300公里以上\t市园林局\t市住房城乡建设局、自然资源和规划局\t2024年
2\t绿道养护标准化率达到95%以上\t市园林局\t市财政局\t2025年`;

const shape = `files { index name parts { position name format span { start end } } text coverage { share } }
  preview { plans { title file areas { title items { text ref responsibilities { asRead role span { start end } } targets { value dueYear } } } } }`;

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
const itemsOf = ({ preview }: Json): Json[] => preview.plans.flatMap(({ areas }: Json) => areas.flatMap(({ items }: Json) => items));
const join = (id: string, version: number, documents: number[][], role = UserRole.CURATOR) =>
  api.as(role)(
    `mutation ($id: ID!, $version: Int!, $documents: [[Int!]!]!) { joinImportFiles(id: $id, version: $version, documents: $documents) { job { id version state } } }`,
    { id, version, documents },
  );

async function sheetOf(text: string): Promise<Buffer> {
  const data = text
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t').map((value) => ({ value, type: String })));
  return writeXlsxFile([{ sheet: '分工', data }]).toBuffer();
}

describe('a plan in several files', () => {
  it.each([
    ['by its name', '附件1：任务分工表.txt'],
    ['by holding no plan', '绿道建设规划重点工作.txt'],
  ])('should have its task table in a file of its own, known %s', async (_how, name) => {
    const ready = await api.imported({ name: '绿道建设规划.txt', content: plan }, { name, content: table });
    expect(ready).toMatchObject({ state: 'READY', error: null });
    const job = await api.job(ready.id, shape);
    expect(job.files).toHaveLength(1);
    const [{ text, parts, coverage }] = job.files;
    expect(parts.map((part: Json) => part.name)).toEqual(['绿道建设规划.txt', name]);
    expect(text.slice(parts[1].span.start, parts[1].span.end)).toContain('任务分工表');
    expect(coverage.reduce((sum: number, { share }: Json) => sum + share, 0)).toBeCloseTo(1);
    const goal = itemsOf(job).find((item) => item.text.includes('总里程'));
    expect(goal.responsibilities.map(({ role, asRead }: Json) => [role, asRead])).toEqual([
      ['LEAD', '市园林局'],
      ['RESPONSIBLE', '市住房城乡建设局'],
      ['RESPONSIBLE', '市自然资源和规划局'],
    ]);
    expect(goal.targets).toEqual([{ value: 300, dueYear: 2024 }]);
    const [{ span }] = goal.responsibilities;
    expect(text.slice(span.start, span.end)).toBe('市园林局');
    expect(span.start).toBeGreaterThan(parts[1].span.start);
  });

  it('should take a table from a spreadsheet', async () => {
    const ready = await api.imported({ name: '绿道建设规划.txt', content: plan }, { name: '任务分工表.xlsx', content: await sheetOf(table) });
    expect(ready).toMatchObject({ state: 'READY', error: null });
    const job = await api.job(ready.id, shape);
    const goal = itemsOf(job).find((item) => item.text.includes('养护标准化率'));
    expect(goal.responsibilities.map(({ asRead }: Json) => asRead)).toEqual(['市园林局', '市财政局']);
    expect(job.files[0].parts[1]).toMatchObject({ format: 'xlsx' });
  });

  it('should be put together from parts, whatever the order in which they were chosen', async () => {
    const cut = plan.indexOf('（二）');
    const ready = await api.imported({ name: '绿道规划（下）.txt', content: plan.slice(cut) }, { name: '绿道规划（上）.txt', content: plan.slice(0, cut) });
    const job = await api.job(ready.id, shape);
    expect(job.preview.plans).toHaveLength(1);
    expect(job.preview.plans[0].areas.map(({ title }: Json) => title)).toEqual(['绿道网络', '养护管理']);
    expect(itemsOf(job)).toHaveLength(5);
  });

  it('should say in the graph which file each thing was read in, and change nothing the second time', async () => {
    const files = [
      { name: '绿道建设规划.txt', content: plan },
      { name: '任务分工表.txt', content: table },
    ];
    const ready = await api.imported(...files);
    await api.applied(ready.id, ready.version, true);
    const { data, errors } = await api.as(null)(
      `{ documents(filter: { title: { contains: "绿道" } }) { nodes { fileName parts { fileName format spanStart spanEnd } } }
         responsibilities(filter: { asWritten: { eq: "市财政局" } }) { nodes { provenance { quote spans { fileName text } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.documents.nodes[0]).toMatchObject({
      fileName: '绿道建设规划.txt、任务分工表.txt',
      parts: [{ spanStart: 0, format: 'txt' }, { fileName: '任务分工表.txt' }],
    });
    expect(data.responsibilities.nodes[0].provenance).toEqual({ quote: '市财政局', spans: [{ fileName: '任务分工表.txt', text: '市财政局' }] });
    const before = await contentOf(em());
    const again = await api.imported(...files);
    expect(await api.applied(again.id, again.version)).toMatchObject({ report: { isChange: false } });
    expect(await contentOf(em())).toBe(before);
  });

  it('should be declared by a person, and taken apart again', async () => {
    const [one, other] = ['城区.txt', '乡村.txt'];
    const ready = await api.imported({ name: one, content: plan }, { name: other, content: plan.replaceAll('河口市', '河东市').replaceAll('绿道', '碧道') });
    expect((await api.job(ready.id, shape)).files).toHaveLength(2);
    const joined = await join(ready.id, ready.version, [[1, 0]]);
    expect(joined.errors).toEqual([]);
    const settled = await api.settled(ready.id);
    const { files } = await api.job(ready.id, shape);
    expect(files.map(({ parts }: Json) => parts.map((part: Json) => part.name))).toEqual([[other, one]]);
    await join(ready.id, settled.version, [[1], [0]]);
    await api.settled(ready.id);
    expect((await api.job(ready.id, shape)).files.map(({ name }: Json) => name)).toEqual([one, other]);
  });

  it('should fail clearly where a person says that a file without a plan stands alone', async () => {
    const ready = await api.imported({ name: '绿道建设规划.txt', content: plan }, { name: '任务分工表.txt', content: '只有一句话。' });
    await join(ready.id, ready.version, [[0], [1]]);
    expect(await api.settled(ready.id)).toMatchObject({ state: 'FAILED', error: { code: 'NO_PLAN' } });
  });

  it('should refuse groups that do not name each file once, and who may not import', async () => {
    const ready = await api.imported({ name: '绿道建设规划.txt', content: plan }, { name: '任务分工表.txt', content: table });
    for (const documents of [[], [[0]], [[0, 1], []], [[0, 0]], [[0, 2]], [[-1, 0]]]) {
      const { errors } = await join(ready.id, ready.version, documents);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: { documents: expect.any(String) } });
    }
    expect((await join(ready.id, ready.version - 1, [[0], [1]])).errors[0]?.extensions['code']).toBe('STALE_VERSION');
    expect((await join(ready.id, ready.version, [[0], [1]], UserRole.ANALYST)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('which files belong together by their names', () => {
  it.each([
    [
      ['甲市妇女规划.docx', '甲市儿童规划.docx'],
      [[0], [1]],
    ],
    [['附件：重点任务分工方案.xlsx', '甲市妇女规划.docx'], [[1, 0]]],
    [['关于印发规划的通知.docx', '附件1.规划.docx', '附件2.分工表.docx'], [[0, 1, 2]]],
    [
      ['甲市妇女规划.docx', '乙县养老规划.docx', '乙县养老规划任务分工表.docx'],
      [[0], [1, 2]],
    ],
    [
      ['附件1.docx', '附件2.docx'],
      [[0], [1]],
    ],
    [['规划_part2.pdf', '规划_part1.pdf'], [[1, 0]]],
    [
      ['交通规划第二部分.pdf', '交通规划第一部分.pdf', '水利规划.pdf'],
      [[1, 0], [2]],
    ],
  ])('%j', (names, documents) => {
    expect(groupByName(names)).toEqual(documents);
  });
});

it('should read a table alone that names no place, and take its place from the reviewer', async () => {
  const bare = table.replace('河口市“十四五”绿道建设规划任务分工表', '重点任务分工表');
  const { id } = await api.imported({ name: '分工表.txt', content: bare });
  const fields = `version questions { ref code answer } preview { plans { title jurisdiction areas { items { text } } } }`;
  const job = await api.job(id, fields);
  expect(job.preview.plans.map(({ title }: Json) => title)).toEqual(['重点任务分工表']);
  const asked = job.questions.find(({ code }: Json) => code === 'PLACE_UNKNOWN');
  const { data, errors } = await api.as(UserRole.CURATOR)(
    `mutation ($id: ID!, $version: Int!, $ref: String!) {
      decideImport(id: $id, version: $version, decisions: [{ kind: ANSWER, ref: $ref, alternative: "河口市" }]) { job { ${fields} } } }`,
    { id, version: job.version, ref: asked?.ref },
  );
  expect(errors).toEqual([]);
  expect(data.decideImport.job.preview.plans[0]).toMatchObject({ jurisdiction: '河口市' });
});
