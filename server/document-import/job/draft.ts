import type { GoalFile, ItemFile, MeasureFile, PlanFile, ResponsibilityFile, TargetFile } from '../export/plan-file.ts';
import type { Question } from '../reading.ts';
import type { ImportedFile } from './imported-file.ts';

type AreaFile = PlanFile['areas'][number];

/** Where a part of an import stands, and the part itself. */
export type Part =
  | { kind: 'plan'; file: number; plan: PlanFile }
  | { kind: 'area'; file: number; plan: PlanFile; area: AreaFile }
  | { kind: 'item'; file: number; plan: PlanFile; item: ItemFile }
  | { kind: 'target'; file: number; plan: PlanFile; target: TargetFile }
  | { kind: 'responsibility'; file: number; plan: PlanFile; owner: ItemFile | TargetFile; entry: ResponsibilityFile }
  | { kind: 'question'; file: number; plan: PlanFile | null; question: DraftQuestion };

/** A question with its name within the import, the places that it is about, and its answer. */
export interface DraftQuestion extends Question {
  ref: string;
  answer: string | null;
  /** Where the same is asked, the first place included; one answer holds for all. */
  places: Pick<Question, 'span' | 'item' | 'plan'>[];
}

/** The codes of questions about names: the same name is asked about once in a file. */
const aboutNames = new Set(['UNIT_SLIP', 'UNIT_UNKNOWN', 'PLACE_UNKNOWN', 'PLACE_ABOVE', 'INDICATOR_SIMILAR', 'INDICATOR_MEASURE', 'PLAN_SIMILAR']);

const sameQuestion = (a: Question, b: Question): boolean =>
  aboutNames.has(a.code) && a.code === b.code && a.textZh === b.textZh && a.alternatives.join('\n') === b.alternatives.join('\n');

/** A reading while decisions are applied to it: a copy that may be changed, and every part of it by its ref. */
export interface Draft {
  files: ImportedFile[];
  parts: Map<string, Part>;
  questions: { file: number; question: DraftQuestion }[];
  /** The refs of what a reviewer left out, and of the items that were accepted. */
  dropped: Set<string>;
  accepted: Set<string>;
  /** Why decisions, by id, have no effect. */
  problems: Map<string, string>;
}

/** All plans of a file, in order. */
export const plansOf = (file: ImportedFile): PlanFile[] => file.inputs.flatMap(({ plans }) => plans);

/** Whether an item is a measure: goals have no title. */
export const isMeasure = (item: ItemFile): item is MeasureFile => 'title' in item;

/** The list of the plan that an item stands in. */
export const siblingsOf = (plan: PlanFile, item: ItemFile): ItemFile[] => (isMeasure(item) ? plan.measures : plan.goals) as ItemFile[];

/** Gives an item and its list of units their refs, and notes them. */
export function noteItem(draft: Draft, file: number, plan: PlanFile, item: GoalFile | MeasureFile, ref: string): void {
  item.ref = ref;
  draft.parts.set(ref, { kind: 'item', file, plan, item });
  noteEntries(draft, file, plan, item, ref);
}

function noteEntries(draft: Draft, file: number, plan: PlanFile, owner: ItemFile | TargetFile, ref: string): void {
  (owner.responsibilities ?? []).forEach((entry, index) => {
    entry.ref = `${ref}/r${index}`;
    draft.parts.set(entry.ref, { kind: 'responsibility', file, plan, owner, entry });
  });
}

function notePlan(draft: Draft, file: number, plan: PlanFile, ref: string): void {
  plan.plan.ref = ref;
  draft.parts.set(ref, { kind: 'plan', file, plan });
  for (const area of plan.areas) {
    area.ref = `${ref}/${area.id}`;
    draft.parts.set(area.ref, { kind: 'area', file, plan, area });
  }
  for (const item of [...plan.goals, ...plan.measures]) noteItem(draft, file, plan, item, `${ref}/${item.id}`);
  for (const target of plan.targets) {
    target.ref = `${ref}/${target.id}`;
    draft.parts.set(target.ref, { kind: 'target', file, plan, target });
    noteEntries(draft, file, plan, target, target.ref);
  }
}

/** Adds a question about a file; `name` makes its ref. What is asked already gets one more place. */
export function noteQuestion(draft: Draft, file: number, question: Question, name: string): void {
  const plan = plansOf(draft.files[file] as ImportedFile).find((each) => each.plan.key === question.plan) ?? null;
  const ref = `${file}/${name}`;
  const place = { span: question.span, item: question.item, plan: question.plan };
  const asked = draft.questions.find((each) => each.file === file && sameQuestion(each.question, question));
  const noted: DraftQuestion = asked?.question ?? { ...question, ref, answer: null, places: [] };
  noted.places.push(place);
  if (!asked) draft.questions.push({ file, question: noted });
  draft.parts.set(ref, { kind: 'question', file, plan, question: noted });
}

/** A copy of what was read, with every part named: `0/1/A2.G3` is the goal A2.G3 of the second plan of the first file. */
export function draftOf(read: readonly ImportedFile[]): Draft {
  const draft: Draft = { files: structuredClone([...read]), parts: new Map(), questions: [], dropped: new Set(), accepted: new Set(), problems: new Map() };
  draft.files.forEach((file, index) => {
    plansOf(file).forEach((plan, position) => notePlan(draft, index, plan, `${index}/${position}`));
    file.inputs.flatMap(({ questions }) => questions).forEach((question, position) => noteQuestion(draft, index, question, `q${position}`));
  });
  return draft;
}
