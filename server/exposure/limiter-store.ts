import { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Exposure } from './exposure.ts';

/** How much may be spent in a time, and what it is counted under. */
export interface Allotment {
  points: number;
  /** In seconds. */
  duration: number;
  keyPrefix: string;
}

/** Counts what callers spend. */
export type Limiter = RateLimiterMemory | RateLimiterPostgres;

/** Where callers' spending is counted: in this process, or in the database where several share it. Without the database the process counts alone. */
export class LimiterStore {
  private readonly pool: Pool | null;
  private made = 0;

  constructor({ rateStore, databaseUrl }: Pick<Exposure, 'rateStore' | 'databaseUrl'>) {
    const isShared = rateStore === 'database' && databaseUrl !== undefined;
    this.pool = isShared ? new Pool({ connectionString: databaseUrl, max: 2, application_name: 'plangraph-rates' }) : null;
    this.pool?.on('error', () => undefined);
  }

  /** Makes a counter. The first one clears away what is over for all. */
  limiter(allotment: Allotment): Limiter {
    const alone = new RateLimiterMemory(allotment);
    if (!this.pool) return alone;
    this.made += 1;
    return new RateLimiterPostgres({
      ...allotment,
      storeClient: this.pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: this.made === 1,
      inMemoryBlockOnConsumed: allotment.points + 1,
      insuranceLimiter: alone,
    });
  }

  /** Lets go of the connections. */
  async close(): Promise<void> {
    await this.pool?.end();
  }
}
