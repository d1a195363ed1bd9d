import { LockMode } from '@mikro-orm/core';
import { ImportJob } from '../../../db/document-import/import-job.entity.ts';
import { inChangeSet } from '../../../db/history/change-set.ts';
import { revertChangeSet, RevertConflict } from '../../../db/history/revert.ts';
import type { Em } from '../../../db/orm.ts';
import { ImportDecisionKind, ImportState } from '../../../schema/document-import/import-job.enums.ts';
import { ChangeAction } from '../../../schema/history/history.enums.ts';
import type { Context, Viewer } from '../../core/context.ts';
import { badInput, forbidden, notFound, PlanGraphError } from '../../core/errors.ts';
import { allowed, refuseStale } from '../../core/write.ts';
import { isUuid } from '../../core/ids.ts';
import { asProgram } from './as-program.ts';
import { type Decision, decisionInput } from './decision.ts';
import { actorOf, mayImport, mayPublish } from '../../rights/policy.ts';
import { refuseBeyondRights } from '../../rights/refuse-beyond-rights.ts';
import { refuseUnseen } from '../../rights/refuse-unseen.ts';
import { setWriter } from '../../rights/writers.ts';
import { jobQueueOf } from './job-queue.ts';
import { forgetViews } from './job-view.ts';
import { draftAt } from './preview-cache.ts';
import { decisionsOf, readingsOf } from './stored-job.ts';

const { UPLOADED, READING, READY, APPLYING, APPLIED, UNDONE, FAILED, CANCELLED } = ImportState;
const mostDecisions = 20_000;

/** The job, locked, at the version that was read before and in one of the states given. */
async function jobIn(em: Em, viewer: Viewer, id: string, version: number, states: readonly ImportState[]): Promise<ImportJob> {
  setWriter(em, viewer);
  const job = isUuid(id) ? await em.findOne(ImportJob, id, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!job) throw notFound('import', id);
  await refuseUnseen(em, 'ImportJob', job.id);
  refuseStale(job, version);
  if (!states.includes(job.state))
    throw new PlanGraphError('CONFLICT', `The import is ${job.state}; this can be done while it is ${states.join(' or ')}.`, { id, state: job.state });
  return job;
}

/** Brings a job to a state. */
export function setState(job: ImportJob, state: ImportState): void {
  Object.assign(job, { state, stateAt: new Date(), stage: '', done: 0, total: 0 });
}

async function change(
  context: Context,
  id: string,
  version: number,
  states: readonly ImportState[],
  work: (job: ImportJob, viewer: Viewer, em: Em) => Promise<void> | void,
): Promise<{ id: string }> {
  const viewer = allowed(context, mayImport);
  await context.em.fork().transactional(async (em) => {
    const job = await jobIn(em, viewer, id, version, states);
    await work(job, viewer, em);
    await em.flush();
  });
  forgetViews(context);
  return { id };
}

function checked(decisions: readonly object[]): Decision['input'][] {
  return decisions.map((decision, index) => {
    const result = decisionInput.safeParse(decision);
    if (result.success) return result.data;
    const fields = Object.fromEntries(result.error.issues.map((issue) => [`decisions[${index}].${issue.path.join('.')}`, issue.message]));
    throw badInput('A decision cannot be taken as it is.', fields);
  });
}

/** A unit that is picked must be in the registry; one that is added without words of the text is called what it is called there. */
async function checkUnits(em: Em, taken: readonly Decision[]): Promise<void> {
  const ids = taken.flatMap(({ input }) => input.unitId ?? []);
  if (ids.length === 0) return;
  const rows: { id: string; name: string }[] = await em.execute(
    'select id, short_name as name from unit where id = any(?::uuid[]) union all select id, name from unit_group where id = any(?::uuid[])',
    [`{${ids.join(',')}}`, `{${ids.join(',')}}`],
  );
  const known = new Map(rows.map(({ id, name }) => [id, name]));
  const unknown = taken.findIndex(({ input }) => typeof input.unitId === 'string' && !known.has(input.unitId));
  if (unknown >= 0) throw badInput('A decision cannot be followed.', { [`decisions[${unknown}].unitId`]: 'names no unit and no group' });
  for (const { input } of taken) if (input.kind === ImportDecisionKind.ADD_UNIT) input.unitName ??= known.get(input.unitId ?? '');
}

/** Decisions that can't be followed are refused when they are taken; those that lose their effect later are shown as problems. */
async function refuseIdle(em: Em, job: ImportJob, taken: readonly Decision[]): Promise<void> {
  const problems = (await draftAt(em, job.id, decisionsOf(job)))?.problems ?? new Map<string, string>();
  const refused = taken.filter(({ id }) => problems.has(id));
  if (refused.length === 0) return;
  throw badInput(
    'A decision cannot be followed.',
    Object.fromEntries(refused.map((decision) => [`decisions[${taken.indexOf(decision)}]`, problems.get(decision.id) ?? ''])),
  );
}

