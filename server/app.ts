import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Database, Em } from '../db/orm.ts';
import { addApi } from './api.ts';
import type { Config } from './core/config.ts';
import { addConsole } from './core/console-files.ts';
import type { Context } from './core/context.ts';
import { addHealth } from './core/health.ts';
import { makeHttp } from './core/http.ts';
import type { ContextOf } from './core/http-errors.ts';
import type { Logger } from './core/logger.ts';
import { addMetrics } from './core/metrics.ts';
import { addImportApi } from './document-import/import-api.ts';
import { addExportDownloads } from './export-job/export-download.ts';
import { exportWith } from './export-job/export-job.service.ts';
import { ExportRunner } from './export-job/export-runner.ts';
import { addListExport } from './list-export/list-export-api.ts';
import { postgresExecutor, type SqlExecutor } from './query/executor.ts';
import { useExecutor, useReplicas } from './query/executor-of.ts';
import { withRights } from './rights/viewer-rights.ts';
import { useAccounts } from './user/account-settings.ts';
import { addBearer } from './user/bearer.ts';
import { accountSettingsOf } from './user/configure-accounts.ts';
import { addProviderSignIn } from './user/provider-routes.ts';
import { viewerOf } from './user/request-session.ts';
import { Dispatcher } from './webhook/dispatcher.ts';

/** What the application runs on. */
export interface AppDeps {
  config: Config;
  database: Database;
  logger: Logger;
}

/** Where the built console lies, seen from the compiled program. */
const consoleFolder = fileURLToPath(new URL('../admin', import.meta.url));

/** Puts the whole application together: API, console, health and figures on one web server, which does not listen yet. */
export async function createApp({ config, database, logger }: AppDeps): Promise<FastifyInstance> {
  const app = await makeHttp(config, logger);
  const readerOf = (url: string): SqlExecutor => postgresExecutor(url, { poolSize: config.databasePoolSize, timeoutSeconds: config.queryTimeoutSeconds });
  const { clientUrl } = database.orm.config.getAll();
  if (!database.pglite && clientUrl) useExecutor(database, readerOf(clientUrl));
  useReplicas(database, config.databaseReplicaUrls.map(readerOf));
  const accounts = await accountSettingsOf(config, logger);
  useAccounts(database, accounts);
  app.addHook('onClose', async () => accounts.mailer?.close());
  addBearer(app);
  addMetrics(app);
  addHealth(app, database);
  const contextOf = contextsOf(database, config);
  const engine = await addApi(app, { database, logger, contextOf, exposure: config, answerBytes: config.answerMemoryMb * 1024 * 1024 });
  addListExport(app, engine, contextOf);
  addProviderSignIn(app, database, contextOf);
  exportWith(database, engine);
  addExportDownloads(app, contextOf, () => database.orm.em.fork());
  await addImportApi(app, database, contextOf, { config, logger, more: [new ExportRunner(database, engine, logger)] });
  addWebhooks(app, new Dispatcher(database, logger, { privateHosts: config.webhookPrivateHosts }));
  await addConsole(app, consoleFolder);
  return app;
}

/** Makes the context of each request. Its unit of work is begun by the first who needs it: most reading does not. */
function contextsOf(database: Database, { sessionDays, publicRead }: Config): ContextOf {
  return async (request, reply) => {
    let forked: Em | undefined;
    const workOf = (): Em => (forked ??= database.orm.em.fork());
    const signed = await viewerOf(request, reply, database, workOf, sessionDays);
    const viewer = signed.viewer && (await withRights(workOf(), signed.viewer));
    return withWork({ database, ...signed, viewer, requestId: request.id, publicRead }, workOf);
  };
}

const workKey = Symbol('the unit of work');

/** The unit of work stands in the prototype: a context is copied for each operation, and copying would begin it. */
const contextPrototype = {
  get em(): Em {
    return (this as unknown as { [workKey]: () => Em })[workKey]();
  },
};

const withWork = (facts: Omit<Context, 'em'>, workOf: () => Em): Context =>
  Object.assign(Object.create(contextPrototype) as Pick<Context, 'em'>, facts, { [workKey]: workOf });

function addWebhooks(app: FastifyInstance, dispatcher: Dispatcher): void {
  app.addHook('onListen', () => dispatcher.start());
  app.addHook('preClose', () => dispatcher.stop());
}
