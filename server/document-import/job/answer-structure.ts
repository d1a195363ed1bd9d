import { GoalKind } from '../../../schema/goal/goal.enums.ts';
import type { ItemFile, PlanFile } from '../export/plan-file.ts';
import { sectionOrdinal } from '../grammar/numbering.ts';
import type { Span } from '../source-text.ts';
import { isFarther } from '../structure/node-facts.ts';
import { JoinedText } from '../structure/joined-text.ts';
import { type Answer, itemOf, itemsOf, planOf, type QuestionPart } from './answer.ts';
import { replace } from './claim-places.ts';
import { cutItem, dutiesAtEnd, dutiesByPlace, headingOf, takeOrdinal } from './cut-item.ts';
import { type Draft, isMeasure } from './draft.ts';
import { NoEffect, remove } from './item-decisions.ts';
import { splitSpans } from './split-text.ts';

function cutsOf({ question }: QuestionPart): number[] {
  if (question.cuts) return question.cuts.map(({ start }) => start);
  throw new NoEffect('the file was read by an earlier version of the program; upload it again');
}

const textOf = (draft: Draft, file: number): string => draft.files[file]?.text ?? '';

/** The ordinal of an item without its own, last part. */
const above = ({ ordinal }: ItemFile): string => ordinal.replace(/(?:[(（][^()（）]*[)）]|[^.．、()（）]+[.．、]?)$/u, '');

/** Cuts an item before the ordinal that stands in its words: two items that had run together. */
export const cutAtOrdinal: Answer = (draft, part, alternative, decision) => {
  if (alternative !== 'split') return;
  const item = itemOf(part);
  const pieces = cutItem(draft, item, [part.question.span.start], decision);
  for (const piece of pieces.slice(1)) takeOrdinal(piece, above(item.item), textOf(draft, part.file));
  dutiesByPlace(draft, pieces);
};

/** Makes an item of each paragraph of a long one. */
export const cutParagraphs: Answer = (draft, part, alternative, decision) => {
  if (alternative !== 'split') return;
  const pieces = cutItem(draft, itemOf(part), cutsOf(part), decision);
  for (const piece of pieces.slice(1)) takeOrdinal(piece, '', textOf(draft, part.file));
  dutiesByPlace(draft, pieces);
};

/** Cuts a goal before each of its later years; what looks far ahead is the vision. */
export const cutByYear: Answer = (draft, part, alternative, decision) => {
  if (alternative !== 'split') return;
  const source = textOf(draft, part.file);
  const [first, ...later] = cutItem(draft, itemOf(part), cutsOf(part), decision);
  const wordsOf = ({ spans }: ItemFile) => ({ words: JoinedText.of(source, spans ?? []), dutyLines: [] });
  for (const goal of later) if (first && isFarther(wordsOf(goal), wordsOf(first))) goal.kind = GoalKind.VISION;
};

/** Makes an item of each point of a list. What stood above them is a heading where it says nothing else. */
export const cutList: Answer = (draft, part, alternative, decision) => {
  if (alternative !== 'list') return;
  const { plan, item } = itemOf(part);
  const pieces = cutItem(draft, { kind: 'item', file: part.file, plan, item }, cutsOf(part), decision);
  const [head, ...points] = pieces;
  for (const point of points) takeOrdinal(point, item.ordinal, textOf(draft, part.file));
  if (!dutiesAtEnd(pieces)) dutiesByPlace(draft, pieces);
  if (head && points.length > 0 && !/[。；：:，]/u.test((head.text ?? '').replace(/[。：:]\s*$/u, ''))) makeHeading(draft, part.file, plan, head, head.area);
};

function makeHeading(draft: Draft, file: number, plan: PlanFile, item: ItemFile, area: string): void {
  remove(plan, item);
  draft.parts.delete(item.ref ?? '');
  for (const span of item.spans ?? []) replace(draft, file, span, { kind: 'heading', plan: plan.plan.key, item: area });
}

/** Makes an area of each point of a paper without chapters: its heading names the area, what follows is an item in it. */
export const pointsToAreas: Answer = (draft, part, alternative, decision) => {
  if (alternative !== 'area') return;
  itemsToAreas(draft, part.file, planOf(part), itemOf(part).item.area, decision.id);
};

/** Makes an area of each item of an area, in its place. */
export function itemsToAreas(draft: Draft, file: number, plan: PlanFile, whole: string, decision: string): void {
  const items = itemsOf(plan).filter(({ area }) => area === whole);
  const made = items.map((item, index) => areaOf(draft, file, plan, item, `${whole}~${decision}.${index + 1}`));
  const at = plan.areas.findIndex(({ id }) => id === whole);
  draft.parts.delete(plan.areas[at]?.ref ?? '');
  plan.areas.splice(at, 1, ...made);
}

function areaOf(draft: Draft, file: number, plan: PlanFile, item: ItemFile, id: string): PlanFile['areas'][number] {
  const { ordinal } = item;
  const { title, span } = takeHeading(draft, file, plan, item, id);
  const area = { id, section: sectionOrdinal(ordinal), title, ref: `${plan.plan.ref ?? ''}/${id}`, ...(span ? { span } : {}) };
  Object.assign(item, { area: id, ordinal: '' });
  draft.parts.set(area.ref, { kind: 'area', file, plan, area });
  return area;
}

/** Takes the heading off an item's words. Words that are nothing but a heading stay. */
function takeHeading(draft: Draft, file: number, plan: PlanFile, item: ItemFile, area: string): { title: string; span: Span | undefined } {
  const { text = '', spans = [] } = item;
  const title = headingOf(text) || text.slice(0, 40);
  const rest = text.slice(title.length).replace(/^[。：:\s]+/u, '');
  if (rest === '' || headingOf(text) === '') return { title, span: spans[0] };
  const [head, after] = splitSpans(text, text.length - rest.length, spans, textOf(draft, file));
  Object.assign(item, { text: rest, spans: after });
  if (isMeasure(item)) item.title = '';
  for (const span of head) replace(draft, file, span, { kind: 'heading', plan: plan.plan.key, item: area });
  return { title, span: head[0] };
}
