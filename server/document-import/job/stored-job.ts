import { ImportFile } from '../../../db/document-import/import-file.entity.ts';
import type { Em } from '../../../db/orm.ts';
import type { Decision } from './decision.ts';
import type { ImportedFile } from './imported-file.ts';
import type { ImportJob } from '../../../db/document-import/import-job.entity.ts';

/** The readings of a job's documents, in order; null where one is not read yet. What was read of a document lies with the first of its files. */
export async function readingsOf(em: Em, jobId: string): Promise<ImportedFile[] | null> {
  const rows: { reading: ImportedFile | null }[] = await em.execute(
    'select distinct on (document) reading from import_file where job_id = ? order by document, position',
    [jobId],
  );
  const readings = rows.flatMap(({ reading }) => reading ?? []);
  return readings.length === rows.length && rows.length > 0 ? readings : null;
}

/** Names the state of what was read of a job's files: another one whenever one of their rows has been written. */
export async function readState(em: Em, jobId: string): Promise<string> {
  const [row]: { state: string | null }[] = await em.execute(
    `select string_agg(xmin::text || ctid::text, ' ' order by document, position) as state from import_file where job_id = ?`,
    [jobId],
  );
  return row?.state ?? '';
}

/** A document of a job: a file, or several that belong together. */
export interface StoredDocument {
  document: number;
  /** The name of its first file. */
  name: string;
  isRead: boolean;
}

/** The documents of a job, in order. */
export const documentsOf = (em: Em, jobId: string): Promise<StoredDocument[]> =>
  em.execute('select distinct on (document) document, name, reading is not null as "isRead" from import_file where job_id = ? order by document, position', [
    jobId,
  ]);

/** Keeps what was read of a document. */
export async function keepReading(em: Em, jobId: string, document: number, reading: ImportedFile): Promise<void> {
  await em.execute(
    `update import_file set reading = ?::jsonb, format = ? where id = (select id from import_file where job_id = ? and document = ? order by position limit 1)`,
    [JSON.stringify(reading), reading.format, jobId, document],
  );
}

/** A job's decisions. */
export const decisionsOf = (job: Pick<ImportJob, 'decisions'>): Decision[] => job.decisions as Decision[];

/** The facts of a job's files, without their bytes and readings. */
export const filesOf = (em: Em, jobId: string): Promise<ImportFile[]> =>
  em.find(
    ImportFile,
    { job: jobId },
    { orderBy: { document: 'ASC', position: 'ASC' }, fields: ['id', 'position', 'document', 'name', 'size', 'sha256', 'format'] as never },
  );
