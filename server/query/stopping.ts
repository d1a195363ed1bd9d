import { AsyncLocalStorage } from 'node:async_hooks';
import { PlanGraphError } from '../core/errors.ts';

const waiting = new AsyncLocalStorage<AbortSignal>();

/** Does some work for somebody who may stop waiting for it: statements that it then still runs are cancelled. */
export const whileAwaited = <T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> => (signal ? waiting.run(signal, work) : work());

/** The signal that nobody waits for this work any more; undefined where that cannot be known. */
export const stopSignal = (): AbortSignal | undefined => waiting.getStore();

const cancelled = (): PlanGraphError => new PlanGraphError('CANCELLED', 'The request was given up before it was answered.');

/** Ends work that nobody waits for. */
export function refuseUnawaited(): void {
  if (stopSignal()?.aborted) throw cancelled();
}

/** Runs a statement, and has it cancelled where nobody waits for it any more. */
export async function cancellable<T>(run: () => Promise<T>, cancel: () => Promise<unknown>): Promise<T> {
  const signal = stopSignal();
  if (!signal) return run();
  refuseUnawaited();
  let cancelling: Promise<unknown> = Promise.resolve();
  const stop = () => {
    cancelling = cancel().catch(() => undefined);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await run();
  } catch (error) {
    throw signal.aborted ? cancelled() : error;
  } finally {
    signal.removeEventListener('abort', stop);
    await cancelling;
  }
}
