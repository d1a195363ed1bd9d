/** Loads something that is not needed yet. */
export type Work = () => Promise<unknown>;

/** For how long a page has to be quiet before anything is loaded that nobody has asked for, in milliseconds. */
const quiet = 1000;

/** Whoever pays by the megabyte has nothing loaded that was not asked for. */
const savesData = (): boolean => 'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;

/** Waits until the browser has nothing to do; where it cannot tell, for a moment. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve);
    else setTimeout(resolve, 200);
  });

/** What fails is left: it is asked for again where it is needed. */
async function inTurn([first, ...rest]: readonly Work[], goesOn: () => boolean): Promise<void> {
  if (!first) return;
  await idle();
  if (!goesOn()) return;
  await first().catch(() => undefined);
  await inTurn(rest, goesOn);
}

/**
 * Does small pieces of work one after the other, each at a moment when the browser has nothing to do, once nothing has been asked for a while.
 * Gives back how to stop.
 */
export function whenQuiet(work: readonly Work[], isQuiet: () => boolean): () => void {
  let isStopped = savesData();
  let wasQuiet = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    if (wasQuiet && isQuiet()) void inTurn(work, () => !isStopped);
    else {
      wasQuiet = isQuiet();
      waiting = setTimeout(look, quiet);
    }
  };
  if (!isStopped) look();
  return () => {
    isStopped = true;
    clearTimeout(waiting);
  };
}
