import type { Command } from 'commander';
import { type ChainReport, verifyHistory } from '../../db/history/chain.ts';
import { loadConfig } from '../core/config.ts';
import { openConfiguredDatabase } from '../core/database.ts';

/** What walking the history came to, in words. */
function summarize({ count, head, break: broken }: ChainReport): string {
  const whole = `${count} change sets are as they were written. Head: ${head ?? 'none'}\n`;
  if (!broken) return `The history is whole. ${whole}Keep the head elsewhere; with --head it shows later that nothing up to here has gone.\n`;
  const where = [broken.position === null ? '' : ` at number ${broken.position}`, broken.changeSetId === null ? '' : `, change set ${broken.changeSetId}`].join(
    '',
  );
  return `The history is broken${where}: ${broken.reason}.\nBefore that, ${whole}`;
}

async function verify({ head }: { head?: string }): Promise<void> {
  const database = await openConfiguredDatabase(loadConfig());
  try {
    const report = await verifyHistory(database.orm.em.fork(), head?.toLowerCase() ?? null);
    process.stdout.write(summarize(report));
    if (report.break) process.exitCode = 1;
  } finally {
    await database.close();
  }
}

/** `plangraph verify-history`: walks the chain of the history; exits with 1 where it is broken. */
export function addVerifyHistoryCommand(program: Command): void {
  program
    .command('verify-history')
    .option('--head <hash>', 'a head that an earlier run printed: it must still be in the history')
    .description('check that nothing in the history has been altered, and print its head')
    .action(verify);
}
