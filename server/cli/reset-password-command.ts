import type { Command } from 'commander';
import { loadConfig } from '../core/config.ts';
import { openConfiguredDatabase } from '../core/database.ts';
import { StartupError } from '../core/startup-error.ts';
import { type Rescue, resetPassword } from '../user/user.service.ts';

async function reset(name: string, rescue: Rescue): Promise<void> {
  const database = await openConfiguredDatabase(loadConfig());
  try {
    const password = await resetPassword(database.orm.em.fork(), name, rescue);
    if (password === null) throw new StartupError([`There is no account with the name ${name}.`]);
    process.stdout.write(`The new password of ${name} is ${password}\n`);
  } finally {
    await database.close();
  }
}

/** `plangraph reset-password NAME [--second-factor]`: gives an account a new random password, prints it, and ends the account's sessions. */
export function addResetPasswordCommand(program: Command): void {
  program
    .command('reset-password')
    .argument('<name>', 'the name to sign in with')
    .description('give an account a new random password and print it')
    .option('--second-factor', 'take the second factor away too, for an account whose device and codes are lost')
    .action(reset);
}
