import { setTimeout as wait } from 'node:timers/promises';
import type { Database, Em } from '../../db/orm.ts';
import type { Logger } from '../core/logger.ts';
import { liveBusOf } from '../live/live-bus.ts';
import { mostAttempts, pauseAfter } from './backoff.ts';
import { deliveryBody } from './delivery-body.ts';
import { guardedPost } from './guarded-post.ts';
import { signedHeaders } from './signature.ts';

const second = 1000;
const atOnce = 10;
/** The notices after which something may be due. */
const told: ReadonlySet<string> = new Set(['changeSet', 'delivery']);
/** How long a delivery that is being tried is left alone by other processes. */
const lease = '1 minute';
const kept = '30 days';

/** How the dispatcher sends. */
export interface DispatcherOptions {
  /** Hosts of private networks that may be told. */
  privateHosts: readonly string[];
  /** How long a receiver may take. */
  timeout?: number;
  /** How often to look for what is due without having been told, in milliseconds. */
  pulse?: number;
}

interface Due {
  id: string;
  changeSetId: string;
  attempts: number;
  url: string;
  secret: string;
}

/** How a try ended. */
interface Outcome {
  status: number | null;
  error: string | null;
}

/** Sends what is due: at once when a change set is written, and what is left over from time to time. Any number of processes may run one. */
export class Dispatcher {
  private readonly database: Database;
  private readonly logger: Logger;
  private readonly options: Required<DispatcherOptions>;
  private readonly ending = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(database: Database, logger: Logger, options: DispatcherOptions) {
    this.database = database;
    this.logger = logger;
    this.options = { timeout: 10 * second, pulse: 15 * second, ...options };
  }

  /** Starts to send in the background. */
  start(): void {
    this.running = Promise.all([this.onNotices(), this.onPulse()]).catch((error: unknown) => this.report(error));
  }

  /** Stops once what is being sent has been sent. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.running;
  }

  private em(): Em {
    return this.database.orm.em.fork();
  }

  private report(error: unknown): void {
    if (!this.ending.signal.aborted) this.logger.error({ err: error }, 'webhooks cannot be told');
  }

  /** What fell due before it listened was told to nobody, so it looks once as soon as it does. */
  private async onNotices(): Promise<void> {
    const notices = await liveBusOf(this.database).notices(this.ending.signal);
    await this.sendDue();
    for await (const notice of notices) if (told.has(notice.type)) await this.sendDue();
  }

  private async onPulse(): Promise<void> {
    while (!this.ending.signal.aborted) {
      await wait(this.options.pulse, undefined, { signal: this.ending.signal }).catch(() => undefined);
      await this.sendDue();
    }
  }

  /** Sends everything that is due by now. */
  async sendDue(): Promise<void> {
    try {
      let due = await this.take();
      while (due.length > 0 && !this.ending.signal.aborted) {
        await Promise.all(due.map((delivery) => this.send(delivery)));
        due = await this.take();
      }
    } catch (error) {
      this.report(error);
    }
  }

  /** Takes some of what is due, so that no other process sends it too. */
  private async take(): Promise<Due[]> {
    const em = this.em();
    await em.execute(`delete from webhook_delivery where created_at < now() - ?::interval`, [kept]);
    return em.execute(
      `update webhook_delivery d set attempts = attempts + 1, tried_at = now(), next_at = now() + ?::interval
       from webhook w join webhook_secret s on s.webhook_id = w.id
       where w.id = d.webhook_id and d.id in (
         select id from webhook_delivery where state = 'PENDING' and next_at <= now() order by next_at limit ? for update skip locked)
       returning d.id, d.change_set_id as "changeSetId", d.attempts, w.url, s.secret`,
      [lease, atOnce],
    );
  }

  private async send(due: Due): Promise<void> {
    const begun = performance.now();
    const outcome = await this.post(due);
    const isDone = outcome.status !== null && outcome.status >= 200 && outcome.status < 300;
    const state = isDone ? 'DELIVERED' : due.attempts >= mostAttempts || outcome.status === 410 ? 'FAILED' : 'PENDING';
    await this.em().execute(
      `update webhook_delivery set state = ?, status = ?, error = ?, milliseconds = ?, next_at = now() + ? * interval '1 millisecond' where id = ?`,
      [state, outcome.status, isDone ? null : outcome.error, Math.round(performance.now() - begun), pauseAfter(due.attempts), due.id],
    );
  }

  private async post({ id, changeSetId, url, secret }: Due): Promise<Outcome> {
    try {
      const body = JSON.stringify(await deliveryBody(this.em(), changeSetId));
      const headers = { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'PlanGraph', ...signedHeaders(secret, id, body) };
      const { privateHosts, timeout } = this.options;
      const { status } = await guardedPost({ url, headers, body, privateHosts, timeout });
      return { status, error: `answered ${status}` };
    } catch (error) {
      return { status: null, error: (error instanceof Error ? error.message : String(error)).slice(0, 500) };
    }
  }
}
