import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { toInterchange } from '../document-import/interchange.ts';
import { readDocument } from '../document-import/read-document.ts';
import { readDocumentFiles } from '../document-import/read-input-file.ts';
import type { DocumentReading } from '../document-import/reading.ts';
import { readSource } from '../document-import/readers/read-source.ts';
import { summarize } from './summary.ts';

/** Adds `read FILE... --out DIR`: documents without a database, one JSON file a plan, and a summary. */
export function addReadCommand(program: Command): void {
  program
    .command('read')
    .description('read documents and write one plangraph/1 file a plan')
    .argument('<file...>', 'documents: docx, pdf, html or text')
    .requiredOption('--out <dir>', 'folder for the plans')
    .option('--together', 'the files make one document, in this order: a text and its attachments, or a plan cut in parts')
    .action(async (files: string[], options: { out: string; together?: boolean }) => {
      await mkdir(options.out, { recursive: true });
      const taken = new Set<string>();
      const documents = options.together === true ? [files] : files.map((file) => [file]);
      for (const own of documents) await readOne(own, options.out, taken).catch((error: unknown) => complain(own.join(', '), error));
    });
}

/** One line for a file that cannot be read; the other files are still read. */
function complain(file: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`plangraph: ${reason.includes(basename(file)) ? reason : `${file}: ${reason}`}\n`);
  process.exitCode = 1;
}

const readOnly = async (file: string): Promise<DocumentReading> => {
  const reading = readDocument(await readSource(file), { alone: true });
  if (reading.plans.length === 0) throw new Error('holds no plan: no title of one with numbered headings below it was found');
  return reading;
};

async function readOne(files: string[], out: string, taken: Set<string>): Promise<void> {
  const [file = ''] = files;
  const reading = files.length === 1 ? await readOnly(file) : await readDocumentFiles(files);
  for (const plan of toInterchange(reading)) {
    let name = plan.plan.key;
    for (let next = 2; taken.has(name); next += 1) name = `${plan.plan.key}-${next}`;
    taken.add(name);
    await writeFile(join(out, `${name}.json`), `${JSON.stringify(plan, null, 2)}\n`);
  }
  process.stdout.write(summarize(files.join(', '), reading));
}
