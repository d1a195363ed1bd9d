import { AlignmentStatus, AlignmentVerdict } from '../../schema/alignment/alignment.enums.ts';
import type { AlignmentArgs, AlignmentGapArgs } from '../../schema/alignment/alignment.inputs.ts';
import type { Context } from '../core/context.ts';
import { badInput } from '../core/errors.ts';
import { type Asking, askingOf, sliceOf } from '../query/asking.ts';
import { figureText } from '../target/figures.ts';
import { type GoalFacts, type Pair, pairGoals, pairKey, type TargetFacts } from './likeness.ts';
import { type Decision, readTwoPlans, type TwoPlans } from './read-plans.ts';
import { type FigurePair, pairFigures, verdictOfGoals } from './verdict.ts';

const usualConfidence = 0.4;

function leastOf({ minConfidence }: AlignmentArgs): number {
  const least = minConfidence ?? usualConfidence;
  if (least < 0 || least > 1) throw badInput(`minConfidence must be from 0 to 1; it is ${least}.`, { minConfidence: 'must be from 0 to 1' });
  return least;
}

function suggestions({ lower, higher, decisions }: TwoPlans, least: number): Pair[] {
  const confirmed = decisions.filter(({ status }) => status === AlignmentStatus.CONFIRMED);
  const settled = new Set(confirmed.flatMap(({ lowerId, higherId }) => [lowerId, higherId]));
  const open = (goals: readonly GoalFacts[]): GoalFacts[] => goals.filter(({ id }) => !settled.has(id));
  return pairGoals(open(lower), open(higher), least, new Set(decisions.map(({ lowerId, higherId }) => pairKey(lowerId, higherId))));
}

/** Suggests which goals of a plan carry out which of another; what has been decided is left out. */
export async function suggestAlignments(context: Context, args: AlignmentArgs): Promise<object> {
  const { size, offset } = sliceOf(args);
  const least = leastOf(args);
  const asking = await askingOf(context);
  const plans = await readTwoPlans(asking, args.plan, args.against);
  const pairs = suggestions(plans, least);
  const nodes = pairs.slice(offset, offset + size).map(({ lower, higher, confidence, reason }) => ({
    lower: asking.item('Goal', lower.id),
    higher: asking.item('Goal', higher.id),
    confidence,
    reason,
    verdict: verdictOfGoals(lower, higher, pairFigures(lower.targets, higher.targets, plans.directions)),
  }));
  return { nodes, totalCount: pairs.length };
}

interface Gap {
  verdict: AlignmentVerdict;
  lower: GoalFacts | null;
  higher: GoalFacts | null;
  confidence: number | null;
  decision: Decision | null;
  figures: FigurePair[];
}

function gapOf({ directions }: TwoPlans, lower: GoalFacts, higher: GoalFacts, confidence: number | null, decision: Decision | null): Gap {
  const figures = pairFigures(lower.targets, higher.targets, directions);
  return { lower, higher, confidence, decision, figures, verdict: decision?.verdict ?? verdictOfGoals(lower, higher, figures) };
}

function gapsOf(plans: TwoPlans, least: number): Gap[] {
  const goals = new Map([...plans.lower, ...plans.higher].map((goal) => [goal.id, goal]));
  const confirmed = plans.decisions.flatMap((decision): Gap[] => {
    const [lower, higher] = [goals.get(decision.lowerId), goals.get(decision.higherId)];
    return decision.status === AlignmentStatus.CONFIRMED && lower && higher ? [gapOf(plans, lower, higher, decision.confidence, decision)] : [];
  });
  const suggested = suggestions(plans, least).map(({ lower, higher, confidence }) => gapOf(plans, lower, higher, confidence, null));
  const pairs = [...confirmed, ...suggested];
  const paired = new Set(pairs.flatMap(({ lower, higher }) => [lower, higher]));
  const alone = { confidence: null, decision: null, figures: [] };
  const ofHigher = plans.higher.flatMap((higher): Gap[] =>
    paired.has(higher) ? pairs.filter((pair) => pair.higher === higher) : [{ ...alone, verdict: AlignmentVerdict.MISSING, lower: null, higher }],
  );
  const extra = plans.lower.filter((goal) => !paired.has(goal)).map((lower): Gap => ({ ...alone, verdict: AlignmentVerdict.EXTRA, lower, higher: null }));
  return [...ofHigher, ...extra];
}

const shortFigure = (target: TargetFacts | null): string | null => (target ? figureText(target, null) : null);

function shownFigure(asking: Asking, { verdict, lower, higher }: FigurePair): object {
  return {
    verdict,
    indicatorName: higher?.name ?? lower?.name,
    dueYear: higher ? higher.dueYear : lower?.dueYear,
    lowerFigure: shortFigure(lower),
    higherFigure: shortFigure(higher),
    lower: asking.item('Target', lower?.id),
    higher: asking.item('Target', higher?.id),
  };
}

function shownGap(asking: Asking, { verdict, lower, higher, confidence, decision, figures }: Gap): object {
  return {
    verdict,
    confidence,
    lower: asking.item('Goal', lower?.id),
    higher: asking.item('Goal', higher?.id),
    alignment: asking.item('Alignment', decision?.id),
    figures: figures.map((pair) => shownFigure(asking, pair)),
  };
}

/** Compares two plans goal by goal: what the lower one asks more of, less of, leaves out and adds. */
export async function alignmentGaps(context: Context, args: AlignmentGapArgs): Promise<object> {
  const { size, offset } = sliceOf(args);
  const least = leastOf(args);
  const asking = await askingOf(context);
  const all = gapsOf(await readTwoPlans(asking, args.plan, args.against), least);
  const gaps = all.filter(({ verdict }) => !args.verdicts || args.verdicts.includes(verdict));
  const counts = Object.values(AlignmentVerdict).map((verdict) => ({ verdict, count: all.filter((gap) => gap.verdict === verdict).length }));
  return { nodes: gaps.slice(offset, offset + size).map((gap) => shownGap(asking, gap)), counts, totalCount: gaps.length };
}
