import { LockMode } from '@mikro-orm/core';
import { ExportJob } from '../../db/export-job/export-job.entity.ts';
import { ExportPart } from '../../db/export-job/export-part.entity.ts';
import type { Database, Em } from '../../db/orm.ts';
import { ExportFormat, ExportState } from '../../schema/export-job/export-job.enums.ts';
import type { Context, Viewer } from '../core/context.ts';
import { badInput, forbidden, notFound, PlanGraphError } from '../core/errors.ts';
import { refuseUnstorable } from '../core/storable.ts';
import { isUuid } from '../core/ids.ts';
import { allowed } from '../core/write.ts';
import { jobQueueOf } from '../document-import/job/job-queue.ts';
import { checkList } from '../list-export/export-query.ts';
import type { Engine } from '../query/engine.ts';
import { exportQueue } from './export-runner.ts';
import { readingOf, seesPublishedOnly } from './export-reader.ts';
import { sweepExports, unended } from './kept-exports.ts';

const day = 24 * 60 * 60_000;
const keptDays = 3;
const mostUnended = 3;
const mostKept = 20;
const mostPlans = 500;
const longestTitle = 120;
const unsafe = /[\\/:*?"<>|\p{Cc}]/gu;

/** What somebody wants to have exported. */
export interface ExportWish {
  list?: { name: string; filter?: unknown; orderBy?: unknown; columns?: string[] | null } | null;
  planIds?: string[] | null;
  format: ExportFormat;
  title?: string | null;
}

const engines = new WeakMap<Database, Engine>();

/** Says which engine reads the lists of a database. */
export const exportWith = (database: Database, engine: Engine): void => void engines.set(database, engine);

const owner = (context: Context): Viewer => allowed(context, () => true);

function checkPlans(planIds: readonly string[], format: ExportFormat): void {
  if (format === ExportFormat.CSV) throw badInput('Plans are exported as JSON or XLSX.', { 'input.format': 'is for lists' });
  if (planIds.length === 0 || planIds.length > mostPlans)
    throw badInput(`Name 1 to ${mostPlans} plans.`, { 'input.planIds': `must name 1 to ${mostPlans} plans` });
  const wrong = planIds.find((id) => !isUuid(id));
  if (wrong !== undefined) throw notFound('plan', wrong.slice(0, 100));
}

function checkWish(context: Context, { list, planIds, format, title }: ExportWish): void {
  if (Boolean(list) === Boolean(planIds)) throw badInput('Name a list or plans, one of the two.', { input: 'must have list or planIds' });
  if ((title ?? '').length > longestTitle) throw badInput('The title is too long.', { 'input.title': `is longer than ${longestTitle} characters` });
  if (planIds) return checkPlans(planIds, format);
  if (format === ExportFormat.JSON) throw badInput('Lists are exported as CSV or XLSX.', { 'input.format': 'is for plans' });
  refuseUnstorable(list, 'input.list');
  const engine = engines.get(context.database);
  if (!engine || !list) throw new Error('this server writes no exports');
  checkList(engine, context, { list: list.name, filter: list.filter ?? null, orderBy: list.orderBy ?? null, columns: list.columns ?? [] });
}

function fileNameOf({ list, planIds, format, title }: ExportWish): string {
  const name = (title ?? '').replaceAll(unsafe, ' ').trim() || list?.name || 'plans';
  return `${name}-${new Date().toISOString().slice(0, 10)}.${planIds ? 'zip' : format.toLowerCase()}`;
}

/** Makes room for one more export of an account: the oldest that have ended go; refused where too many have not. */
async function makeRoom(em: Em, ownerId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 18))', [ownerId]);
  const jobs = await em.find(ExportJob, { ownerId }, { orderBy: { createdAt: 'DESC' }, fields: ['id', 'state'] });
  if (jobs.filter(({ state }) => unended.includes(state)).length >= mostUnended)
    throw new PlanGraphError('CONFLICT', `At most ${mostUnended} exports are written at a time. Wait for one, or cancel it.`, { reason: 'TOO_MANY' });
  const over = jobs.filter(({ state }) => !unended.includes(state)).slice(mostKept - mostUnended);
  if (over.length > 0) await em.nativeDelete(ExportJob, { id: { $in: over.map(({ id }) => id) } });
}

/** Has a file written in the background. */
export async function createExport(context: Context, wish: ExportWish): Promise<ExportJob> {
  const { id: ownerId } = owner(context);
  checkWish(context, wish);
  await sweepExports(context.em);
  const { list, planIds, format } = wish;
  const job = await context.em.fork().transactional(async (em) => {
    await makeRoom(em, ownerId);
    const asked = {
      list: list ? { name: list.name, filter: list.filter ?? null, orderBy: list.orderBy ?? null, columns: list.columns ?? [] } : null,
      planIds: planIds ? [...new Set(planIds.map((id) => id.toLowerCase()))] : null,
    };
    const expiresAt = new Date(Date.now() + keptDays * day);
    return em.create(ExportJob, { ownerId, format, asked, fileName: fileNameOf(wish), publishedOnly: seesPublishedOnly(context), expiresAt });
  });
  await jobQueueOf(context.database).add(job.id, exportQueue);
  return job;
}

/** The viewer's exports, the newest first. */
export const listExports = (context: Context): Promise<ExportJob[]> =>
  context.em.fork().find(ExportJob, { ownerId: owner(context).id, expiresAt: { $gte: new Date() } }, { orderBy: { createdAt: 'DESC', id: 'DESC' } });

/** One of the viewer's exports; null where there is none. */
export async function findExport(context: Context, id: string): Promise<ExportJob | null> {
  const { id: ownerId } = owner(context);
  return isUuid(id) ? context.em.fork().findOne(ExportJob, { id, ownerId, expiresAt: { $gte: new Date() } }) : null;
}

/** Gives up an export; of one that is ready the file is deleted. */
export async function cancelExport(context: Context, id: string): Promise<ExportJob> {
  const found = await findExport(context, id);
  if (!found) throw notFound('export', id.slice(0, 100));
  return context.em.fork().transactional(async (em) => {
    const job = await em.findOneOrFail(ExportJob, found.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    await em.nativeDelete(ExportPart, { job: job.id });
    return Object.assign(job, { state: ExportState.CANCELLED, size: null, endedAt: new Date(), updatedAt: new Date() });
  });
}

/** An export whose file its owner may have now: refused where they may no longer read what they might when it was written. */
export async function fetchableExport(context: Context, id: string): Promise<ExportJob> {
  const job = await findExport(context, id);
  if (job?.state !== ExportState.READY) throw notFound('file of an export', id.slice(0, 100));
  if (job.readAs !== 'published' && job.readAs !== readingOf(context))
    throw forbidden('This file was written with other rights than yours are now. Have it written anew.');
  return job;
}
