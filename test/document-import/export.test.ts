import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { applyInputs } from '../../server/document-import/apply/apply.service.ts';
import { inputsOfPlanFiles } from '../../server/document-import/apply/input-of-plan-files.ts';
import { exportPlans } from '../../server/document-import/export/export.service.ts';
import { readPlanFile } from '../../server/document-import/export/plan-file.ts';
import { nameAsMeant } from '../../server/document-import/export/unit-naming.ts';
import { readInputFile } from '../../server/document-import/read-input-file.ts';
import { toInterchange } from '../../server/document-import/interchange.ts';
import { readDocument } from '../../server/document-import/read-document.ts';
import { readSource } from '../../server/document-import/readers/read-source.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { sampleCatalogue, sampleInput } from './support/sample-input.ts';

const corpus = ['000_66913592ace99b11.txt', '004_4d0c99ba3626fcb4.txt'].map((name) => new URL(`../../../shared/corpus/${name}`, import.meta.url).pathname);

let open: Database[] = [];
const fresh = async (): Promise<Database> => {
  const database = await openTestDatabase();
  open.push(database);
  return database;
};
beforeEach(() => {
  open = [];
});
afterEach(async () => {
  for (const database of open) await database.close();
});

/** What items say: their words and who answers for them. 各成员单位 and 成员单位 are one group. */
const said = (items: { text?: string; responsibilities: { role: string; unit: string }[] }[]): unknown[] =>
  items.map(({ text, responsibilities }) => [text, [...new Set(responsibilities.map(({ role, unit }) => `${role} ${unit.replace(/各(?=成员单位)/u, '')}`))]]);

async function again(texts: string[]): Promise<string[]> {
  const second = await fresh();
  await applyInputs(second.orm.em.fork(), inputsOfPlanFiles(texts.map((text) => readPlanFile(JSON.parse(text), 'exported'))));
  return (await exportPlans(second.orm.em.fork())).map(({ text }) => text);
}

describe('export', () => {
  it.each([
    ['a document', sampleInput],
    ['the catalogue', sampleCatalogue],
  ] as const)('should come back byte for byte after %s', async (_, input) => {
    const first = await fresh();
    await applyInputs(first.orm.em.fork(), [input()]);
    const texts = (await exportPlans(first.orm.em.fork())).map(({ text }) => text);
    expect(await again(texts)).toEqual(texts);
  });

  it('should give the plan of a key, and none for a key that is not there', async () => {
    const { orm } = await fresh();
    await applyInputs(orm.em.fork(), [sampleInput()]);
    expect((await exportPlans(orm.em.fork(), 'laizhou-reading')).map(({ file }) => file.plan.title)).toEqual(['莱州市“十五五”全民阅读规划']);
    expect(await exportPlans(orm.em.fork(), 'nothing')).toEqual([]);
  });

  it('should say the units as the plan means them', async () => {
    const { orm } = await fresh();
    await applyInputs(orm.em.fork(), [sampleInput()]);
    const [plan] = await exportPlans(orm.em.fork());
    expect(plan!.file.goals.map(({ responsibilities }) => responsibilities.map(({ unit }) => unit))).toEqual([
      ['市文化和旅游局', '市妇联', '市全民阅读成员单位'],
      ['市文旅局'],
    ]);
    expect(plan!.file.units!.map(({ fullName }) => fullName)).toContain('莱州市妇女联合会');
    expect(nameAsMeant({ name: '某市卫生健康委员会', short_name: '市卫健委', aliases: ['市卫生健康委'] }, '市卫生 健康委')).toBe('市卫生健康委');
  });

  it('should refuse a file that is no plan, naming the field', () => {
    expect(() => readPlanFile({ format: 'plangraph/1', plan: { key: 'x' } }, 'x.json')).toThrow(/x\.json: not a plan.*plan\.title/u);
  });

  it.skipIf(!corpus.every((file) => existsSync(file)))(
    'should carry the corpus through unchanged, and say what the reader read',
    async () => {
      const first = await fresh();
      for (const file of corpus) await applyInputs(first.orm.em.fork(), await readInputFile(file));
      const plans = await exportPlans(first.orm.em.fork());
      const texts = plans.map(({ text }) => text);
      expect(await again(texts)).toEqual(texts);
      const read = (await Promise.all(corpus.map(async (file) => toInterchange(readDocument(await readSource(file)))))).flat();
      for (const plan of read) {
        const exported = plans.find(({ key }) => key === plan.plan.key)!.file;
        expect(said(exported.goals)).toEqual(said(plan.goals));
        expect(exported.targets.map(({ indicator, value, in: place }) => [indicator, value, place])).toEqual(
          plan.targets.map(({ indicator, value, in: place }) => [indicator, value, place]),
        );
      }
    },
    120_000,
  );
});
