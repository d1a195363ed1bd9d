import { createHash } from 'node:crypto';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ImportFile } from '../../../db/document-import/import-file.entity.ts';
import { ImportJob } from '../../../db/document-import/import-job.entity.ts';
import { ImportState } from '../../../schema/document-import/import-job.enums.ts';
import type { Context, Viewer } from '../../core/context.ts';
import { PlanGraphError } from '../../core/errors.ts';
import { allowed } from '../../core/write.ts';
import { answerRefusal, type ContextOf, refuseForgery } from '../../core/http-errors.ts';
import { safeFileName } from '../readers/read-input.ts';
import { mayImport } from '../../rights/policy.ts';
import { jobQueueOf } from './job-queue.ts';

const mostFiles = 20;
const nameLength = 200;

interface Upload {
  name: string;
  bytes: Buffer;
}

const tooLarge = (megabytes: number): PlanGraphError =>
  new PlanGraphError(
    'TOO_LARGE',
    `The upload is larger than the ${megabytes} MB allowed. Split it, or take pictures out. 上传内容超过 ${megabytes} MB 上限，请拆分文件或删去图片。`,
    { megabytes },
  );

const nothingSent = (): PlanGraphError =>
  new PlanGraphError('BAD_USER_INPUT', 'Send the files as multipart/form-data, each with its name. 请以 multipart/form-data 方式上传文件。', {
    fields: { file: 'is missing' },
  });

/** A name as it was sent: browsers send UTF-8, which is read as Latin-1 unless they say so. */
function nameOf(sent: string): string {
  const isLatin = [...sent].every((character) => character <= '\u00FF');
  const name = isLatin ? Buffer.from(sent, 'latin1').toString('utf8') : sent;
  return safeFileName(name.includes('\uFFFD') ? sent : name);
}

/** Takes the files of a request, no more than allowed in all. */
async function filesIn(request: FastifyRequest, megabytes: number): Promise<Upload[]> {
  const limit = megabytes * 1024 * 1024;
  if (!request.isMultipart()) throw nothingSent();
  if (Number(request.headers['content-length'] ?? 0) > limit + 1024 * 1024) throw tooLarge(megabytes);
  const uploads: Upload[] = [];
  let left = limit;
  for await (const part of request.files({ limits: { fileSize: limit, files: mostFiles, fields: 20, fieldSize: 10_000 }, throwFileSizeLimit: false })) {
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) {
      left -= (chunk as Buffer).length;
      if (left < 0) throw tooLarge(megabytes);
      chunks.push(chunk as Buffer);
    }
    if (part.file.truncated) throw tooLarge(megabytes);
    uploads.push({ name: nameOf(part.filename), bytes: Buffer.concat(chunks) });
  }
  if (uploads.length === 0) throw nothingSent();
  return uploads;
}

function namesOf(uploads: readonly Upload[]): string {
  const names = uploads.map(({ name }) => name).join('、');
  return names.length > nameLength ? `${names.slice(0, nameLength)}…` : names;
}

/** Stores files as a new import. */
async function makeJob({ database, em }: Context, viewer: Viewer, uploads: readonly Upload[]): Promise<ImportJob> {
  const job = await em.fork().transactional(async (fork) => {
    const made = fork.create(ImportJob, { createdBy: viewer.id, createdByName: viewer.displayName, name: namesOf(uploads), state: ImportState.UPLOADED });
    uploads.forEach(({ name, bytes }, position) => {
      fork.create(ImportFile, { job: made, position, name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), bytes });
    });
    await fork.flush();
    return made;
  });
  await jobQueueOf(database).add(job.id);
  return job;
}

/** What the parser of forms refuses, with a code of ours. */
function asRefusal(error: unknown): unknown {
  const { statusCode, code, message } = error as { statusCode?: number; code?: string; message?: string };
  if (error instanceof PlanGraphError || statusCode === undefined || statusCode >= 500) return error;
  if (code === 'FST_FILES_LIMIT')
    return new PlanGraphError('TOO_LARGE', `One import takes at most ${mostFiles} files. 一次最多导入 ${mostFiles} 个文件。`, { files: mostFiles });
  return new PlanGraphError('BAD_USER_INPUT', `The upload cannot be read: ${message ?? code ?? 'unknown'}. 上传内容无法解析。`);
}

async function upload(request: FastifyRequest, reply: FastifyReply, contextOf: ContextOf, megabytes: number): Promise<void> {
  try {
    refuseForgery(request);
    const context = await contextOf(request, reply);
    const viewer = allowed(context, mayImport);
    const job = await makeJob(context, viewer, await filesIn(request, megabytes));
    await reply.code(201).header('location', `/imports/${job.id}`).send({ id: job.id, state: job.state, name: job.name });
  } catch (error) {
    await answerRefusal(asRefusal(error), request, reply);
  }
}

/** `POST /imports`: takes one or several files (multipart/form-data) and makes an import of them. */
export async function addUpload(app: FastifyInstance, contextOf: ContextOf, megabytes: number): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(multipart);
    scope.post('/imports', { bodyLimit: (megabytes + 1) * 1024 * 1024 }, (request, reply) => upload(request, reply, contextOf, megabytes));
  });
}
