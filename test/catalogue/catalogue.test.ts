import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { toCataloguePlan } from '../../server/catalogue/catalogue-plan.ts';
import { loadCatalogue, loadCatalogueOnce, readCatalogue } from '../../server/catalogue/catalogue.service.ts';
import { repeatedSentences, wordsOf } from '../../server/catalogue/words-check.ts';
import { applyInputs } from '../../server/document-import/apply/apply.service.ts';
import { isChange } from '../../server/document-import/apply/report.ts';
import { readInputFile } from '../../server/document-import/read-input-file.ts';
import { samplePlan } from '../document-import/support/sample-input.ts';
import { openTestDatabase } from '../support/test-database.ts';

const corpus = ['000_66913592ace99b11.txt', '004_4d0c99ba3626fcb4.txt'].map((name) => new URL(`../../../shared/corpus/${name}`, import.meta.url).pathname);
const noCorpus = !corpus.every((file) => existsSync(file));
const noWords = { labels: {}, indicatorNames: {}, indicatorsEn: {}, unitsEn: {} };

describe('the bundled catalogue', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  const count = async (table: string): Promise<number> =>
    (await database.orm.em.fork().execute<{ n: number }[]>(`select count(*)::int as n from "${table}"`))[0]!.n;

  it('should load once, published, and change nothing when loaded again', async () => {
    expect(await loadCatalogueOnce(database.orm.em.fork())).toBe(true);
    expect(await loadCatalogueOnce(database.orm.em.fork())).toBe(false);
    expect(isChange(await loadCatalogue(database.orm.em.fork()))).toBe(false);
    const plans = await database.orm.em.fork().execute<{ status: string }[]>('select distinct status from plan');
    expect(plans).toEqual([{ status: 'PUBLISHED' }]);
    expect(await database.orm.em.fork().execute('select distinct kind from change_set')).toEqual([{ kind: 'catalogue' }]);
  });

  it.skipIf(noCorpus)('should hold no sentences of the documents', async () => {
    const documents = corpus.map((file) => readFileSync(file, 'utf8')).join('\n');
    for (const plan of await readCatalogue()) expect(repeatedSentences(wordsOf(plan), documents)).toEqual([]);
  });

  it.skipIf(noCorpus)(
    'should be filled in by the documents, with nothing doubled',
    async () => {
      const before = await Promise.all(['plan', 'document', 'area', 'goal', 'measure', 'target'].map(count));
      const indicators = await count('indicator');
      for (const file of corpus) await applyInputs(database.orm.em.fork(), await readInputFile(file));
      expect(await Promise.all(['plan', 'document', 'area', 'goal', 'measure', 'target'].map(count))).toEqual(before);
      expect(await database.orm.em.fork().execute('select count(*)::int as n from goal where text is null')).toEqual([{ n: 0 }]);
      expect(await count('indicator')).toBe(indicators);
    },
    120_000,
  );
});

describe('making a catalogue plan', () => {
  it('should put labels in place of words and keep headings, figures and units', () => {
    const plan = toCataloguePlan(samplePlan(), { ...noWords, labels: { 'A1.G1': '馆舍与到馆' } });
    expect(plan.goals[0]).toMatchObject({ label: '馆舍与到馆', responsibilities: [{ unit: '市文化和旅游局' }, { unit: '市妇联' }, { group: true }] });
    expect(plan.goals[0]).not.toHaveProperty('text');
    expect(plan.measures[0]).toMatchObject({ title: '建好书房' });
    expect(plan.targets[0]).not.toHaveProperty('quote');
  });

  it('should notice a repeated sentence, whatever its punctuation', () => {
    const sentence = '这一句话是为测试编写的，长度刚好超过二十八个汉字，所以目录里不可以出现它';
    expect(repeatedSentences([sentence.replace(/，/gu, '')], `前文。${sentence}。后文`)).toHaveLength(1);
    expect(repeatedSentences(['这一句话是为测试编写的'], sentence)).toEqual([]);
  });
});
