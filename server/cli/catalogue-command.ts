import type { Command } from 'commander';
import { buildCatalogue } from '../catalogue/build-catalogue.ts';

/** Adds `catalogue build`, for maintainers: makes the bundled catalogue's files of documents and labels. */
export function addCatalogueCommand(program: Command): void {
  program
    .command('catalogue')
    .description('the bundled catalogue (for maintainers)')
    .command('build')
    .description('make catalogue files of documents, with labels in place of their words')
    .argument('<file...>', 'documents')
    .requiredOption('--labels <dir>', 'folder with <plan key>.json: item id → label')
    .requiredOption('--out <dir>', 'folder for the catalogue files')
    .action(async (files: string[], options: { labels: string; out: string }) => {
      const keys = await buildCatalogue(files, options.labels, options.out);
      process.stdout.write(`${keys.length} plans written to ${options.out}: ${keys.join(', ')}\n`);
    });
}
