import { ImportFile } from '../../../db/document-import/import-file.entity.ts';
import type { Em } from '../../../db/orm.ts';
import type { Decision } from './decision.ts';
import type { ImportedFile } from './imported-file.ts';
import type { ImportJob } from '../../../db/document-import/import-job.entity.ts';

/** The readings of a job's files, in order; null where one is not read yet. */
export async function readingsOf(em: Em, jobId: string): Promise<ImportedFile[] | null> {
  const rows: { reading: ImportedFile | null }[] = await em.execute('select reading from import_file where job_id = ? order by position', [jobId]);
  const readings = rows.flatMap(({ reading }) => reading ?? []);
  return readings.length === rows.length && rows.length > 0 ? readings : null;
}

/** A job's decisions. */
export const decisionsOf = (job: Pick<ImportJob, 'decisions'>): Decision[] => job.decisions as Decision[];

/** The facts of a job's files, without their bytes and readings. */
export const filesOf = (em: Em, jobId: string): Promise<ImportFile[]> =>
  em.find(ImportFile, { job: jobId }, { orderBy: { position: 'ASC' }, fields: ['id', 'position', 'name', 'size', 'sha256', 'format'] as never });
