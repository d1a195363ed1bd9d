import type { Em } from '../../../db/orm.ts';

type Parameters = readonly unknown[] | undefined;

/** Thrown where a trial asks for something that no earlier one has read. */
class NotRead extends Error {}

/** What a trial has read of the graph, by statement, parameters and how often that was asked before. */
export class TrialReadings {
  private readonly answers = new Map<string, unknown>();

  /** A key for each statement of one trial. */
  private keys(): (sql: string, parameters: Parameters) => string {
    const counts = new Map<string, number>();
    return (sql, parameters) => {
      const asked = JSON.stringify([sql, parameters]);
      const count = counts.get(asked) ?? 0;
      counts.set(asked, count + 1);
      return `${count} ${asked}`;
    };
  }

  private over(em: Em, execute: (sql: string, parameters: Parameters) => Promise<unknown>): Em {
    return Object.assign(Object.create(em) as Em, { execute });
  }

  /** The database, with its answers noted. */
  noting(em: Em): Em {
    const keyOf = this.keys();
    return this.over(em, async (sql, parameters) => {
      const key = keyOf(sql, parameters);
      const answer: unknown = await em.execute(sql, parameters as unknown[]);
      this.answers.set(key, answer);
      return answer;
    });
  }

  /** The noted answers, without the database. Nothing is written: what a trial makes on the way is given back anyway. */
  private repeating(em: Em): Em {
    const keyOf = this.keys();
    return this.over(em, (sql, parameters) => {
      if (/^\s*insert/iu.test(sql)) return Promise.resolve([]);
      const key = keyOf(sql, parameters);
      return this.answers.has(key) ? Promise.resolve(this.answers.get(key)) : Promise.reject(new NotRead(sql));
    });
  }

  /** Does a trial with the noted answers alone; null where they do not suffice. */
  async repeat<T>(em: Em, attempt: (em: Em) => Promise<T>): Promise<T | null> {
    if (this.answers.size === 0) return null;
    return attempt(this.repeating(em)).catch((error: unknown) => {
      if (error instanceof NotRead) return null;
      throw error;
    });
  }
}
