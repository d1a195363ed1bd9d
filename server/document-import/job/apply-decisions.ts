import { ImportDecisionKind } from '../../../schema/document-import/import-job.enums.ts';
import type { ApplyInput } from '../apply/apply-input.ts';
import type { PlanFile } from '../export/plan-file.ts';
import { answerQuestion } from './answer-question.ts';
import { dropArea, editArea, mergeArea } from './area-decisions.ts';
import type { Decision } from './decision.ts';
import { type Draft, draftOf, type Part } from './draft.ts';
import type { ImportedFile } from './imported-file.ts';
import { addItem, type AreaPart, editItem, mergeItem, moveItem, NoEffect, refuseLeftOut, splitItem } from './item-decisions.ts';
import { addTarget, addUnit, editPlan } from './part-decisions.ts';
import { targetWith } from './target-changes.ts';

type Take = (draft: Draft, part: Part, decision: Decision) => void;

const wrongPart = (part: Part, kind: ImportDecisionKind): NoEffect => new NoEffect(`${kind} is not for a ${part.kind}`);

const forItems =
  (take: (draft: Draft, part: Extract<Part, { kind: 'item' }>, decision: Decision) => void): Take =>
  (draft, part, decision) => {
    if (part.kind !== 'item') throw wrongPart(part, decision.input.kind);
    take(draft, part, decision);
  };

/** A verb that items and areas share. */
const forBoth =
  (
    takeItem: (draft: Draft, part: Extract<Part, { kind: 'item' }>, decision: Decision) => void,
    takeArea: (draft: Draft, part: AreaPart, decision: Decision) => void,
  ): Take =>
  (draft, part, decision) =>
    part.kind === 'area' ? takeArea(draft, part, decision) : forItems(takeItem)(draft, part, decision);

const drop: Take = (draft, part, { input }) => {
  if (part.kind === 'area') return dropArea(draft, part);
  if (part.kind !== 'item' && part.kind !== 'target' && part.kind !== 'responsibility') throw wrongPart(part, input.kind);
  draft.dropped.add(input.ref);
};

const setUnit: Take = (_draft, part, { input }) => {
  if (part.kind !== 'responsibility') throw wrongPart(part, input.kind);
  if (input.unitId) part.entry.holderId = input.unitId;
  if (input.unitName) Object.assign(part.entry, { unit: input.unitName, group: false });
  if (input.role) part.entry.role = input.role;
};

const add: Take = (draft, part, decision) => {
  if (part.kind !== 'area') throw wrongPart(part, decision.input.kind);
  refuseLeftOut(draft, part);
  const { offset, end } = decision.input;
  addItem(draft, part.file, part.plan, part.area.id, { start: offset ?? 0, end: end ?? 0 }, decision);
};

const overwrite: Take = (_draft, part, { input }) => {
  const owner =
    part.kind === 'plan'
      ? part.plan.plan
      : part.kind === 'item'
        ? part.item
        : part.kind === 'target'
          ? part.target
          : part.kind === 'responsibility'
            ? part.entry
            : null;
  if (!owner) throw wrongPart(part, input.kind);
  owner.overwrite = [...(owner.overwrite ?? []), input.field ?? ''];
};

/** What each kind of decision does to the draft. */
const takes: Record<ImportDecisionKind, Take> = {
  ACCEPT: forItems((draft, _part, { input }) => void draft.accepted.add(input.ref)),
  DROP: drop,
  ADD: add,
  EDIT: forBoth(editItem, editArea),
  MOVE: forItems(moveItem),
  SPLIT: forItems((draft, part, decision) => void splitItem(draft, part, decision)),
  MERGE: forBoth(mergeItem, mergeArea),
  ANSWER: (draft, part, decision) => {
    if (part.kind !== 'question') throw wrongPart(part, decision.input.kind);
    answerQuestion(draft, part, decision);
  },
  SET_UNIT: setUnit,
  EDIT_TARGET: (_draft, part, { input }) => {
    if (part.kind !== 'target') throw wrongPart(part, input.kind);
    Object.assign(part.target, targetWith(part.target, input.target ?? {}));
  },
  ADD_UNIT: addUnit,
  ADD_TARGET: addTarget,
  EDIT_PLAN: editPlan,
  OVERWRITE: overwrite,
};

/** The decisions without answers that a later one to the same question replaces. */
function standing(draft: Draft, decisions: readonly Decision[]): Decision[] {
  const questionOf = ({ input }: Decision): string | null => {
    const part = input.kind === ImportDecisionKind.ANSWER ? draft.parts.get(input.ref) : undefined;
    return part?.kind === 'question' ? part.question.ref : null;
  };
  const last = new Map(decisions.map((decision) => [questionOf(decision), decision]));
  return decisions.filter((decision) => questionOf(decision) === null || last.get(questionOf(decision)) === decision);
}

/** Applies decisions to a draft, in order; the last answer to a question counts. One that can't be followed has no effect and says why in `problems`. */
export function takeDecisions(draft: Draft, decisions: readonly Decision[]): Draft {
  for (const decision of standing(draft, decisions)) {
    const part = draft.parts.get(decision.input.ref);
    try {
      if (!part) throw new NoEffect('what it is about is not there');
      takes[decision.input.kind](draft, part, decision);
    } catch (error) {
      if (!(error instanceof NoEffect)) throw error;
      draft.problems.set(decision.id, error.message);
    }
  }
  return draft;
}

/** Applies decisions to a reading. A pure function: what was read stays as it is. */
export const applyDecisions = (read: readonly ImportedFile[], decisions: readonly Decision[]): Draft => takeDecisions(draftOf(read), decisions);

function planWithout(plan: PlanFile, { dropped }: Draft): PlanFile {
  const isKept = ({ ref }: { ref?: string | undefined }): boolean => !dropped.has(ref ?? '');
  const items = new Set(['table', ...[...plan.goals, ...plan.measures].filter(isKept).map(({ id }) => id)]);
  const kept = <T extends { ref?: string | undefined; responsibilities?: { ref?: string | undefined }[] | undefined }>(parts: T[]): T[] =>
    parts
      .filter(isKept)
      .map((part) => (part.responsibilities?.every(isKept) === false ? { ...part, responsibilities: part.responsibilities.filter(isKept) } : part));
  return {
    ...plan,
    areas: kept(plan.areas),
    goals: kept(plan.goals),
    measures: kept(plan.measures),
    targets: kept(plan.targets).filter((target) => items.has(target.in)),
  };
}

/** What is to be applied: the draft without what was dropped. */
export function inputsOf(draft: Draft): ApplyInput[] {
  return draft.files.flatMap(({ inputs }) => inputs.map((input) => ({ ...input, questions: [], plans: input.plans.map((plan) => planWithout(plan, draft)) })));
}
