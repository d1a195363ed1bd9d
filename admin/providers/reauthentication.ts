import { useSyncExternalStore } from 'react';

let waiting: ((signedIn: boolean) => void)[] = [];
const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());

/** Asks the user to sign in again, over the page as it is; whether they did. Several writes at once ask once. */
export function askToSignIn(): Promise<boolean> {
  if (listeners.size === 0) return Promise.resolve(false);
  return new Promise((resolve) => {
    waiting = [...waiting, resolve];
    tell();
  });
}

/** Lets the writes that wait go on, or be given up. */
export function answerSignIn(signedIn: boolean): void {
  const answered = waiting;
  waiting = [];
  tell();
  for (const answer of answered) answer(signedIn);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a write waits for the user to sign in again. */
export const useSignInWanted = (): boolean => useSyncExternalStore(subscribe, () => waiting.length > 0);
