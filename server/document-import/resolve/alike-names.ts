import { fold, likeness } from './fold.ts';

/** How alike two names must be to be asked about: with words added, and with the same words in another order. */
const [withMore, reordered] = [0.75, 0.5];
/** How many pairs of letters tell what to compare with: names that share none of them are not alike. */
const looked = 24;

/** In more names than this, a pair of letters tells nothing. */
const common = 100;

const pairsOf = (name: string): string[] => [...name].slice(0, looked).flatMap((letter, at, all) => (at === 0 ? [] : [`${all[at - 1]}${letter}`]));

const numberWords = /\d+|[一二三四五六七八九十百千万]+/gu;
const numbersIn = (name: string): string => (name.match(numberWords) ?? []).join(' ');

/** Whether all letters of the shorter name are in the longer one: words added or put in another order, not other words in their place (城镇 for 农村). */
function isWording(short: string, long: string): boolean {
  const left = [...long];
  return [...short].every((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

interface Folded {
  name: string;
  folded: string;
  numbers: string;
}

const foldedOf = (name: string): Folded => ({ name, folded: fold(name), numbers: numbersIn(fold(name)) });

/** Whether two names may be wordings of one thing. Names with other numbers in them are other things. */
function isNear(a: Folded, b: Folded): boolean {
  if (a.numbers !== '' && b.numbers !== '' && a.numbers !== b.numbers) return false;
  const [short, long] = a.folded.length <= b.folded.length ? [a.folded, b.folded] : [b.folded, a.folded];
  return isWording(short, long) && likeness(short, long) >= (short.length === long.length ? reordered : withMore);
}

/** Names by the pairs of letters in them, so that those alike are found without comparing all. */
export class AlikeNames {
  private readonly byPair = new Map<string, Set<Folded>>();
  private readonly names = new Set<string>();

  /** Takes a name in. */
  add(name: string): void {
    const entry = foldedOf(name);
    if (this.names.has(entry.folded)) return;
    this.names.add(entry.folded);
    for (const pair of pairsOf(entry.folded)) {
      const there = this.byPair.get(pair);
      if (there) there.add(entry);
      else this.byPair.set(pair, new Set([entry]));
    }
  }

  /** Names of much the same length that share some pairs of letters with this one, other than pairs that are everywhere. */
  private sharing(folded: string): Folded[] {
    const shared = new Map<Folded, number>();
    for (const pair of new Set(pairsOf(folded))) {
      const there = this.byPair.get(pair);
      if (there && there.size <= common) for (const other of there) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const isAsLong = (other: string): boolean => Math.min(other.length, folded.length) * 2 > Math.max(other.length, folded.length);
    return [...shared].filter(([other, count]) => count >= 2 && isAsLong(other.folded)).map(([other]) => other);
  }

  /** The names that are nearly, not quite, this one, the most alike first. */
  near(name: string): string[] {
    const own = foldedOf(name);
    return this.sharing(own.folded)
      .filter((other) => other.folded !== own.folded && isNear(other, own))
      .map((other) => ({ other, score: likeness(other.folded, own.folded) }))
      .toSorted((a, b) => b.score - a.score)
      .map(({ other }) => other.name);
  }
}
