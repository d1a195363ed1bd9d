import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate, openDatabase } from '../../db/orm.ts';
import type { ApplyInput } from '../document-import/apply/apply-input.ts';
import { applyInputs } from '../document-import/apply/apply.service.ts';
import { exportPlans } from '../document-import/export/export.service.ts';
import { printPlanFile } from '../document-import/export/plan-file.ts';
import { readInputFile } from '../document-import/read-input-file.ts';
import { type CatalogueWords, toCataloguePlan } from './catalogue-plan.ts';
import { repeatedSentences, wordsOf } from './words-check.ts';

const readJson = async <T>(path: string): Promise<T | null> => (existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as T) : null);

const english = (entries: Record<string, { en?: string }>): Record<string, string> =>
  Object.fromEntries(Object.entries(entries).flatMap(([name, { en }]) => (en ? [[name, en]] : [])));

/** Words for the whole catalogue, which stand beside the labels; each file may be missing. */
async function commonWords(labels: string): Promise<Omit<CatalogueWords, 'labels'>> {
  const indicators = (await readJson<Record<string, { en?: string }>>(join(labels, 'indicators.json'))) ?? {};
  const units = (await readJson<Record<string, { en?: string }>>(join(labels, 'units.json'))) ?? {};
  return {
    indicatorNames: (await readJson<Record<string, string>>(join(labels, 'indicators-short.json'))) ?? {},
    indicatorsEn: english(indicators),
    unitsEn: english(units),
  };
}

/** Makes catalogue files of documents and labels (`<plan key>.json` in `labels`), one a plan. Gives their keys; refuses to write a document's sentence. */
export async function buildCatalogue(files: string[], labels: string, out: string): Promise<string[]> {
  const inputs: ApplyInput[] = (await Promise.all(files.map(readInputFile))).flat();
  const document = inputs.map((input) => input.document?.text ?? '').join('\n');
  const database = await openDatabase({ memory: undefined });
  try {
    await migrate(database.orm);
    await applyInputs(database.orm.em.fork(), inputs, { kind: 'catalogue' });
    const common = await commonWords(labels);
    await mkdir(out, { recursive: true });
    const plans = await exportPlans(database.orm.em.fork());
    for (const { key, file } of plans) {
      const words = { ...common, labels: (await readJson<Record<string, string>>(join(labels, `${key}.json`))) ?? {} };
      const plan = toCataloguePlan(file, words);
      const [repeated] = repeatedSentences(wordsOf(plan), document);
      if (repeated !== undefined) throw new Error(`${key}: "${repeated}" repeats a sentence of the document; give it a label`);
      await writeFile(join(out, `${key}.json`), printPlanFile(plan));
    }
    return plans.map(({ key }) => key);
  } finally {
    await database.close();
  }
}
