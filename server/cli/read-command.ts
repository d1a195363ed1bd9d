import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { toInterchange } from '../document-import/interchange.ts';
import { readDocument } from '../document-import/read-document.ts';
import { readSource } from '../document-import/readers/read-source.ts';
import { summarize } from './summary.ts';

/** Adds `read FILE... --out DIR`: documents without a database, one JSON file a plan, and a summary. */
export function addReadCommand(program: Command): void {
  program
    .command('read')
    .description('read documents and write one plangraph/1 file a plan')
    .argument('<file...>', 'documents: docx, pdf, html or text')
    .requiredOption('--out <dir>', 'folder for the plans')
    .action(async (files: string[], options: { out: string }) => {
      await mkdir(options.out, { recursive: true });
      const taken = new Set<string>();
      for (const file of files) await readOne(file, options.out, taken).catch((error: unknown) => complain(file, error));
    });
}

/** One line for a file that cannot be read; the other files are still read. */
function complain(file: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`plangraph: ${reason.includes(basename(file)) ? reason : `${file}: ${reason}`}\n`);
  process.exitCode = 1;
}

async function readOne(file: string, out: string, taken: Set<string>): Promise<void> {
  const reading = readDocument(await readSource(file));
  if (reading.plans.length === 0) throw new Error('holds no plan: no title of one with numbered headings below it was found');
  for (const plan of toInterchange(reading)) {
    let name = plan.plan.key;
    for (let next = 2; taken.has(name); next += 1) name = `${plan.plan.key}-${next}`;
    taken.add(name);
    await writeFile(join(out, `${name}.json`), `${JSON.stringify(plan, null, 2)}\n`);
  }
  process.stdout.write(summarize(file, reading));
}
