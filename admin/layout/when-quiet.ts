/** For how long a page has to be quiet before anything is loaded that nobody has asked for, in milliseconds. */
const quiet = 1000;

/** Whoever pays by the megabyte has nothing loaded that was not asked for. */
const savesData = (): boolean => 'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;

/** Waits until the browser has nothing to do; where it cannot tell, for a moment. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, 200);
}

/**
 * Does small pieces of work one after the other, each at a moment when the browser has nothing to do, from when nothing has been asked for a while.
 * What fails is left: it is asked for again where it is needed. Gives back how to stop.
 */
export function whenQuiet(work: readonly (() => Promise<unknown>)[], isQuiet: () => boolean): () => void {
  let isStopped = savesData();
  let isBegun = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const next = ([first, ...rest]: readonly (() => Promise<unknown>)[]): void => {
    if (first && !isStopped)
      whenIdle(() => {
        const done = () => next(rest);
        if (!isStopped) void first().then(done, done);
      });
  };
  const look = (): void => {
    if (isBegun && isQuiet()) next(work);
    else {
      isBegun = isQuiet();
      waiting = setTimeout(look, quiet);
    }
  };
  if (!isStopped) look();
  return () => {
    isStopped = true;
    clearTimeout(waiting);
  };
}
