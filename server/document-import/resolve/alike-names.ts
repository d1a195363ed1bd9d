import { fold, likeness } from './fold.ts';

/** How alike two names must be to be asked about: with words added, and with the same words in another order. */
const [withMore, reordered] = [0.75, 0.5];
/** How many pairs of letters tell what to compare with: names that share none of them are not alike. */
const looked = 24;

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

/** Whether two names may be wordings of one thing. Names with other numbers in them are other things. */
function isNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [some, others] = [numbersIn(short), numbersIn(long)];
  if (some !== '' && others !== '' && some !== others) return false;
  return isWording(short, long) && likeness(short, long) >= (short.length === long.length ? reordered : withMore);
}

/** Names by the pairs of letters in them, so that those alike are found without comparing all. */
export class AlikeNames {
  private readonly byPair = new Map<string, Set<string>>();
  private readonly names = new Map<string, string>();

  /** Takes a name in. */
  add(name: string): void {
    const folded = fold(name);
    if (this.names.has(folded)) return;
    this.names.set(folded, name);
    for (const pair of pairsOf(folded)) (this.byPair.get(pair) ?? this.byPair.set(pair, new Set()).get(pair))?.add(folded);
  }

  /** The names that are nearly, not quite, this one, the most alike first. */
  near(name: string): string[] {
    const folded = fold(name);
    const shared = new Map<string, number>();
    for (const pair of pairsOf(folded)) for (const other of this.byPair.get(pair) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    return [...shared]
      .filter(([other, count]) => other !== folded && count >= 2 && isNear(other, folded))
      .map(([other]) => ({ other, score: likeness(other, folded) }))
      .toSorted((a, b) => b.score - a.score)
      .map(({ other }) => this.names.get(other) ?? other);
  }
}
