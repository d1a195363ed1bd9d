import type { Context } from '../core/context.ts';

/** The context of a subscription. It lasts, so each event is answered with a new one. */
export interface LiveContext extends Context {
  /** Ends with the connection, or with the program. */
  ended: AbortSignal;
  /** Who asks and what they may see by now. */
  now(): Promise<Context>;
}
