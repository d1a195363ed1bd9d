import type { ItemFile, PlanFile } from '../export/plan-file.ts';
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

/** The item that a question is about: the one it names, else the first of those whose words stand at one of its places. */
export function itemOf(part: QuestionPart): ItemPart {
  const { file, question } = part;
  const plan = planOf(part);
  const places = [question.span, ...(question.cuts ?? [])];
  const isThere = ({ spans = [] }: ItemFile): boolean => spans.some(({ start, end }) => places.some((place) => place.start < end && start < place.end));
  const item = itemsOf(plan).find(question.item === null ? isThere : ({ id }) => id === question.item);
  if (!item) throw new NoEffect('the item that it is about is not there any more');
  return { kind: 'item', file, plan, item };
}
