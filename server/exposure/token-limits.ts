import { RateLimiterRes } from 'rate-limiter-flexible';
import type { ViewerToken } from '../core/context.ts';
import { PlanGraphError } from '../core/errors.ts';
import type { Limiter, LimiterStore } from './limiter-store.ts';

type What = 'requests' | 'cost';

const minute = 60;
const words: Record<What, string> = { requests: 'requests', cost: 'of cost' };

/** Counts what each token spends of its own limits, besides what everybody may spend. */
export class TokenLimits {
  private readonly store: LimiterStore;
  /** One counter for each kind and height of limit. */
  private readonly limiters = new Map<string, Limiter>();

  constructor(store: LimiterStore) {
    this.store = store;
  }

  /** Counts a request of a token. */
  async request(token: ViewerToken | undefined): Promise<void> {
    await this.spend('requests', token?.limits.requestsPerMinute ?? null, token, 1);
  }

  /** Counts what an operation of a token costs. */
  async cost(token: ViewerToken | undefined, cost: number): Promise<void> {
    await this.spend('cost', token?.limits.costPerMinute ?? null, token, cost);
  }

  private async spend(what: What, limit: number | null, token: ViewerToken | undefined, points: number): Promise<void> {
    if (!token || limit === null || points === 0) return;
    try {
      await this.limiter(what, limit).consume(token.id, points);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const retryAfter = Math.max(Math.ceil(error.msBeforeNext / 1000), 1);
      throw new PlanGraphError('RATE_LIMITED', `This token may spend ${limit} ${words[what]} a minute. Try again in ${retryAfter} s.`, {
        retryAfter,
        limit,
        http: { status: 429, headers: new Map([['retry-after', String(retryAfter)]]) },
      });
    }
  }

  private limiter(what: What, limit: number): Limiter {
    const key = `${what} ${limit}`;
    const known = this.limiters.get(key);
    if (known) return known;
    const made = this.store.limiter({ points: limit, duration: minute, keyPrefix: key });
    this.limiters.set(key, made);
    return made;
  }
}
