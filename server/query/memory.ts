import type { Row, SqlExecutor } from './executor.ts';
import type { Family } from './families.ts';
import type { Statement } from './sql/params.ts';

/** When facts were read: PostgreSQL's own snapshot, and the day (memberships begin and end with days). */
export interface Moment {
  snapshot: string;
  day: string;
}

const mostFacts = 2000;

/**
 * What was worked out before and still holds: families by the name asked for, and counts of whole lists.
 * Every statement that rests on it asks the database whether a change set has become visible since; so nothing outdated is ever told.
 */
export class Memory {
  private moment: Moment | null = null;
  private readonly families = new Map<string, Family>();
  private readonly counts = new Map<string, number>();
  private asking: Promise<Moment | null> | null = null;
  private askingNext: Promise<Moment | null> | null = null;

  familyOf(name: string): Family | undefined {
    return this.families.get(name);
  }

  countOf(key: string): number | undefined {
    return this.counts.get(key);
  }

  /** Asks whether what is kept still holds: null then, otherwise the new moment (empty on a replica, whose snapshots do not tell). */
  get question(): Statement {
    const { snapshot, day } = this.moment ?? { snapshot: '1:1:', day: '' };
    return {
      text: `
        select case when pg_is_in_recovery() then '' when current_date::text = $2::text and not exists (
          select 1 from change_set s where s.xact >= pg_snapshot_xmin($1::text::pg_snapshot)::text::bigint and not pg_visible_in_snapshot(s.xact::text::xid8, $1::text::pg_snapshot)
        ) then null else pg_current_snapshot()::text || ' ' || current_date::text end`,
      values: [snapshot, day],
    };
  }

  /** The moment that what is kept goes back to. */
  get now(): Moment | null {
    return this.moment;
  }

  /** Takes the answer to a question asked at a moment: the moment that what was read with it belongs to; null where that is none to keep anything by. */
  heard(rows: readonly Row[], asked: Moment | null): Moment | null {
    const answer = rows[0]?.[0];
    if (answer === null) return asked;
    if (this.moment !== asked) return null;
    const [snapshot, day] = typeof answer === 'string' ? answer.split(' ') : [];
    this.moment = snapshot && day ? { snapshot, day } : null;
    this.families.clear();
    this.counts.clear();
    return this.moment;
  }

  /** Asks whether what is kept still holds, and gives the moment that holds now. Whoever asks while a question is on its way shares the next one. */
  confirm(executor: SqlExecutor): Promise<Moment | null> {
    if (!this.asking) return (this.asking = this.ask(executor).finally(() => (this.asking = null)));
    return (this.askingNext ??= this.asking
      .catch(() => null)
      .then(() => {
        this.askingNext = null;
        return this.confirm(executor);
      }));
  }

  private async ask(executor: SqlExecutor): Promise<Moment | null> {
    const asked = this.moment;
    return this.heard(await executor.query(this.question), asked);
  }

  keepFamilies(found: ReadonlyMap<string, Family>, moment: Moment | null): void {
    if (!moment || moment !== this.moment) return;
    if (this.families.size > mostFacts) this.families.clear();
    for (const [name, family] of found) this.families.set(name, family);
  }

  keepCount(key: string, count: number, moment: Moment | null): void {
    if (!moment || moment !== this.moment) return;
    if (this.counts.size > mostFacts) this.counts.clear();
    this.counts.set(key, count);
  }
}

const memories = new WeakMap<SqlExecutor, Memory>();

/** What is remembered of the database that an executor reads from. */
export function memoryOf(executor: SqlExecutor): Memory {
  const known = memories.get(executor);
  if (known) return known;
  const memory = new Memory();
  memories.set(executor, memory);
  return memory;
}
