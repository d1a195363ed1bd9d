/** One way to tell that an old and a new thing are the same: equal keys; null keys match nothing. */
export interface MatchPass<Old, New> {
  old: (old: Old) => string | null;
  new: (fresh: New) => string | null;
}

/** Pairs new things with old ones, pass by pass, in order; each old thing is taken once. */
export class Matching<Old, New> {
  readonly pairs = new Map<New, Old>();
  private readonly taken = new Set<Old>();

  constructor(
    private readonly olds: Old[],
    private readonly news: New[],
  ) {}

  /** Pairs what is left by equal keys. */
  pass({ old: oldKey, new: newKey }: MatchPass<Old, New>): this {
    const waiting = new Map<string, Old[]>();
    for (const old of this.leftOld()) {
      const key = oldKey(old);
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), old]);
    }
    for (const fresh of this.leftNew()) {
      const key = newKey(fresh);
      const old = key === null ? undefined : waiting.get(key)?.shift();
      if (old !== undefined) this.pair(fresh, old);
    }
    return this;
  }

  /** Pairs what is left by likeness, the most alike first, down to `least`. */
  byLikeness(score: (old: Old, fresh: New) => number, least: number): this {
    const olds = this.leftOld();
    const candidates = this.leftNew()
      .flatMap((fresh) => olds.map((old) => ({ fresh, old, score: score(old, fresh) })))
      .filter((candidate) => candidate.score >= least);
    for (const { fresh, old } of candidates.toSorted((a, b) => b.score - a.score)) {
      if (!this.pairs.has(fresh) && !this.taken.has(old)) this.pair(fresh, old);
    }
    return this;
  }

  private pair(fresh: New, old: Old): void {
    this.pairs.set(fresh, old);
    this.taken.add(old);
  }

  private leftOld(): Old[] {
    return this.olds.filter((old) => !this.taken.has(old));
  }

  private leftNew(): New[] {
    return this.news.filter((fresh) => !this.pairs.has(fresh));
  }
}
