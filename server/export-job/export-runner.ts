import type { Readable } from 'node:stream';
import { ExportJob } from '../../db/export-job/export-job.entity.ts';
import type { Database, Em } from '../../db/orm.ts';
import { ExportState } from '../../schema/export-job/export-job.enums.ts';
import { PlanGraphError } from '../core/errors.ts';
import type { Logger } from '../core/logger.ts';
import type { KeptWork } from '../document-import/job/job-queue.ts';
import type { Engine } from '../query/engine.ts';
import { exportContext, readingOf } from './export-reader.ts';
import { beginExport, keepPart, NoLongerOurs, noteExport, sweepExports, unended } from './kept-exports.ts';
import { exportFile, type FileProgress } from './write-export.ts';

/** The name of the queue that exports wait in. */
export const exportQueue = 'export';

const partBytes = 512 * 1024;
const mostBytes = 512 * 1024 * 1024;
const mostAttempts = 3;
const pulse = 2000;

const internal = { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on the server; it has been noted.' };

/** Writes exports, one at a time. */
export class ExportRunner implements KeptWork {
  readonly queue = exportQueue;
  readonly workers = 1;
  private readonly database: Database;
  private readonly engine: Engine;
  private readonly logger: Logger;

  constructor(database: Database, engine: Engine, logger: Logger) {
    this.database = database;
    this.engine = engine;
    this.logger = logger;
  }

  private em(): Em {
    return this.database.orm.em.fork();
  }

  /** Exports whose process ended in the middle. */
  async left(quietSeconds: number): Promise<string[]> {
    await sweepExports(this.em());
    const before = new Date(Date.now() - quietSeconds * 1000);
    const jobs = await this.em().find(ExportJob, { state: { $in: unended }, updatedAt: { $lte: before } }, { fields: ['id'], orderBy: { createdAt: 'ASC' } });
    return jobs.map(({ id }) => id);
  }

  /** Writes an export's file, or notes why it cannot be written. */
  async run(jobId: string, isLast: boolean): Promise<void> {
    const job = await beginExport(this.em(), jobId);
    if (!job) return;
    try {
      if (job.attempts > mostAttempts) throw new PlanGraphError('CANCELLED', 'Writing it ended the program each time.');
      await this.write(job);
    } catch (error) {
      if (!(error instanceof NoLongerOurs)) await this.fail(job, error, isLast);
    }
  }

  private async fail(job: ExportJob, error: unknown, isLast: boolean): Promise<void> {
    const isOurs = error instanceof PlanGraphError;
    if (!isOurs) this.logger.error({ err: error, exportId: job.id }, 'an export failed');
    if (!isOurs && !isLast) throw error;
    const shown = isOurs ? { code: String(error.extensions['code']), message: error.message } : internal;
    await noteExport(this.em(), job, { state: ExportState.FAILED, error: shown, endedAt: new Date() }).catch(() => undefined);
  }

  private async write(job: ExportJob): Promise<void> {
    const context = await exportContext(this.database, job);
    await noteExport(this.em(), job, { readAs: readingOf(context) });
    const progress: FileProgress = { done: 0, total: null };
    const lost = new AbortController();
    const beat = setInterval(() => {
      noteExport(this.em(), job, progress).catch((error: unknown) => lost.abort(error));
    }, pulse);
    try {
      const file = await exportFile(this.engine, context, job, progress);
      lost.signal.addEventListener('abort', () => file.destroy(lost.signal.reason as Error), { once: true });
      const size = await this.keep(job, file, progress, lost.signal);
      await noteExport(this.em(), job, { ...progress, size, state: ExportState.READY, endedAt: new Date() });
    } finally {
      clearInterval(beat);
    }
  }

  private async keep(job: ExportJob, file: Readable, progress: FileProgress, lost: AbortSignal): Promise<number> {
    let [position, size, waiting] = [0, 0, Buffer.alloc(0)];
    const flush = async (): Promise<void> => {
      lost.throwIfAborted();
      await keepPart(this.em(), job, position, waiting, progress.done);
      position += 1;
      waiting = Buffer.alloc(0);
    };
    for await (const chunk of file) {
      waiting = Buffer.concat([waiting, Buffer.from(chunk as Uint8Array)]);
      size += (chunk as Uint8Array).length;
      if (size > mostBytes) throw new PlanGraphError('TOO_LARGE', `The file would have more than ${mostBytes / 1024 / 1024} MB. Ask for less at once.`);
      if (waiting.length >= partBytes) await flush();
    }
    if (waiting.length > 0) await flush();
    return size;
  }
}
