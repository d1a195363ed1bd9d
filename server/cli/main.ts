import { Command } from 'commander';
import { addCatalogueCommand } from './catalogue-command.ts';
import { addConfigCommand } from './config-command.ts';
import { addExportCommand } from './export-command.ts';
import { addImportCommand } from './import-command.ts';
import { addPersistCommand } from './persist-command.ts';
import { addReadCommand } from './read-command.ts';
import { addResetPasswordCommand } from './reset-password-command.ts';
import { addVerifyHistoryCommand } from './verify-history-command.ts';

const program = new Command('plangraph').description('Governments’ development plans as one graph');
addCatalogueCommand(program);
addConfigCommand(program);
addExportCommand(program);
addImportCommand(program);
addPersistCommand(program);
addReadCommand(program);
addResetPasswordCommand(program);
addVerifyHistoryCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`plangraph: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
