import type { FastifyInstance } from 'fastify';
import type { Database, Em } from '../../db/orm.ts';
import type { Config } from '../core/config.ts';
import type { ContextOf } from '../core/http-errors.ts';
import type { Logger } from '../core/logger.ts';
import { addPlanDownloads } from './export/plan-download.ts';
import { type KeptWork, makeJobQueue } from './job/job-queue.ts';
import { addUpload } from './job/upload.ts';

/** Puts uploads and downloads on a web server, and runs the queue of imports (and of other work that is kept) with it. */
export async function addImportApi(
  app: FastifyInstance,
  database: Database,
  contextOf: ContextOf,
  { config, logger, more = [] }: { config: Pick<Config, 'maxUploadMb'>; logger: Logger; more?: readonly KeptWork[] },
): Promise<void> {
  const em = (): Em => database.orm.em.fork();
  const queue = makeJobQueue(database, logger, more);
  app.addHook('onListen', () => {
    queue.start().catch((error: unknown) => logger.error({ err: error }, 'the queue of imports cannot start'));
  });
  app.addHook('preClose', () => queue.stop());
  await addUpload(app, contextOf, config.maxUploadMb);
  addPlanDownloads(app, contextOf, em);
}
