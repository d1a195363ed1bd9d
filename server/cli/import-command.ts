import type { Command } from 'commander';
import type { Database } from '../../db/orm.ts';
import { loadConfig } from '../core/config.ts';
import { openConfiguredDatabase } from '../core/database.ts';
import type { ApplyInput } from '../document-import/apply/apply-input.ts';
import { applyInputs } from '../document-import/apply/apply.service.ts';
import { readInputDocument, readInputFile } from '../document-import/read-input-file.ts';
import { summarizeImport } from './import-summary.ts';
import { type Progress, showProgress } from './progress.ts';

/** Reads every file before the database is opened, so that a bad one leaves it untouched. */
async function readAll(files: string[], together: boolean): Promise<ApplyInput[]> {
  if (together) return readInputDocument(files);
  const inputs: ApplyInput[] = [];
  for (const [index, file] of files.entries()) {
    const progress = showProgress(file);
    progress.step('reading', index / files.length);
    inputs.push(...(await readInputFile(file).finally(() => progress.done())));
  }
  return inputs;
}

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** Applies all files in one transaction: all of them or none. */
async function applyAll(database: Database, files: string[], inputs: ApplyInput[], publish: boolean): Promise<void> {
  const label = files.join(', ');
  const progress: Progress = showProgress(label);
  const start = performance.now();
  const report = await applyInputs(database.orm.em.fork(), inputs, { publish, reason: label, onProgress: progress.step })
    .catch((error: unknown) => {
      throw new Error(`${label}: could not be applied, the database is as it was: ${firstLine(error)}`, { cause: error });
    })
    .finally(() => progress.done());
  process.stdout.write(summarizeImport(label, report, (performance.now() - start) / 1000));
}

/** Adds `import FILE... [--publish]`: reads documents or plangraph/1 files and applies them to the configured database. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('read documents (or plangraph/1 files) and apply them to the configured database; a second run changes nothing')
    .argument('<file...>', 'documents: docx, pdf, html or text; plans: json')
    .option('--publish', 'publish the plans, so that readers see them')
    .option('--together', 'the files make one document, in this order: a text and its attachments, or a plan cut in parts')
    .action(async (files: string[], options: { publish?: boolean; together?: boolean }) => {
      const inputs = await readAll(files, options.together === true);
      const database = await openConfiguredDatabase(loadConfig(), (line) => process.stderr.write(`${line}\n`));
      try {
        await applyAll(database, files, inputs, options.publish === true);
      } finally {
        await database.close();
      }
    });
}
