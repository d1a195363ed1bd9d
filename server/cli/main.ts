import { Command } from 'commander';
import { addReadCommand } from './read-command.ts';

const program = new Command('plangraph').description('Governments’ development plans as one graph');
addReadCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`plangraph: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
