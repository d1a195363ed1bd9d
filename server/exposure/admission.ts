import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../core/context.ts';
import type { ContextOf } from '../core/http-errors.ts';
import { callsOf } from './calls.ts';
import type { Exposure } from './exposure.ts';
import { Guard } from './guard.ts';
import { LimiterStore } from './limiter-store.ts';
import { PersistedOperations } from './persisted-operations.ts';
import { pointsOf, rateHeaders, RateLimits, spenderKey } from './rate-limits.ts';
import { TokenLimits } from './token-limits.ts';

/** What stands before every address where operations are answered: what can be refused without knowing what is asked, and what is counted. */
export class Admission {
  readonly persisted: PersistedOperations;
  private readonly guard: Guard;
  private readonly store: LimiterStore;
  private readonly rates: RateLimits;
  private readonly tokens: TokenLimits;

  constructor(exposure: Exposure) {
    this.persisted = new PersistedOperations(exposure);
    this.guard = new Guard(exposure);
    this.store = new LimiterStore(exposure);
    this.rates = new RateLimits(exposure, this.store);
    this.tokens = new TokenLimits(this.store);
  }

  /** Makes contexts whose operations are paid for. */
  charging(contextOf: ContextOf): ContextOf {
    return async (request, reply) => {
      const context = await contextOf(request, reply);
      context.charge = async (cost) => {
        await this.tokens.cost(context.viewer?.token, cost);
        await this.spend(context, request, reply, pointsOf(cost));
      };
      return context;
    };
  }

  /** Counts a request; refuses it where the caller has spent all, or where it is too large or not in the list. */
  async admit(request: FastifyRequest, reply: FastifyReply, contextOf: () => Promise<Context>): Promise<void> {
    const calls = callsOf(request);
    const context = await contextOf();
    await this.tokens.request(context.viewer?.token);
    await this.spend(context, request, reply, 1);
    this.guard.check(calls, request.method === 'POST' && Array.isArray(request.body));
    await this.persisted.admit(calls, contextOf);
  }

  private async spend({ viewer }: Context, request: FastifyRequest, reply: FastifyReply, points: number): Promise<void> {
    if (points === 0) return;
    const allowance = await this.rates.spend(spenderKey({ tokenId: viewer?.token?.id ?? null, viewer, address: request.ip }), points);
    if (allowance && !reply.raw.headersSent) reply.headers(rateHeaders(allowance));
  }

  /** Lets go of what it holds. */
  close(): Promise<void> {
    return this.store.close();
  }
}
