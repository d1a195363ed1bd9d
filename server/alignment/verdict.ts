import { AlignmentVerdict } from '../../schema/alignment/alignment.enums.ts';
import type { IndicatorDirection } from '../../schema/indicator/indicator.enums.ts';
import { compareStrictness } from '../target/figures.ts';
import { type GoalFacts, nameLikeness, type TargetFacts } from './likeness.ts';

const { STRICTER, EQUAL, LOOSER, MIXED, UNMEASURED, MISSING, EXTRA } = AlignmentVerdict;

/** One indicator and year of two goals. */
export interface FigurePair {
  verdict: AlignmentVerdict;
  lower: TargetFacts | null;
  higher: TargetFacts | null;
}

const verdictOf = (strictness: number | null): AlignmentVerdict => {
  if (strictness === null) return UNMEASURED;
  if (strictness === 0) return EQUAL;
  return strictness > 0 ? STRICTER : LOOSER;
};

/** How much of a name must be in another for figures to stand side by side, and how alike they must be to be judged. */
const names = { within: 0.6, alike: 0.75 };

const sameKind = (a: TargetFacts, b: TargetFacts): boolean => a.unitOfMeasure === b.unitOfMeasure && a.dueYear === b.dueYear;

/** What is left of the two goals' figures, by names that are alike: plans call the same differently. What is only somewhat alike is not judged. */
function pairByNames(lower: readonly TargetFacts[], higher: readonly TargetFacts[], judge: (a: TargetFacts, b: TargetFacts) => AlignmentVerdict): FigurePair[] {
  const candidates = lower
    .flatMap((one) => higher.filter((other) => sameKind(one, other)).map((other) => ({ one, other, ...nameLikeness(one.name, other.name) })))
    .filter(({ within }) => within >= names.within)
    .toSorted((a, b) => b.alike - a.alike);
  const used = new Set<TargetFacts>();
  return candidates.flatMap(({ one, other, alike }): FigurePair[] => {
    if (used.has(one) || used.has(other)) return [];
    used.add(one).add(other);
    return [{ lower: one, higher: other, verdict: alike >= names.alike ? judge(one, other) : UNMEASURED }];
  });
}

/** Sets the figures of two goals side by side: of the same indicator and year where both have one, else of the same indicator, else of names that are alike. */
export function pairFigures(lower: readonly TargetFacts[], higher: readonly TargetFacts[], directions: ReadonlyMap<string, IndicatorDirection>): FigurePair[] {
  const judge = (one: TargetFacts, other: TargetFacts): AlignmentVerdict => verdictOf(compareStrictness(one, other, directions.get(other.subject) ?? null));
  const left = [...lower];
  const take = (fits: (target: TargetFacts) => boolean): TargetFacts | null => {
    const at = left.findIndex(fits);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const found = new Map(
    higher.map((target) => [
      target,
      take(({ subject, dueYear }) => subject === target.subject && dueYear === target.dueYear) ?? take(({ subject }) => subject === target.subject),
    ]),
  );
  const named = pairByNames(
    left,
    higher.filter((target) => !found.get(target)),
    judge,
  );
  const pairs = higher.map((target): FigurePair => {
    const same = found.get(target);
    if (same) return { lower: same, higher: target, verdict: judge(same, target) };
    return named.find((pair) => pair.higher === target) ?? { lower: null, higher: target, verdict: MISSING };
  });
  const extra = left.filter((target) => !named.some((pair) => pair.lower === target));
  return [...pairs, ...extra.map((target): FigurePair => ({ lower: target, higher: null, verdict: EXTRA }))];
}

/** What the figures of two goals come to together. A figure that the lower goal leaves out counts as looser, one that it adds does not count. */
function verdictOfFigures(pairs: readonly FigurePair[]): AlignmentVerdict {
  const verdicts = new Set(pairs.map(({ verdict }) => verdict));
  const [more, less] = [verdicts.has(STRICTER), verdicts.has(LOOSER) || verdicts.has(MISSING)];
  if (more && less) return MIXED;
  if (more) return STRICTER;
  if (less) return LOOSER;
  return verdicts.has(EQUAL) ? EQUAL : UNMEASURED;
}

const wordsOf = (text: string): string => text.normalize('NFKC').replaceAll(/[\p{P}\p{S}\s]+/gu, '');

/** How a goal stands to another: by their figures; where there are none to compare, equal where the words are the same. */
export function verdictOfGoals(lower: GoalFacts, higher: GoalFacts, figures: readonly FigurePair[]): AlignmentVerdict {
  const verdict = verdictOfFigures(figures);
  return verdict === UNMEASURED && figures.length === 0 && wordsOf(lower.text) === wordsOf(higher.text) ? EQUAL : verdict;
}
