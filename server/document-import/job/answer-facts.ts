import { type Answer, itemOf, planOf } from './answer.ts';
import { NoEffect } from './item-decisions.ts';
import { addTarget, editPlan } from './part-decisions.ts';

/** A figure that was read as no target is one: the answer says which, the question where it stands. */
export const makeTarget: Answer = (draft, part, alternative, decision) => {
  if (alternative !== 'target') return;
  if (!decision.input.target) throw new NoEffect('give the target: its indicator and value');
  const { start, end } = part.question.span;
  addTarget(draft, itemOf(part), { ...decision, input: { ...decision.input, offset: start, end } });
};

/** The title of a plan whose title was guessed. */
export const nameTitle: Answer = (draft, part, alternative, decision) => {
  const title = alternative.trim();
  if (title === '' || title.length > 500) throw new NoEffect('a title has 1 to 500 characters');
  editPlan(draft, { kind: 'plan', file: part.file, plan: planOf(part) }, { ...decision, input: { ...decision.input, plan: { title } } });
};
