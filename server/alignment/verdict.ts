import { AlignmentVerdict } from '../../schema/alignment/alignment.enums.ts';
import type { IndicatorDirection } from '../../schema/indicator/indicator.enums.ts';
import { compareStrictness } from '../target/figures.ts';
import type { GoalFacts, TargetFacts } from './likeness.ts';

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

/** Sets the figures of two goals side by side: of the same year where both have one, else of the same indicator. */
export function pairFigures(lower: readonly TargetFacts[], higher: readonly TargetFacts[], directions: ReadonlyMap<string, IndicatorDirection>): FigurePair[] {
  const left = [...lower];
  const take = (fits: (target: TargetFacts) => boolean): TargetFacts | null => {
    const at = left.findIndex(fits);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const pairs = higher.map((target): FigurePair => {
    const same = take(({ subject, dueYear }) => subject === target.subject && dueYear === target.dueYear) ?? take(({ subject }) => subject === target.subject);
    return { lower: same, higher: target, verdict: same ? verdictOf(compareStrictness(same, target, directions.get(target.subject) ?? null)) : MISSING };
  });
  return [...pairs, ...left.map((target): FigurePair => ({ lower: target, higher: null, verdict: EXTRA }))];
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
