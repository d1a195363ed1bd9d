import { JurisdictionLevel } from '../../../schema/jurisdiction/jurisdiction.enums.ts';
import { GoalKind } from '../../../schema/goal/goal.enums.ts';
import { ImportItemType } from '../../../schema/document-import/import-job.enums.ts';
import { PlanLinkKind } from '../../../schema/plan/plan.enums.ts';
import { numberHolders } from '../apply/apply-input.ts';
import type { PlanFile } from '../export/plan-file.ts';
import type { Span } from '../source-text.ts';
import { type Answer, itemsOf, type QuestionPart } from './answer.ts';
import { readBracket } from './answer-duties.ts';
import { makeTarget, nameTitle } from './answer-facts.ts';
import { dutiesForBelow, dutiesForList } from './answer-list-duties.ts';
import { handOverRows, listToAreas, takeLabels } from './answer-outline.ts';
import { cutAtOrdinal, cutByYear, cutList, cutParagraphs, pointsToAreas } from './answer-structure.ts';
import { readTable } from './answer-table.ts';
import { emptyArea, repeatedAreas } from './area-decisions.ts';
import type { Decision } from './decision.ts';
import { type Draft, plansOf, siblingsOf } from './draft.ts';
import type { ImportedFile } from './imported-file.ts';
import { addItem, areaAt, mergeItem, NoEffect } from './item-decisions.ts';
import { placeText } from './place-text.ts';

const sameSpan = (a: Span | undefined, b: Span): boolean => a !== undefined && a.start === b.start && a.end === b.end;

/** The plans of the place of a plan: in them a name means the same body. */
const plansOfPlace = (draft: Draft, plan: PlanFile | null): PlanFile[] =>
  draft.files.flatMap(plansOf).filter((each) => each === plan || each.plan.jurisdiction === plan?.plan.jurisdiction);

/** A slip is mended where it stands, in a list or in the words; an unknown unit wherever it is named. */
const mendUnit: Answer = (_draft, { plan, question }, alternative) => {
  for (const { responsibilities, mentions } of itemsOf(plan)) {
    for (const entry of responsibilities) if (sameSpan(entry.span, question.span)) entry.unit = alternative;
    for (const mention of mentions ?? []) if (sameSpan(mention.span, question.span)) mention.unit = alternative;
  }
};

const nameUnit: Answer = (draft, { plan, question }, alternative) => {
  const entries = plansOfPlace(draft, plan).flatMap((each) => itemsOf(each).flatMap(({ responsibilities }) => responsibilities));
  for (const entry of entries) if (entry.unit === question.alternatives[0]) entry.unit = alternative;
};

/** What a place lies in, nearest first, told by the ending of its name. */
const placeAbove = (name: string): NonNullable<PlanFile['plan']['within']> => [{ name, level: levelOf(name) }];

function levelOf(name: string): JurisdictionLevel {
  if (/(?:省|自治区|特别行政区)$|^(?:北京|天津|上海|重庆)市$/u.test(name)) return JurisdictionLevel.PROVINCE;
  return /[县区旗]$/u.test(name) ? JurisdictionLevel.COUNTY : JurisdictionLevel.CITY;
}

/** The place of a plan where none was read; else what its place lies in. */
const namePlace: Answer = (_draft, { plan, question }, alternative) => {
  const [asked = ''] = question.alternatives;
  if (!plan || alternative === asked) return;
  if (asked === '') Object.assign(plan.plan, { jurisdiction: alternative, level: levelOf(alternative) });
  else plan.plan.within = placeAbove(alternative);
};

/** Which of two upper places the place of a plan lies in. */
const namePlaceAbove: Answer = (_draft, { plan }, alternative) => {
  if (plan) plan.plan.within = placeAbove(alternative);
};

const makeGoal: Answer = (draft, { file, plan, question }, alternative, decision) => {
  if (alternative !== 'goal' || !plan) return;
  addItem(draft, file, plan, areaAt(draft, plan, question.span.start), question.span, decision, { type: ImportItemType.GOAL, kind: GoalKind.OVERALL });
};

/** The item whose ordinal a question is about takes the number that was due. */
const number: Answer = (draft, { file, plan, question }, alternative) => {
  const [printed = ''] = question.alternatives;
  if (alternative === printed) return;
  const text = draft.files[file]?.text ?? '';
  const item = itemsOf(plan).find(
    ({ spans, ordinal }) => ordinal.endsWith(printed) && spans?.[0] !== undefined && text.slice(question.span.end, spans[0].start).trim() === '',
  );
  if (item)
    item.ordinal = `${item.ordinal.slice(0, item.ordinal.length - printed.length)}${printed.replace(/[\d０-９〇零一二两三四五六七八九十百]+/u, alternative)}`;
};

