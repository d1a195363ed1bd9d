import { fromPglite, PgBoss } from 'pg-boss';
import type { Database } from '../../../db/orm.ts';
import type { Logger } from '../../core/logger.ts';
import { JobRunner } from './run-job.ts';

const importQueue = 'import';
const schema = 'pgboss';
/** How long a job does not move before another process may take it up. */
const quietSeconds = 20;

/** What is put into the queue. */
interface Ticket {
  jobId: string;
}

/** A kind of work that is kept in a queue of its own. */
export interface KeptWork {
  queue: string;
  workers: number;
  /** The jobs that are under way and have not moved for so long. */
  left(seconds: number): Promise<string[]>;
  /** Does the next step of a job; what it throws is tried again, unless this was the last time. */
  run(jobId: string, isLast: boolean): Promise<void>;
}

/** Imports: two at a time. */
function importsOf(database: Database, logger: Logger): KeptWork {
  const runner = new JobRunner(database, logger);
  return {
    queue: importQueue,
    workers: 2,
    left: async (seconds) => {
      const rows: { id: string }[] = await database.orm.em
        .fork()
        .execute(`select id from import_job where state in ('UPLOADED', 'READING', 'APPLYING') and updated_at < now() - ?::interval order by created_at`, [
          `${seconds} seconds`,
        ]);
      return rows.map(({ id }) => id);
    },
    run: (jobId, isLast) => runner.run(jobId, isLast),
  };
}

/** Makes the queue's own connection: the embedded database itself, or two connections to the server. */
function bossOf({ orm, pglite }: Database): PgBoss {
  const quiet = { schema, schedule: false, superviseIntervalSeconds: 60, monitorIntervalSeconds: 60, monitorVacuum: false, reindex: false } as const;
  if (pglite) return new PgBoss({ ...quiet, db: fromPglite(pglite), backend: 'pglite' });
  return new PgBoss({ ...quiet, connectionString: orm.config.get('clientUrl') ?? '', max: 2, application_name: 'plangraph-jobs' });
}

/** The queue of imports and of other work that is kept. It starts when it is first needed, or in the background once the server listens. */
export class JobQueue {
  private readonly database: Database;
  private readonly logger: Logger;
  private readonly kinds: readonly KeptWork[];
  private boss: PgBoss | null = null;
  private workers: string[] = [];
  private starting: Promise<PgBoss> | null = null;
  private stopped = false;
  private later: NodeJS.Timeout | undefined;

  constructor(database: Database, logger: Logger, more: readonly KeptWork[] = []) {
    this.database = database;
    this.logger = logger;
    this.kinds = [importsOf(database, logger), ...more];
  }

  /** Starts the queue and takes up what an earlier process left undone. */
  start(): Promise<PgBoss> {
    if (this.stopped) throw new Error('the server is stopping');
    this.starting ??= this.open().catch((error: unknown) => {
      this.starting = null;
      throw error;
    });
    return this.starting;
  }

  private async open(): Promise<PgBoss> {
    const boss = bossOf(this.database);
    boss.on('error', (error) => this.logger.error({ err: error }, 'the queue failed'));
    await boss.start();
    this.boss = boss;
    for (const kind of this.kinds) await this.attend(boss, kind);
    await this.takeUp(boss);
    if (!this.database.pglite) this.lookAgain(boss);
    return boss;
  }

  private async attend(boss: PgBoss, kind: KeptWork): Promise<void> {
    if (!(await boss.getQueue(kind.queue)))
      await boss.createQueue(kind.queue, { retryLimit: 2, retryDelay: 1, heartbeatSeconds: 20, expireInSeconds: 3600, deleteAfterSeconds: 86_400 });
    for (let count = 0; count < kind.workers; count += 1) {
      const options = { batchSize: 1, includeMetadata: true, pollingIntervalSeconds: this.database.pglite ? 30 : 10 } as const;
      this.workers.push(
        await boss.work<Ticket, void, typeof options>(kind.queue, options, async (tickets) => {
          for (const { data, retryCount, retryLimit } of tickets) await kind.run(data.jobId, retryCount >= retryLimit);
        }),
      );
    }
  }

  /** What was under way a moment before the start is not yet known to be left over: so once more, later. */
  private lookAgain(boss: PgBoss): void {
    const again = (): void => void this.takeUp(boss).catch((error: unknown) => this.logger.error({ err: error }, 'what is left over cannot be taken up'));
    this.later = setTimeout(again, (quietSeconds + 5) * 1000).unref();
  }

  /**
   * Jobs whose process ended in the middle. The embedded database has one process, so what is under way when it starts is left over;
   * on a server another may be at it, so only what has been quiet for a while is taken up: should it be at it still, the later of the two
   * finds nothing to do.
   */
  private async takeUp(boss: PgBoss): Promise<void> {
    const quiet = this.database.pglite ? 0 : quietSeconds;
    for (const kind of this.kinds) for (const jobId of await kind.left(quiet)) await boss.send(kind.queue, { jobId });
    this.wake();
  }

  /** Queues the next step of a job. */
  async add(jobId: string, queue: string = importQueue): Promise<void> {
    const boss = await this.start();
    await boss.send(queue, { jobId });
    this.wake();
  }

  private wake(): void {
    for (const worker of this.workers) this.boss?.notifyWorker(worker);
  }

  /** Lets the steps under way finish, for a while; what does not will be taken up by the next start. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.later);
    const boss = await this.starting?.catch(() => null);
    await boss?.stop({ graceful: true, timeout: 5000, close: true });
  }
}

const queues = new WeakMap<Database, JobQueue>();

/** Makes the queue of a database. */
export function makeJobQueue(database: Database, logger: Logger, more: readonly KeptWork[] = []): JobQueue {
  const queue = new JobQueue(database, logger, more);
  queues.set(database, queue);
  return queue;
}

/** The queue of a database. */
export function jobQueueOf(database: Database): JobQueue {
  const queue = queues.get(database);
  if (!queue) throw new Error('this server has no queue');
  return queue;
}
