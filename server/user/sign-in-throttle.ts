interface Attempts {
  count: number;
  waitUntil: number;
}

const free = 5;
const longestWait = 15 * 60_000;
const forgetAfter = 60 * 60_000;
const most = 10_000;

/**
 * Slows down guessing: after five wrong passwords for one name from one address, each further one doubles the wait.
 * The address is part of the key, so nobody can lock somebody else out by guessing at their name.
 */
export class SignInThrottle {
  readonly #attempts = new Map<string, Attempts>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Counts an attempt before its password is looked at; answers with the seconds to wait, 0 where it may go on. */
  start(name: string, address: string): number {
    const key = keyOf(name, address);
    const now = this.#now();
    const known = this.#attempts.get(key);
    if (known && known.waitUntil > now) return Math.ceil((known.waitUntil - now) / 1000);
    const count = known && known.waitUntil + forgetAfter > now ? known.count + 1 : 1;
    this.#remember(key, { count, waitUntil: count < free ? now : now + Math.min(1000 * 2 ** (count - free), longestWait) });
    return 0;
  }

  /** Forgets the attempts of a name and address that were right in the end. */
  succeed(name: string, address: string): void {
    this.#attempts.delete(keyOf(name, address));
  }

  /** Puts the entry last; where there are too many, the one that has been quiet longest goes. */
  #remember(key: string, attempts: Attempts): void {
    this.#attempts.delete(key);
    this.#attempts.set(key, attempts);
    if (this.#attempts.size <= most) return;
    for (const oldest of this.#attempts.keys()) return void this.#attempts.delete(oldest);
  }
}

const keyOf = (name: string, address: string): string => `${name.trim().toLowerCase()}\n${address}`;
