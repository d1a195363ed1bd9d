import 'reflect-metadata';
import type { FastifyInstance } from 'fastify';
import { createApp } from './app.ts';
import { loadConfig, type Config } from './core/config.ts';
import { openConfiguredDatabase } from './core/database.ts';
import { listen, stopOnSignal } from './core/lifecycle.ts';
import { makeLogger } from './core/logger.ts';
import { StartupError } from './core/startup-error.ts';
import { prepareFirstStart } from './first-start.ts';

/** Says a line to whoever started the program. The log goes elsewhere (standard error). */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function tellPassword(name: string, password: string): void {
  say(`  Sign in  name ${name}, password ${password}`);
  say('           This password is shown only now; keep it.');
}

function tellAddresses(config: Config, port: number): void {
  const base = (config.baseUrl ?? `http://localhost:${port}`).replace(/\/$/, '');
  say('PlanGraph is ready.');
  say(`  Console  ${base}/`);
  say(`  GraphQL  ${base}/graphql`);
}

/** Opens the port and says where to go. A new password is told even where the port cannot be had: it is told only once. */
async function open(app: FastifyInstance, config: Config, password: string | null): Promise<void> {
  try {
    tellAddresses(config, await listen(app, config));
  } finally {
    if (password !== null) tellPassword(config.adminName, password);
  }
  if (password === null) say('  Sign in  with your account; a lost password: npm run -s plangraph -- reset-password NAME');
}

async function start(): Promise<void> {
  const config = loadConfig();
  const logger = makeLogger(config);
  // A failure of work that nobody waits for any more must not end the work of everybody else.
  process.on('unhandledRejection', (error) => logger.error(error, 'a failure that nobody waited for'));
  const database = await openConfiguredDatabase(config, say);
  const app = await createApp({ config, database, logger });
  const stop = stopOnSignal(app, database, logger);
  try {
    const password = await prepareFirstStart(database.orm.em.fork(), config.adminName, say);
    await open(app, config, password);
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
