import type { ItemFile, PlanFile } from '../export/plan-file.ts';
import type { Span } from '../source-text.ts';
import type { Decision } from './decision.ts';
import type { Draft, Part } from './draft.ts';
import { type ItemPart, NoEffect } from './item-decisions.ts';

/** A question and where in the draft it stands. */
export type QuestionPart = Extract<Part, { kind: 'question' }>;

/** What an answer does to the draft. */
export type Answer = (draft: Draft, part: QuestionPart, alternative: string, decision: Decision) => void;

/** All goals and measures of a plan. */
export const itemsOf = (plan: PlanFile | null): ItemFile[] => (plan ? [...plan.goals, ...plan.measures] : []);

/** The plan that a question is about. */
export function planOf({ plan }: QuestionPart): PlanFile {
  if (plan) return plan;
  throw new NoEffect('it is about no plan');
}

/** Whether two stretches of the text share a character. */
export const overlaps = (span: Span | undefined, other: Span): boolean => span !== undefined && span.start < other.end && other.start < span.end;

/** Whether some of an item's words stand at one of the places. */
export const meets = ({ spans = [] }: ItemFile, places: readonly Span[]): boolean => spans.some((span) => places.some((place) => overlaps(span, place)));

/** The item that a question is about: the one it names or, where that was cut, the piece with its words; else the first whose words stand at one of its places. */
export function itemOf(part: QuestionPart): ItemPart {
  const { file, question } = part;
  const plan = planOf(part);
  const { start } = question.span;
  const own = itemsOf(plan).filter(({ id }) => id === question.item || id.startsWith(`${question.item ?? ''}~`));
  const item =
    question.item === null
      ? itemsOf(plan).find((each) => meets(each, [question.span, ...(question.cuts ?? [])]))
      : (own.find((each) => meets(each, [{ start, end: start + 1 }])) ?? own[0]);
  if (!item) throw new NoEffect('the item that it is about is not there any more');
  return { kind: 'item', file, plan, item };
}
