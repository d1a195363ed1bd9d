interface Attempts {
  count: number;
  waitUntil: number;
}

/** What an attempt has to wait for. */
export interface Wait {
  /** Seconds after which it may be tried again; 0 where it may go on. */
  seconds: number;
  /** Whether this is the first refusal of the wait. */
  isFirst: boolean;
}

const free = 5;
const longestWait = 15 * 60_000;
const forgetAfter = 60 * 60_000;
const most = 10_000;
const slowAfter = 20;
const longestSlowness = 3000;

/**
 * Slows down guessing: after five wrong passwords for one name from one address, each further one doubles the wait.
 * The address is part of the key, so nobody can lock somebody else out by guessing at their name. Guessing from many addresses at one name,
 * or from one address at many names, makes each such attempt take longer, and refuses none.
 */
export class SignInThrottle {
  readonly #attempts = new Map<string, Attempts>();
  readonly #told = new Set<string>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Counts an attempt before its password is looked at, and says how long it has to wait. */
  start(name: string, address: string): Wait {
    const key = keyOf(name, address);
    const now = this.#now();
    const known = this.#attempts.get(key);
    if (known && known.waitUntil > now) return { seconds: Math.ceil((known.waitUntil - now) / 1000), isFirst: this.#tell(key) };
    this.#told.delete(key);
    const count = this.#counted(key) + 1;
    this.#remember(key, { count, waitUntil: count < free ? now : now + Math.min(1000 * 2 ** (count - free), longestWait) });
    for (const sum of sumsOf(name, address)) this.#remember(sum, { count: this.#counted(sum) + 1, waitUntil: now });
    return { seconds: 0, isFirst: false };
  }

  /** Milliseconds that an attempt is held up, since there have been many at its name or from its address. */
  slowness(name: string, address: string): number {
    const worst = Math.max(...sumsOf(name, address).map((sum) => this.#counted(sum)));
    return worst <= slowAfter ? 0 : Math.min((worst - slowAfter) * 100, longestSlowness);
  }

  /** Forgets the attempts of a name and address that were right in the end; what others tried at the name still counts. */
  succeed(name: string, address: string): void {
    this.#attempts.delete(keyOf(name, address));
    for (const sum of sumsOf(name, address)) this.#remember(sum, { count: Math.max(0, this.#counted(sum) - 1), waitUntil: this.#now() });
  }

  #counted(key: string): number {
    const known = this.#attempts.get(key);
    return known && known.waitUntil + forgetAfter > this.#now() ? known.count : 0;
  }

  #tell(key: string): boolean {
    const isFirst = !this.#told.has(key);
    if (this.#told.size >= most) this.#told.clear();
    this.#told.add(key);
    return isFirst;
  }

  /** Puts the entry last; where there are too many, the one that has been quiet longest goes. */
  #remember(key: string, attempts: Attempts): void {
    this.#attempts.delete(key);
    this.#attempts.set(key, attempts);
    if (this.#attempts.size <= most) return;
    for (const oldest of this.#attempts.keys()) return void this.#attempts.delete(oldest);
  }
}

const normal = (name: string): string => name.trim().toLowerCase().slice(0, 100);
const keyOf = (name: string, address: string): string => `${normal(name)}\n${address}`;
const sumsOf = (name: string, address: string): string[] => [`name ${normal(name)}`, `address ${address}`];
