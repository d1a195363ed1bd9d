import { append } from './append.ts';
import { findUnitSlips } from '../grammar/unit-slips.ts';
import type { GoalReading, MeasureReading, PlanReading, Question } from '../reading.ts';

type Item = GoalReading | MeasureReading;

/** Gives units whose names are slips their right names, and asks about each. */
export function resolveUnitSlips(plans: PlanReading[]): { plans: PlanReading[]; questions: Question[] } {
  const counts = new Map<string, number>();
  for (const plan of plans)
    for (const item of [...plan.goals, ...plan.measures]) for (const { unit } of item.responsibilities) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const slips = new Map(findUnitSlips(counts).map(({ written, meant }) => [written, meant]));
  const questions: Question[] = [];
  const mend = <T extends Item>(item: T, plan: string): T => ({
    ...item,
    responsibilities: item.responsibilities.map((duty) => {
      const meant = slips.get(duty.unit);
      if (meant === undefined) return duty;
      questions.push(slipQuestion(duty.asWritten, meant, duty.unit, duty.span, item.id, plan));
      return { ...duty, unit: meant };
    }),
  });
  const mended =
    slips.size === 0
      ? plans
      : plans.map((plan) => ({
          ...plan,
          goals: plan.goals.map((goal) => mend(goal, plan.key)),
          measures: plan.measures.map((measure) => mend(measure, plan.key)),
        }));
  for (const plan of mended) for (const item of [...plan.goals, ...plan.measures]) append(questions, mentionQuestions(item, plan.key));
  return { plans: mended, questions };
}

/** Mentions whose words are not the unit's own name, a level or 组织 apart, are slips too. */
function mentionQuestions(item: Item, plan: string): Question[] {
  return item.mentions
    .filter(({ unit, asWritten }) => !asWritten.includes(unit) && !unit.endsWith('部门'))
    .map(({ unit, asWritten, span }) => slipQuestion(asWritten, unit, asWritten, span, item.id, plan));
}

function slipQuestion(written: string, meant: string, alternative: string, span: Question['span'], item: string, plan: string): Question {
  return {
    code: 'UNIT_SLIP',
    textZh: `“${written}”疑为“${meant}”之误，已按“${meant}”读入，请核对。`,
    textEn: `“${written}” looks like a slip for “${meant}” and was read as that.`,
    span,
    item,
    plan,
    alternatives: [meant, alternative],
  };
}
