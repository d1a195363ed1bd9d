const second = 1000;
const first = 15 * second;
const longest = 6 * 60 * 60 * second;

/** How often a delivery is tried at most. */
export const mostAttempts = 12;

/** How long to wait after so many failed tries: twice as long each time, up to six hours, and not all at once. */
export function pauseAfter(attempts: number, random: number = Math.random()): number {
  const pause = Math.min(first * 2 ** (attempts - 1), longest);
  return Math.round(pause * (0.75 + random / 2));
}
