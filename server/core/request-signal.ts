import { AsyncLocalStorage } from 'node:async_hooks';

const signals = new AsyncLocalStorage<AbortSignal>();

/** Runs the work of a request; what it asks the database is given up when the signal says that nobody waits for the answer any more. */
export const underSignal = <T>(signal: AbortSignal, work: () => T): T => signals.run(signal, work);

/** The signal of the request that this is part of. */
export const requestSignal = (): AbortSignal | undefined => signals.getStore();
