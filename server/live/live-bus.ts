import { EventEmitter, on } from 'node:events';
import type { Database } from '../../db/orm.ts';
import { type Listen, listenToPglite, listenToPostgres } from './listen.ts';
import { type Notice, readNotice } from './notice.ts';

/** Change sets that were committed a little before the connection was lost may not have been heard either. */
const margin = 60_000;
const mostRemembered = 2000;

const buses = new WeakMap<Database, LiveBus>();

/** Hands what the database tells to whoever waits for it in this process. It listens from the first one on. */
export class LiveBus {
  private readonly database: Database;
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private readonly ending = new AbortController();
  private readonly heard = new Set<string>();
  private listening: Promise<void> | null = null;

  constructor(database: Database) {
    this.database = database;
  }

  /** Every notice from now on, until the signal or the end of the program. Resolves once nothing can be missed. */
  async notices(signal: AbortSignal): Promise<AsyncGenerator<Notice>> {
    await (this.listening ??= this.listen());
    return this.heardFromNow(AbortSignal.any([signal, this.ending.signal]));
  }

  /** Stops listening, and ends everybody's waiting. */
  close(): void {
    buses.delete(this.database);
    this.ending.abort();
  }

  /** The emitter is subscribed to before the first waiting, so that nothing is lost between the two. */
  private heardFromNow(signal: AbortSignal): AsyncGenerator<Notice> {
    if (signal.aborted) return nothing();
    return untilAborted(on(this.emitter, 'notice', { signal }), signal);
  }

  private listen(): Promise<void> {
    const { pglite, orm } = this.database;
    const listen: Listen = pglite ? listenToPglite(pglite) : listenToPostgres(orm.config.get('clientUrl') ?? '');
    const listener = { onText: (text: string) => this.tell(readNotice(text)), onBack: (lostAt: Date) => this.catchUp(lostAt) };
    return listen(listener, this.ending.signal).catch((error: unknown) => {
      this.listening = null;
      throw error;
    });
  }

  private tell(notice: Notice | null): void {
    if (!notice) return;
    if (notice.type === 'changeSet') this.remember(notice.id);
    this.emitter.emit('notice', notice);
  }

  private remember(id: string): void {
    this.heard.add(id);
    const [oldest] = this.heard;
    if (this.heard.size > mostRemembered && oldest !== undefined) this.heard.delete(oldest);
  }

  /** Tells of the change sets that were written while the connection was lost. */
  private async catchUp(lostAt: Date): Promise<void> {
    const since = new Date(lostAt.getTime() - margin);
    const rows: { id: string }[] = await this.database.orm.em
      .fork()
      .execute('select id from change_set where at >= ? order by at limit ?', [since, mostRemembered]);
    for (const { id } of rows) if (!this.heard.has(id)) this.tell({ type: 'changeSet', id, planIds: null });
  }
}

async function* nothing(): AsyncGenerator<never> {
  // Nobody is told anything once the program ends.
}

async function* untilAborted(events: AsyncIterable<Notice[]>, signal: AbortSignal): AsyncGenerator<Notice> {
  try {
    for await (const notices of events) yield* notices;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** The bus of a database; one a process. */
export function liveBusOf(database: Database): LiveBus {
  const known = buses.get(database);
  if (known) return known;
  const made = new LiveBus(database);
  buses.set(database, made);
  return made;
}