/** A paragraph that was read as a goal of its own goes to the one before it. */
const joinParagraph: Answer = (draft, { file, plan, question }, alternative) => {
  const item = itemsOf(plan).find(({ id }) => id === question.item);
  if (alternative !== 'paragraph' || !plan || !item) return;
  const siblings = siblingsOf(plan, item);
  const before = siblings[siblings.indexOf(item) - 1];
  if (before?.area !== item.area) throw new NoEffect('nothing stands before it in its area');
  mergeItem(draft, { kind: 'item', file, plan, item: before });
};

const place: Answer = (draft, { file, question }, alternative, decision) => placeText(draft, file, question.span, alternative || 'leave', decision);

/** Whose a document number is that another document has already. */
const numberOwner: Answer = (draft, { file, plan }, alternative) => {
  const input = draft.files[file]?.inputs.find(({ plans }) => plan === null || plans.includes(plan));
  const holder = numberHolders.find((each) => each === alternative);
  if (input?.document && holder) input.document.numberHolder = holder;
};

/** The shared indicator of all targets of a name: it is asked about once in an import. */
const nameIndicator: Answer = (draft, { question }, alternative) => {
  const about = question.code === 'INDICATOR_SIMILAR' || question.alternatives[0] !== alternative;
  for (const target of draft.files.flatMap(plansOf).flatMap(({ targets }) => targets))
    if (about && target.indicator === question.alternatives[0]) target.sharedIndicator = alternative;
};

/** The plan that a title means. */
const namePlan: Answer = (_draft, { plan, question }, alternative) => {
  const [title = ''] = question.alternatives;
  if (!plan || alternative === title) return;
  const { basis = [], links = [], linksTo = [] } = plan.plan;
  const kinds = [...(basis.includes(title) ? [PlanLinkKind.BASIS] : []), ...links.filter((link) => link.title === title).map(({ kind }) => kind)];
  plan.plan.linksTo = [...linksTo, ...kinds.map((kind) => ({ kind, title, plan: alternative }))];
};

/** What the answers to the questions of each code do. */
const answers: Record<string, Answer> = {
  UNIT_SLIP: mendUnit,
  UNIT_UNKNOWN: nameUnit,
  PLACE_UNKNOWN: namePlace,
  PLACE_ABOVE: namePlaceAbove,
  ITEM_OR_SECTION: makeGoal,
  GOAL_PARAGRAPH: joinParagraph,
  ORDINAL_GAP: number,
  ORDINAL_REPEATED: number,
  UNPLACED: place,
  TEXT_LEFT: place,
  NUMBER_TAKEN: numberOwner,
  INDICATOR_SIMILAR: nameIndicator,
  INDICATOR_MEASURE: nameIndicator,
  PLAN_SIMILAR: namePlan,
  AREA_OR_ITEM: pointsToAreas,
  AREA_REPEATED: repeatedAreas,
  AREA_EMPTY: emptyArea,
  ITEM_OR_LIST: cutList,
  ITEMS_RUN_TOGETHER: cutAtOrdinal,
  GOAL_HORIZONS: cutByYear,
  DUTY_OR_TEXT: readBracket,
  TABLE_UNREAD: readTable,
  FIGURE_UNREAD: makeTarget,
  TITLE_GUESSED: nameTitle,
  AREA_IS_LIST: listToAreas,
  LABEL_REPEATED: takeLabels,
  ITEM_LONG: cutParagraphs,
  ORDINAL_LOST: cutParagraphs,
  ITEM_GOES_ON: cutParagraphs,
  ROWS_APART: handOverRows,
  DUTY_OF_LAST: dutiesForList,
  DUTY_IN_HEADING: dutiesForBelow,
};

/** The questions that may be answered in other words than their alternatives. */
const free = new Set(['UNIT_UNKNOWN', 'INDICATOR_SIMILAR', 'PLACE_UNKNOWN', 'TITLE_GUESSED']);

/** Answers a question with one of its alternatives. One that has none is marked as seen. */
export function answerQuestion(draft: Draft, part: QuestionPart, decision: Decision): void {
  const { question } = part;
  const alternative = decision.input.alternative ?? question.alternatives[0] ?? '';
  if (question.alternatives.length > 0 && !question.alternatives.includes(alternative) && !free.has(question.code))
    throw new NoEffect('this is none of the alternatives');
  const plans = draft.files[part.file] ? plansOf(draft.files[part.file] as ImportedFile) : [];
  for (const { plan, ...asked } of question.places)
    answers[question.code]?.(
      draft,
      { ...part, plan: plans.find((each) => each.plan.key === plan) ?? part.plan, question: { ...question, ...asked } },
      alternative,
      decision,
    );
  question.answer = alternative;
}
