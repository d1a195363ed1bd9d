import { ImportJob } from '../../../db/document-import/import-job.entity.ts';
import { inChangeSet } from '../../../db/history/change-set.ts';
import type { Database, Em } from '../../../db/orm.ts';
import { ImportState } from '../../../schema/document-import/import-job.enums.ts';
import { ChangeAction } from '../../../schema/history/history.enums.ts';
import { PlanGraphError } from '../../core/errors.ts';
import type { Logger } from '../../core/logger.ts';
import { refuseBeyondRights } from '../../rights/refuse-beyond-rights.ts';
import { planWrites, writePlanned } from '../apply/apply.service.ts';
import { type ApplyReport, isChange } from '../apply/report.ts';
import type { Question } from '../reading.ts';
import { UnreadableDocumentError } from '../readers/unreadable-document-error.ts';
import { applyDecisions, inputsOf } from './apply-decisions.ts';
import { asProgram } from './as-program.ts';
import { draftOf } from './draft.ts';
import { type ImportedFile, UnusableFileError } from './imported-file.ts';
import { planImport } from './plan-import.ts';
import type { ReadOptions } from '../read-options.ts';
import { hostByName } from './group-files.ts';
import { readImportFiles } from './read-import-file.ts';
import { decisionsOf, documentsOf, keepReading, readingsOf, type StoredDocument } from './stored-job.ts';

const { UPLOADED, READING, READY, APPLYING, APPLIED, FAILED } = ImportState;
const mostAttempts = 3;
/** The lock that one import at a time is written under: any number, as long as it is always the same. */
const applyLock = 7_326_116;

/** Somebody cancelled the job, or another process has finished it: there is nothing to do any more. */
class Superseded extends Error {}

type Change = Partial<Record<'state' | 'stage' | 'report' | 'error' | 'change_set_id' | 'done' | 'total', unknown>>;

/** Changes a job that is still in the state expected; a new state is a new version. */
async function update(em: Em, id: string, from: readonly ImportState[], values: Change): Promise<void> {
  const columns = Object.keys(values).map((column) => `"${column}" = ?`);
  const moved = values.state === undefined ? [] : ['state_at = now()', 'version = version + 1', `stage = ''`, 'done = 0', 'total = 0'];
  const json = (value: unknown): unknown => (value !== null && typeof value === 'object' ? JSON.stringify(value) : value);
  const rows: unknown[] = await em.execute(
    `update import_job set ${[...columns, ...moved, 'updated_at = now()'].join(', ')} where id = ? and state = any(?) returning id`,
    [...Object.values(values).map(json), id, `{${from.join(',')}}`],
  );
  if (rows.length === 0) throw new Superseded(`the import ${id} is ${from.join(' or ')} no longer`);
}

const beyondZh = '导入内容超出您的权限范围';

const isForbidden = (error: unknown): error is PlanGraphError => error instanceof PlanGraphError && error.extensions['code'] === 'FORBIDDEN';

/** What a person is told of a failure; null for one that nobody foresaw. */
function failureOf(error: unknown): { code: string; messageZh: string; messageEn: string } | null {
  if (isForbidden(error))
    return { code: 'FORBIDDEN', messageZh: `${beyondZh}（${error.message}）`, messageEn: `The import reaches beyond your rights. ${error.message}` };
  if (!(error instanceof UnreadableDocumentError) && !(error instanceof UnusableFileError)) return null;
  return { code: error.code, messageZh: error.messageZh, messageEn: error.messageEn };
}

type WithoutPlan = Pick<StoredDocument, 'document' | 'name'> & { error: UnusableFileError };

/** The codes of files that may be attachments of another: documents and spreadsheets that hold no plan. */
const attachable = new Set(['NO_PLAN', 'NO_PLAN_SHEET']);

function lacksPlan(error: unknown): UnusableFileError {
  if (error instanceof UnusableFileError && attachable.has(error.code)) return error;
  throw error;
}

/** Runs imports: reads what was uploaded, writes what is to be applied. Running a job twice does no harm. */
export class JobRunner {
  private readonly database: Database;
  private readonly logger: Logger;

  constructor(database: Database, logger: Logger) {
    this.database = database;
    this.logger = logger;
  }

  private em(): Em {
    return this.database.orm.em.fork();
  }

  /** Takes the next step of a job. `isLast` says that it will not be tried again. */
  async run(id: string, isLast: boolean): Promise<void> {
    const job = await this.em().findOne(ImportJob, id);
    if (!job) return;
    try {
      if (job.state === UPLOADED || job.state === READING) await this.read(job);
      else if (job.state === APPLYING) await this.apply(job);
    } catch (error) {
      if (error instanceof Superseded) return;
      await this.fail(job, error, isLast);
    }
  }

  private async fail(job: ImportJob, error: unknown, isLast: boolean): Promise<void> {
    const known = failureOf(error);
    if (known === null) this.logger.error({ err: error, import: job.id }, 'an import failed');
    if (known === null && !isLast) throw error;
    const failure = known ?? {
      code: 'INTERNAL',
      messageZh: `服务器处理时出错，已记录（${job.id}），请重试或联系管理员。`,
      messageEn: `Something went wrong on the server; it has been noted under ${job.id}. Try again, or tell the administrator.`,
    };
    await update(this.em(), job.id, [UPLOADED, READING, APPLYING], { state: FAILED, error: failure }).catch((late: unknown) => {
      if (!(late instanceof Superseded)) throw late;
    });
  }

