import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyReport } from '../../server/document-import/apply/report.ts';
import { printPlanFile } from '../../server/document-import/export/plan-file.ts';
import { readInputFile } from '../../server/document-import/read-input-file.ts';
import { summarizeImport } from '../../server/cli/import-summary.ts';
import { samplePlan } from './support/sample-input.ts';

const document = `莱州市人民政府
关于印发莱州市“十五五”全民阅读规划的通知
莱政发〔2026〕3号

莱州市“十五五”全民阅读规划

一、总体要求
坚持公益普惠，方便群众。
二、主要任务
（一）建好书房
1.在社区新建书房十处。（责任单位：市文化和旅游局、市住建局）
（二）办好活动
1.每年举办读书会不少于20场。（牵头单位：市妇联）
三、组织实施
（一）加强领导。各部门密切配合，抓好落实。
`;

let folder: string;
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plangraph-input-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files for an import', () => {
  it('should read a document with its text, its number and its plans', async () => {
    const [input] = await readInputFile(file('plan.txt', document));
    expect(input?.document).toMatchObject({
      number: '莱政发〔2026〕3号',
      fileName: 'plan.txt',
      format: 'txt',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
    expect(input?.plans[0]?.plan.jurisdiction).toBe('莱州市');
    expect(input?.plans[0]?.measures.length).toBeGreaterThanOrEqual(2);
  });

  it('should read one plan or several in plangraph/1', async () => {
    const plan = printPlanFile(samplePlan());
    expect(await readInputFile(file('one.json', plan))).toHaveLength(1);
    const [both] = await readInputFile(file('two.json', `[${plan},${plan.replaceAll('laizhou-reading', 'laizhou-more')}]`));
    expect(both?.plans.map(({ plan: facts }) => facts.key)).toEqual(['laizhou-reading', 'laizhou-more']);
  });

  it.each([
    ['a missing file', () => join(folder, 'nothing.txt'), /nothing\.txt.*no such file/u],
    ['a folder', () => folder, /folder/u],
    ['an empty file', () => file('empty.txt', ''), /empty\.txt.*no text/u],
    ['a text without a plan', () => file('letter.txt', '同志们好，今天开会。'), /letter\.txt: no plan was found/u],
    ['half a JSON file', () => file('half.json', '{"format":'), /half\.json: this is not whole JSON/u],
    ['another JSON file', () => file('other.json', '{"name":"x"}'), /other\.json: not a plan in the format plangraph\/1: format/u],
    ['a plan whose goal is in no area', () => file('lost.json', printPlanFile({ ...samplePlan(), areas: [] })), /lost\.json: A1\.G1 names the area A1/u],
  ])('should refuse %s in one line that names it', async (_, path, message) => {
    await expect(readInputFile(path())).rejects.toThrow(message);
  });
});

describe('the summary', () => {
  it('should say what was added and what a curator kept', () => {
    const report = emptyReport();
    Object.assign(report.counts.goal, { added: 2, kept: 1 });
    report.kept.push({ kind: 'goal', id: 'x', subject: '1. 书房', fields: ['text'] });
    const words = summarizeImport('plan.txt', report, 1.25);
    expect(words).toMatch(/plan\.txt: 2 changes in 1\.[23] s/u);
    expect(words).toMatch(/goals +2 +0 +0 +0 +1/u);
    expect(words).toContain('kept goal 1. 书房: edited here, left as it is: text');
  });
});
