import type { Command } from 'commander';
import { describeConfig, loadConfig } from '../core/config.ts';

/** `plangraph config`: prints every setting, its value here and what it is for. */
export function addConfigCommand(program: Command): void {
  program
    .command('config')
    .description('print every setting (environment variable), its value here and what it is for')
    .action(() => void process.stdout.write(`${describeConfig(loadConfig())}\n`));
}
