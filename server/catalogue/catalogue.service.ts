import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Em } from '../../db/orm.ts';
import { applyInputs } from '../document-import/apply/apply.service.ts';
import { inputsOfPlanFiles } from '../document-import/apply/input-of-plan-files.ts';
import type { ApplyReport } from '../document-import/apply/report.ts';
import { type PlanFile, readPlanFile } from '../document-import/export/plan-file.ts';

/** The folder of the bundled catalogue, from the sources as from the compiled program. */
export function catalogueFolder(from = dirname(fileURLToPath(import.meta.url))): string {
  const folder = join(from, 'db', 'seeds', 'catalogue');
  if (existsSync(join(from, 'package.json')) && existsSync(folder)) return folder;
  if (dirname(from) === from) throw new Error('the bundled catalogue (db/seeds/catalogue) is missing');
  return catalogueFolder(dirname(from));
}

/** The plans of the bundled catalogue: facts, headings and labels, none of the documents' sentences. */
export async function readCatalogue(folder = catalogueFolder()): Promise<PlanFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  return Promise.all(names.map(async (name) => readPlanFile(JSON.parse(await readFile(join(folder, name), 'utf8')), name)));
}

/** Puts the bundled catalogue into the database, published. What is there already is matched, not doubled. */
export async function loadCatalogue(em: Em, folder?: string): Promise<ApplyReport> {
  return applyInputs(em, inputsOfPlanFiles(await readCatalogue(folder)), {
    kind: 'catalogue',
    actorName: 'catalogue',
    reason: '随软件附带的目录',
    publish: true,
  });
}

/** Loads the catalogue where the database holds no plan yet; tells whether it did. */
export async function loadCatalogueOnce(em: Em, folder?: string): Promise<boolean> {
  const [first]: { id: string }[] = await em.execute('select id from plan limit 1');
  if (first) return false;
  await loadCatalogue(em, folder);
  return true;
}
