import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { loadConfig } from '../core/config.ts';
import { openConfiguredDatabase } from '../core/database.ts';
import { exportPlans } from '../document-import/export/export.service.ts';

/** A plan's key as a file name that no system stumbles over. */
const fileNameOf = (key: string): string => `${key.replace(/[^\p{L}\p{N}_.-]/gu, '_').replace(/^\.+/u, '_')}.json`;

async function exportTo(folder: string, key: string | undefined): Promise<number> {
  const database = await openConfiguredDatabase(loadConfig(), (line) => process.stderr.write(`${line}\n`));
  try {
    const plans = await exportPlans(database.orm.em.fork(), key);
    if (key !== undefined && plans.length === 0) throw new Error(`there is no plan with the key ${key}`);
    await mkdir(folder, { recursive: true });
    for (const plan of plans) await writeFile(join(folder, fileNameOf(plan.key)), plan.text);
    return plans.length;
  } finally {
    await database.close();
  }
}

/** Adds `export --out DIR [--plan KEY]`: writes plans from the database, one plangraph/1 file a plan. */
export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('write plans from the configured database, one plangraph/1 file a plan')
    .requiredOption('--out <dir>', 'folder for the plans')
    .option('--plan <key>', 'only the plan of this key')
    .action(async (options: { out: string; plan?: string }) => {
      const count = await exportTo(options.out, options.plan);
      process.stdout.write(`${count} ${count === 1 ? 'plan' : 'plans'} written to ${options.out}\n`);
    });
}
