import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { ImportJob } from '../../../db/document-import/import-job.entity.ts';
import { ImportJob as ImportJobType } from '../../../schema/document-import/import-job.type.ts';
import { ImportState } from '../../../schema/document-import/import-job.enums.ts';
import { notFound } from '../../core/errors.ts';
import { answerRefusal, type ContextOf } from '../../core/http-errors.ts';
import { allowed } from '../../core/write.ts';
import { readOne } from '../../query/reader.ts';
import { mayImport } from '../../rights/policy.ts';
import type { Em } from '../../../db/orm.ts';

const moving = new Set<ImportState>([ImportState.UPLOADED, ImportState.READING, ImportState.APPLYING]);
const pause = 500;
const longest = 10 * 60 * 1000;

/** One event for each change, until the import comes to rest. */
async function* eventsOf(em: () => Em, id: string, isClosing: () => boolean): AsyncGenerator<string> {
  const end = Date.now() + longest;
  let last = '';
  while (Date.now() < end && !isClosing()) {
    const job = await em().findOne(ImportJob, id, { fields: ['id', 'version', 'state', 'stage', 'done', 'total', 'error'] });
    if (!job) return;
    const { version, state, stage, done, total, error } = job;
    const data = JSON.stringify({ id, version, state, progress: { stage, done, total }, error: error ?? null });
    if (data !== last) yield `data: ${data}\n\n`;
    last = data;
    if (!moving.has(state)) return;
    await wait(pause);
  }
}

/** `GET /imports/:id/events`: how an import goes on, as server-sent events; ends when it comes to rest. */
export function addJobEvents(app: FastifyInstance, contextOf: ContextOf, em: () => Em): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.get<{ Params: { id: string } }>('/imports/:id/events', { compress: false }, async (request, reply) => {
    try {
      const { id } = request.params;
      const context = await contextOf(request, reply);
      allowed(context, mayImport);
      if (!(await readOne(context, ImportJobType, { id }))) throw notFound('import', id);
      await reply
        .type('text/event-stream')
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        .send(Readable.from(eventsOf(em, id, () => closing)));
    } catch (error) {
      await answerRefusal(error, request, reply);
    }
  });
}
