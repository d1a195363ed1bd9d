import { LockMode } from '@mikro-orm/core';
import { newId } from '../../db/base.entity.ts';
import { ExportJob } from '../../db/export-job/export-job.entity.ts';
import { ExportPart } from '../../db/export-job/export-part.entity.ts';
import type { Em } from '../../db/orm.ts';
import { ExportState } from '../../schema/export-job/export-job.enums.ts';

/** The states of an export that has not come to an end. */
export const unended = [ExportState.WAITING, ExportState.WRITING];

/** That an export is no longer this run's to write: it was given up, or another process has taken it up. */
export class NoLongerOurs extends Error {}

/** Begins to write an export: whatever an earlier time has written is gone. Null where there is nothing to write any more. */
export const beginExport = (em: Em, id: string): Promise<ExportJob | null> =>
  em.transactional(async (fork) => {
    const job = await fork.findOne(ExportJob, { id, state: { $in: unended } }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!job) return null;
    await fork.nativeDelete(ExportPart, { job: id });
    Object.assign(job, { state: ExportState.WRITING, attempts: job.attempts + 1, done: 0, updatedAt: new Date() });
    return job;
  });

/** Notes something of an export that is being written; refused where it is no longer this run's. */
export async function noteExport(em: Em, { id, attempts }: ExportJob, values: Partial<ExportJob>): Promise<void> {
  const changed = await em.nativeUpdate(ExportJob, { id, attempts, state: ExportState.WRITING }, { ...values, updatedAt: new Date() });
  if (changed === 0) throw new NoLongerOurs();
}

/** Keeps a part of an export's file. */
export const keepPart = (em: Em, job: ExportJob, position: number, bytes: Buffer, done: number): Promise<void> =>
  em.transactional(async (fork) => {
    await noteExport(fork, job, { done });
    await fork.insert(ExportPart, { id: newId(), job: job.id, position, bytes });
  });

/** The bytes of an export's file, part by part. */
export async function* bytesOf(em: () => Em, jobId: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const part = await em().findOne(ExportPart, { job: jobId, position });
    if (!part) return;
    yield Buffer.from(part.bytes);
  }
}

/** Deletes what has expired. */
export const sweepExports = (em: Em): Promise<number> => em.nativeDelete(ExportJob, { expiresAt: { $lt: new Date() } });
