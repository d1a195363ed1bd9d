import 'reflect-metadata';
import { createApp } from './app.ts';
import { loadConfig, type Config } from './core/config.ts';
import { openConfiguredDatabase } from './core/database.ts';
import { listen, stopOnSignal } from './core/lifecycle.ts';
import { makeLogger } from './core/logger.ts';
import { StartupError } from './core/startup-error.ts';
import { createFirstAdministrator } from './user/user.service.ts';

/** Says a line to whoever started the program. The log goes elsewhere (standard error). */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function greet(config: Config, port: number, password: string | null): void {
  const base = (config.baseUrl ?? `http://localhost:${port}`).replace(/\/$/, '');
  say('PlanGraph is ready.');
  say(`  Console  ${base}/`);
  say(`  GraphQL  ${base}/graphql`);
  if (password === null) return say('  Sign in  with your account; a lost password: npm run -s plangraph -- reset-password NAME');
  say(`  Sign in  name ${config.adminName}, password ${password}`);
  say('           This password is shown only now; keep it.');
}

async function start(): Promise<void> {
  const config = loadConfig();
  const logger = makeLogger(config);
  const database = await openConfiguredDatabase(config, say);
  const app = await createApp({ config, database, logger });
  const stop = stopOnSignal(app, database, logger);
  try {
    const port = await listen(app, config);
    greet(config, port, await createFirstAdministrator(database.orm.em.fork(), config.adminName));
  } catch (error) {
    await stop();
    throw error;
  }
}

try {
  await start();
} catch (error) {
  process.stderr.write(`${error instanceof StartupError ? error.lines.join('\n') : `PlanGraph cannot start: ${(error as Error).stack}`}\n`);
  process.exit(1);
}