  private async read(job: ImportJob): Promise<void> {
    await this.begin(job);
    const documents = await documentsOf(this.em(), job.id);
    const without: WithoutPlan[] = [];
    for (const [index, { document, name, isRead }] of documents.entries()) {
      await update(this.em(), job.id, [READING], { stage: 'reading', done: index, total: documents.length + 1 });
      if (isRead) continue;
      const error = await this.readDocument(job.id, document).then(() => null, lacksPlan);
      if (error) without.push({ document, name, error });
    }
    await this.attach(job, documents, without);
    await update(this.em(), job.id, [READING], { stage: 'comparing', done: documents.length, total: documents.length + 1 });
    await this.askAboutNames(job.id);
    await update(this.em(), job.id, [READING], { state: READY });
  }

  /** A file that ends the process each time it is read is given up. */
  private async begin(job: ImportJob): Promise<void> {
    if (job.attempts >= mostAttempts)
      throw new UnusableFileError(
        'CRASHED',
        `${job.name}：读取时多次中断，已放弃，请另存为其他格式后重试。`,
        `${job.name}: reading it broke off several times; save it in another format and try again.`,
      );
    if (job.state === UPLOADED) await update(this.em(), job.id, [UPLOADED], { state: READING });
    await this.em().execute('update import_job set attempts = attempts + 1 where id = ?', [job.id]);
  }

  private async readDocument(jobId: string, document: number, options: ReadOptions = {}): Promise<void> {
    const files: { name: string; bytes: Uint8Array }[] = await this.em().execute(
      'select name, bytes from import_file where job_id = ? and document = ? order by position',
      [jobId, document],
    );
    const reading = await readImportFiles(
      files.map(({ name, bytes }) => ({ fileName: name, bytes: new Uint8Array(bytes) })),
      options,
    );
    await keepReading(this.em(), jobId, document, reading);
  }

  /** Files without a plan of their own beside others that have one are read as attachments of those, unless a person has said what belongs together; others stand alone. */
  private async attach(job: ImportJob, documents: readonly StoredDocument[], without: readonly WithoutPlan[]): Promise<void> {
    const hosts = documents.filter(({ document }) => without.every((each) => each.document !== document));
    if (job.grouped || hosts.length === 0) {
      for (const { document } of without) await this.readDocument(job.id, document, { alone: true });
      return;
    }
    const joined = new Set<number>();
    for (const { document, name, error } of without) {
      const host = hostByName(name, hosts, document);
      if (host === null) throw error;
      await this.em().execute('update import_file set document = ?, reading = null where job_id = ? and document = any(?::int[])', [
        host,
        job.id,
        `{${host},${document}}`,
      ]);
      joined.add(host);
    }
    for (const document of joined) await this.readDocument(job.id, document);
  }

  /** Compares what was read with the registry once, and keeps what is doubtful there as questions. */
  private async askAboutNames(id: string): Promise<void> {
    const readings = (await readingsOf(this.em(), id)) ?? [];
    const { report } = await planImport(this.em(), inputsOf(draftOf(readings)));
    if (report.questions.length === 0) return;
    const documents = await documentsOf(this.em(), id);
    for (const [place, reading] of readings.entries()) {
      const { document } = documents[place] ?? {};
      if (document !== undefined && addQuestions(reading, report.questions)) await keepReading(this.em(), id, document, reading);
    }
  }

  private async apply(job: ImportJob): Promise<void> {
    const readings = await readingsOf(this.em(), job.id);
    if (!readings) throw new UnusableFileError('NOT_READ', '文件尚未读取，请重试。', 'The files are not read; try again.');
    const inputs = inputsOf(applyDecisions(readings, decisionsOf(job)));
    const facts = { actorId: job.appliedBy ?? null, actorName: job.appliedByName ?? 'import', kind: 'import', reason: job.name };
    const unchanged = await inChangeSet(this.em(), facts, async (em, changeSet): Promise<ApplyReport | null> => {
      await asProgram(em);
      await em.execute('select pg_advisory_xact_lock(?)', [applyLock]);
      const planned = await planWrites(em, inputs, { publish: job.publish, ownStatus: false, onProgress: (stage, share) => this.show(job.id, stage, share) });
      const report = await writePlanned(planned);
      if (job.appliedRights) await refuseBeyondRights(em, job.appliedRights, changeSet.id, ChangeAction.CREATE);
      if (!isChange(report)) throw new NothingToApply(report);
      await update(em, job.id, [APPLYING], { state: APPLIED, report, change_set_id: changeSet.id });
      return null;
    }).catch(nothingApplied);
    if (unchanged) await update(this.em(), job.id, [APPLYING], { state: APPLIED, report: unchanged });
  }

  /** Shows how far the writing is. The embedded database does one thing at a time, so there it is not told. */
  private show(id: string, stage: string, share: number): void {
    if (this.database.pglite) return;
    void this.em()
      .execute('update import_job set stage = ?, done = ?, total = 100 where id = ? and state = ?', [stage, Math.round(share * 100), id, APPLYING])
      .catch(() => undefined);
  }
}

class NothingToApply extends Error {
  constructor(readonly report: ApplyReport) {
    super('nothing to apply');
  }
}

function nothingApplied(error: unknown): ApplyReport {
  if (error instanceof NothingToApply) return error.report;
  throw error;
}

/** Adds to a file's reading the questions about its own plans that it has not yet. */
function addQuestions({ inputs }: ImportedFile, questions: readonly Question[]): boolean {
  let added = false;
  for (const input of inputs) {
    const keys = new Set(input.plans.map(({ plan }) => plan.key));
    const known = new Set(input.questions.map((question) => JSON.stringify(question)));
    const own = questions.filter((question) => question.plan !== null && keys.has(question.plan) && !known.has(JSON.stringify(question)));
    input.questions.push(...own);
    added ||= own.length > 0;
  }
  return added;
}
