import { Readable } from 'node:stream';
import jszip from 'jszip';
import type { ExportAsked, ExportJob } from '../../db/export-job/export-job.entity.ts';
import { ExportFormat } from '../../schema/export-job/export-job.enums.ts';
import type { Context } from '../core/context.ts';
import { notFound } from '../core/errors.ts';
import { exportPlans } from '../document-import/export/export.service.ts';
import { writeSpreadsheet } from '../document-import/xlsx/write-spreadsheet.ts';
import { exportList } from '../list-export/export-query.ts';
import type { CellValue } from '../list-export/export-values.ts';
import { factsOf } from '../list-export/list-facts.ts';
import { csvOf } from '../list-export/write-csv.ts';
import { listSpreadsheetOf } from '../list-export/write-list-spreadsheet.ts';
import type { Engine } from '../query/engine.ts';
import { readNodes } from '../query/reader.ts';

/** How far a file has come. */
export interface FileProgress {
  done: number;
  total: number | null;
}

async function* counted(rows: AsyncIterable<CellValue[]>, progress: FileProgress): AsyncGenerator<CellValue[]> {
  for await (const row of rows) {
    progress.done += 1;
    yield row;
  }
}

async function listFile(engine: Engine, context: Context, job: ExportJob, list: NonNullable<ExportAsked['list']>, progress: FileProgress): Promise<Readable> {
  const request = { ...list, list: list.name };
  const exported = await exportList(engine, context, request);
  progress.total = exported.total;
  const counting = { ...exported, rows: counted(exported.rows, progress) };
  return job.format === ExportFormat.CSV ? csvOf(counting) : listSpreadsheetOf(counting, factsOf(job.fileName, request, exported));
}

/** The keys of plans; refused where the owner does not see one of them (any more). */
async function keysOf(context: Context, planIds: readonly string[]): Promise<string[]> {
  const nodes = await readNodes(context, planIds);
  return planIds.map((id, place) => {
    const node = nodes[place];
    if (node?.__typename !== 'Plan') throw notFound('plan', id);
    return String(node['key']);
  });
}

async function planBytes({ em }: Context, format: ExportFormat, key: string): Promise<string | Buffer> {
  const [plan] = await exportPlans(em.fork(), key, format === ExportFormat.XLSX ? { rowIds: true } : {});
  if (!plan) throw notFound('plan', key);
  return format === ExportFormat.XLSX ? writeSpreadsheet(plan.file) : plan.text;
}

/** A plan's file, made when the archive comes to it: never more than one of them is in memory. */
async function* planFile(context: Context, format: ExportFormat, key: string, progress: FileProgress): AsyncGenerator<string | Buffer> {
  yield await planBytes(context, format, key);
  progress.done += 1;
}

async function plansFile(context: Context, job: ExportJob, planIds: readonly string[], progress: FileProgress): Promise<Readable> {
  const keys = await keysOf(context, planIds);
  progress.total = keys.length;
  const zip = new jszip();
  for (const key of keys)
    zip.file(`${key}.${job.format.toLowerCase()}`, Readable.from(planFile(context, job.format, key, progress), { objectMode: false, highWaterMark: 1 }));
  return new Readable().wrap(zip.generateNodeStream({ streamFiles: true, compression: 'DEFLATE', compressionOptions: { level: 3 } }));
}

/** The file of an export as it is written; `progress` is kept up to date. */
export function exportFile(engine: Engine, context: Context, job: ExportJob, progress: FileProgress): Promise<Readable> {
  const { list, planIds } = job.asked;
  return list ? listFile(engine, context, job, list, progress) : plansFile(context, job, planIds ?? [], progress);
}
