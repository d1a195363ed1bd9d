import type { Figure } from '../target/figures.ts';

/** A target as the comparison of goals sees it. */
export interface TargetFacts extends Figure {
  id: string;
  /** What it measures: the indicator, or its name where it is not known. */
  subject: string;
  name: string;
  dueYear: number | null;
}

/** A goal as the comparison sees it. */
export interface GoalFacts {
  id: string;
  text: string;
  theme: string | null;
  targets: TargetFacts[];
}

/** Two goals that seem to belong together. */
export interface Pair {
  lower: GoalFacts;
  higher: GoalFacts;
  confidence: number;
  reason: string;
}

/** The pairs of letters of a text, without figures and signs, which say little about what a goal is about. */
function pairsOf(text: string): Set<string> {
  const letters = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\p{N}\p{P}\p{S}\s]+/gu, ''),
  ];
  return new Set(letters.slice(1).map((letter, place) => `${letters[place]}${letter}`));
}

/** What each pair of letters is worth: much where few goals have it, little where most do. */
function weigh(texts: readonly Set<string>[]): (pair: string) => number {
  const counts = new Map<string, number>();
  for (const pairs of texts) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return (pair) => Math.log(1 + texts.length / (counts.get(pair) ?? 1));
}

/** How alike two texts are (Dice), the rarer pairs of letters weighing more. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: (pair: string) => number): number {
  let [common, all] = [0, 0];
  for (const pair of a) {
    all += weight(pair);
    if (b.has(pair)) common += weight(pair);
  }
  for (const pair of b) all += weight(pair);
  return all === 0 ? 0 : (2 * common) / all;
}

/** How alike two names are (Dice), and how much of the shorter one is in the other, whatever figures and signs they hold. */
export function nameLikeness(one: string, other: string): { alike: number; within: number } {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  return { alike: (2 * common) / Math.max(1, a.size + b.size), within: common / Math.max(1, Math.min(a.size, b.size)) };
}

/** What words, theme and indicators weigh against each other. */
const shares = { words: 1, theme: 0.15, indicators: 0.3 };

/** Whether goals give figures for the same. */
function shareSubject(lower: GoalFacts, higher: GoalFacts): boolean {
  const subjects = new Set(higher.targets.map(({ subject }) => subject));
  return lower.targets.some(({ subject }) => subjects.has(subject));
}

function judge(lower: GoalFacts, higher: GoalFacts, words: number): Pair {
  const parts = [{ share: shares.words, value: words, reason: `words ${Math.round(words * 100)}% alike` }];
  if (lower.theme && higher.theme) {
    const value = lower.theme === higher.theme ? 1 : 0;
    parts.push({ share: shares.theme, value, reason: value ? 'same theme' : 'another theme' });
  }
  if (lower.targets.length > 0 && higher.targets.length > 0) {
    const value = shareSubject(lower, higher) ? 1 : 0;
    parts.push({ share: shares.indicators, value, reason: value ? 'an indicator in common' : 'no indicator in common' });
  }
  const total = parts.reduce((sum, { share }) => sum + share, 0);
  const confidence = parts.reduce((sum, { share, value }) => sum + share * value, 0) / total;
  return { lower, higher, confidence: Math.round(confidence * 1000) / 1000, reason: parts.map(({ reason }) => reason).join('; ') };
}

/**
 * Pairs goals of two plans, the surest first; `taken` are pairs that have been decided about. Each goal is paired once; a goal that is left over then
 * goes with one that is paired already where both give figures for the same: one plan says in one goal what the other says in two.
 */
export function pairGoals(lower: readonly GoalFacts[], higher: readonly GoalFacts[], least: number, taken: ReadonlySet<string>): Pair[] {
  const letters = new Map([...lower, ...higher].map((goal) => [goal, pairsOf(goal.text)]));
  const weight = weigh([...letters.values()]);
  const none: ReadonlySet<string> = new Set();
  const candidates = lower
    .flatMap((one) => higher.map((other) => judge(one, other, likenessOf(letters.get(one) ?? none, letters.get(other) ?? none, weight))))
    .filter((pair) => pair.confidence >= least && !taken.has(pairKey(pair.lower.id, pair.higher.id)))
    .toSorted((a, b) => b.confidence - a.confidence);
  const used = new Set<string>();
  const isFree = ({ id }: GoalFacts): boolean => !used.has(id);
  const take = (fits: (pair: Pair) => boolean): Pair[] =>
    candidates.filter((pair) => {
      if (!fits(pair)) return false;
      used.add(pair.lower.id).add(pair.higher.id);
      return true;
    });
  const once = take((pair) => isFree(pair.lower) && isFree(pair.higher));
  const more = take((pair) => (isFree(pair.lower) || isFree(pair.higher)) && shareSubject(pair.lower, pair.higher));
  return [...once, ...more].toSorted((a, b) => b.confidence - a.confidence);
}

/** Names a pair of goals. */
export const pairKey = (lower: string, higher: string): string => `${lower} ${higher}`;
