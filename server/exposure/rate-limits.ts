import ipaddr from 'ipaddr.js';
import { RateLimiterRes } from 'rate-limiter-flexible';
import type { Viewer } from '../core/context.ts';
import { PlanGraphError } from '../core/errors.ts';
import type { Exposure } from './exposure.ts';
import type { Limiter, LimiterStore } from './limiter-store.ts';

/** Who spends: a token, the account behind it, or the address where nobody is signed in. */
export interface Spender {
  tokenId?: string | null;
  viewer: Pick<Viewer, 'id'> | null;
  address: string;
}

/** An IPv6 network hands out addresses by their first 64 bits: those count as one. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? parsed.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')
    : parsed.toString();
}

/** What points are counted under. */
export const spenderKey = ({ tokenId, viewer, address }: Spender): string =>
  tokenId ? `token:${tokenId}` : viewer ? `account:${viewer.id}` : `address:${networkOf(address)}`;

/** Where somebody stands. */
export interface Allowance {
  limit: number;
  remaining: number;
  resetSeconds: number;
}

const costOfPoint = 1000;

/** The points that an operation's cost stands for, besides the one that its request has paid. */
export const pointsOf = (cost: number): number => Math.floor(cost / costOfPoint);

/** Counts what everybody spends; refuses who has spent it all. */
export class RateLimits {
  private readonly points: number;
  private readonly limiter: Limiter | null;

  constructor({ ratePoints, rateSeconds }: Pick<Exposure, 'ratePoints' | 'rateSeconds'>, store: LimiterStore) {
    this.points = ratePoints;
    this.limiter = ratePoints === 0 ? null : store.limiter({ points: ratePoints, duration: rateSeconds, keyPrefix: 'api' });
  }

  /** Spends points; answers with what is left, null where nothing is counted. */
  async spend(key: string, points: number): Promise<Allowance | null> {
    if (!this.limiter) return null;
    try {
      return this.allowance(await this.limiter.consume(key, points));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const { resetSeconds } = this.allowance(error);
      throw new PlanGraphError('RATE_LIMITED', `Too much was asked in a short time. Try again in ${resetSeconds} s.`, {
        retryAfter: resetSeconds,
        limit: this.points,
        http: {
          status: 429,
          headers: new Map([['retry-after', String(resetSeconds)], ...Object.entries(rateHeaders({ limit: this.points, remaining: 0, resetSeconds }))]),
        },
      });
    }
  }

  private allowance({ remainingPoints, msBeforeNext }: RateLimiterRes): Allowance {
    return { limit: this.points, remaining: Math.max(remainingPoints, 0), resetSeconds: Math.max(Math.ceil(msBeforeNext / 1000), 1) };
  }
}

/** The headers that tell a client where it stands. */
export const rateHeaders = ({ limit, remaining, resetSeconds }: Allowance): Record<string, string> => ({
  'ratelimit-limit': String(limit),
  'ratelimit-remaining': String(remaining),
  'ratelimit-reset': String(resetSeconds),
});
