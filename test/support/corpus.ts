import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../db/orm.ts';
import { applyInputs } from '../../server/document-import/apply/apply.service.ts';
import { readInputFile } from '../../server/document-import/read-input-file.ts';

const folder = join(import.meta.dirname, '../../../shared/corpus');

/** The documents beside the repository; none where it stands alone. */
export const corpusFiles = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => /^\d.*\.txt$/u.test(name))
      .toSorted()
      .map((name) => join(folder, name))
  : [];

/** Reads the documents into a database and publishes their plans. */
export async function importCorpus(database: Database): Promise<void> {
  const inputs = await Promise.all(corpusFiles.map((file) => readInputFile(file)));
  await applyInputs(database.orm.em.fork(), inputs.flat(), { publish: true });
}