/** Takes decisions, and takes earlier ones back. */
export function decide(context: Context, id: string, version: number, decisions: readonly object[], takeBack: readonly string[]): Promise<{ id: string }> {
  return change(context, id, version, [READY, UNDONE, FAILED], async (job, viewer, em) => {
    const before = decisionsOf(job);
    const last = Math.max(0, ...before.map((each) => Number(each.id.slice(1))));
    const at = new Date().toISOString();
    const taken = checked(decisions).map((input, index): Decision => ({ id: `d${last + index + 1}`, at, byName: viewer.displayName, input }));
    job.decisions = [...before.filter((each) => !takeBack.includes(each.id)), ...taken];
    if (job.decisions.length > mostDecisions) throw badInput(`An import takes at most ${mostDecisions} decisions.`);
    await checkUnits(em, taken);
    await refuseIdle(em, job, taken);
  });
}

function refuseOtherFiles(documents: readonly (readonly number[])[], files: number): void {
  const named = documents.flat();
  const whole = documents.every(({ length }) => length > 0) && named.length === files && new Set(named).size === files;
  if (whole && named.every((position) => Number.isInteger(position) && position >= 0 && position < files)) return;
  throw badInput(`Name each of the ${files} files once, by its position, and no document without files.`, {
    documents: `do not name each of the ${files} files once`,
  });
}

/** Puts the files of a job in another order, as the documents given; what was read and decided is gone. */
async function regroup(em: Em, id: string, documents: readonly (readonly number[])[]): Promise<void> {
  const files: { id: string }[] = await em.execute('select id from import_file where job_id = ? order by position', [id]);
  refuseOtherFiles(documents, files.length);
  const places = documents.flatMap((own, document) => own.map((from) => ({ id: files[from]?.id, document })));
  // Two steps: no two files may have one position in between.
  await em.execute('update import_file set position = -1 - position, reading = null where job_id = ?', [id]);
  for (const [position, { id: file, document }] of places.entries())
    await em.execute('update import_file set position = ?, document = ? where id = ?', [position, document, file]);
}

/** Says which files make one document; they are read anew. */
export async function joinFiles(context: Context, id: string, version: number, documents: readonly (readonly number[])[]): Promise<{ id: string }> {
  const done = await change(context, id, version, [READY, UNDONE, FAILED, CANCELLED], async (job, _viewer, em) => {
    await regroup(em, id, documents);
    setState(job, UPLOADED);
    Object.assign(job, { grouped: true, decisions: [], error: null, attempts: 0 });
  });
  await jobQueueOf(context.database).add(id);
  return done;
}

/** Has an import written into the graph. */
export async function applyJob(context: Context, id: string, version: number, publish: boolean): Promise<{ id: string }> {
  const done = await change(context, id, version, [READY, UNDONE], (job, viewer) => {
    if (publish && !mayPublish(viewer)) throw forbidden('You may import, but not publish: apply it as a draft. 您没有发布权限，请先导入为草稿。');
    setState(job, APPLYING);
    Object.assign(job, {
      publish,
      appliedBy: viewer.id,
      appliedByName: viewer.displayName,
      appliedRights: actorOf(viewer),
      error: null,
      report: null,
      changeSetId: null,
    });
  });
  await jobQueueOf(context.database).add(id);
  return done;
}

/** Takes an applied import back, as one change set. */
export async function undoJob(context: Context, id: string, version: number): Promise<{ id: string }> {
  const viewer = allowed(context, mayImport);
  try {
    await inChangeSet(
      context.em.fork(),
      { actorId: viewer.id, actorName: viewer.displayName, kind: 'undoImport', requestId: context.requestId },
      async (em, changeSet) => {
        const job = await jobIn(em, viewer, id, version, [APPLIED]);
        await asProgram(em);
        if (job.changeSetId) await revertChangeSet(em, job.changeSetId);
        setState(job, UNDONE);
        await em.flush();
        await refuseBeyondRights(em, viewer, changeSet.id, ChangeAction.DELETE);
      },
    );
  } catch (error) {
    if (!(error instanceof RevertConflict)) throw error;
    throw new PlanGraphError(
      'CONFLICT',
      `The import cannot be undone: rows that it wrote have been changed since, or are in use (${error.conflicts.length}). 导入后的数据已被修改或引用，无法整体撤销。`,
      { id, conflicts: error.conflicts },
    );
  }
  forgetViews(context);
  return { id };
}

/** Gives up an import that is not applied. */
export const cancelJob = (context: Context, id: string, version: number): Promise<{ id: string }> =>
  change(context, id, version, [UPLOADED, READING, READY, FAILED, UNDONE], (job) => setState(job, CANCELLED));

/** Reads the files again; where they are read and applying failed, the import is READY again. */
export async function retryJob(context: Context, id: string, version: number): Promise<{ id: string }> {
  let reads = false;
  const done = await change(context, id, version, [FAILED, CANCELLED], async (job, _viewer, em) => {
    reads = (await readingsOf(em, id)) === null;
    setState(job, reads ? UPLOADED : READY);
    Object.assign(job, { error: null, attempts: 0 });
  });
  if (reads) await jobQueueOf(context.database).add(id);
  return done;
}
