import { ImportItemType } from '../../../schema/document-import/import-job.enums.ts';
import type { ItemFile, PlanFile } from '../export/plan-file.ts';
import { parseMarker, sectionOrdinal } from '../grammar/numbering.ts';
import { fold } from '../resolve/fold.ts';
import type { Span } from '../source-text.ts';
import { coverage } from '../structure/coverage.ts';
import { type Answer, itemOf, itemsOf, meets, planOf, type QuestionPart } from './answer.ts';
import { areaOf, dropArea } from './area-decisions.ts';
import { copyUnits } from './answer-list-duties.ts';
import { itemsToAreas } from './answer-structure.ts';
import { replace } from './claim-places.ts';
import { type Draft, isMeasure } from './draft.ts';
import { type AreaPart, editItem, NoEffect, standingAreas } from './item-decisions.ts';
import { splitSpans } from './split-text.ts';

const textOf = (draft: Draft, file: number): string => draft.files[file]?.text ?? '';
const startOf = ({ spans }: ItemFile): number => spans?.[0]?.start ?? 0;

/** An area that only names a list: the headings of its items are the areas, or the lines above each of its lists. */
export const listToAreas: Answer = (draft, question, alternative, decision) => {
  if (alternative !== 'area' && alternative !== 'headings') return;
  const part = areaOf(draft, question);
  if (alternative === 'headings') return linesToAreas(draft, part, decision.id);
  const { area } = part;
  itemsToAreas(draft, part.file, part.plan, area.id, decision.id);
  for (const made of part.plan.areas)
    if (made.id.startsWith(`${area.id}~${decision.id}.`)) made.section = `${area.section}/${made.section.replace('(', '（').replace(')', '）')}`;
};

/** The items of an area list by list: each begins with the number one. */
function listsOf({ plan, area }: AreaPart): ItemFile[][] {
  const lists: ItemFile[][] = [];
  for (const item of itemsOf(plan)
    .filter((each) => each.area === area.id)
    .toSorted((a, b) => startOf(a) - startOf(b)))
    if (lists.length === 0 || parseMarker(`${item.ordinal}　标题`)?.number === 1) lists.push([item]);
    else lists.at(-1)?.push(item);
  return lists;
}

/** Makes an area of each list of an area; the line above the list names it. */
function linesToAreas(draft: Draft, part: AreaPart, decision: string): void {
  const { file, plan, area } = part;
  const source = textOf(draft, file);
  const lists = listsOf(part);
  const heads = lists.map(([first]) => lineBefore(source, startOf(first as ItemFile)));
  if (lists.length < 2 || heads.some((head) => head.end <= (area.span?.end ?? 0))) throw new NoEffect('no lines stand above its lists');
  const made = lists.map((items, index): AreaPart['area'] => {
    const span = heads[index] as Span;
    const id = `${area.id}~${decision}.${index + 1}`;
    const words = source.slice(span.start, span.end);
    const marker = parseMarker(words);
    for (const item of items) item.area = id;
    takeOff(draft, part, span, id);
    return {
      id,
      title: words.slice(marker?.length ?? 0).trim(),
      section: [area.section, ...(marker ? [sectionOrdinal(marker.printed)] : [])].join('/'),
      ref: `${plan.plan.ref ?? ''}/${id}`,
      span,
    };
  });
  for (const each of made) draft.parts.set(each.ref ?? '', { kind: 'area', file, plan, area: each });
  draft.parts.delete(area.ref ?? '');
  plan.areas.splice(plan.areas.indexOf(area), 1, ...made);
}

/** The line above an item's own, without its ordinal. */
function lineBefore(source: string, at: number): Span {
  const own = source.lastIndexOf('\n', at - 1);
  const words = source.slice(0, Math.max(own, 0)).trimEnd();
  return { start: words.lastIndexOf('\n') + 1, end: words.length };
}

/** A line becomes a heading: the item that had it at its end is left without it. */
function takeOff(draft: Draft, { file, plan }: AreaPart, line: Span, area: string): void {
  const source = textOf(draft, file);
  const words = source.slice(line.start, line.end).trim();
  for (const item of itemsOf(plan)) {
    const { text = '', spans = [] } = item;
    if (!meets(item, [line]) || !text.endsWith(words)) continue;
    const at = text.length - words.length;
    Object.assign(item, { text: text.slice(0, at).trim(), spans: splitSpans(text, at, spans, source)[0] });
  }
  replace(draft, file, line, { kind: 'heading', plan: plan.plan.key, item: area });
}

const LABEL = /^[^。：:]{2,8}[：:]\s*(?=.)/u;
const TYPES: Record<string, ImportItemType> = { goals: ImportItemType.GOAL, measures: ImportItemType.MEASURE };

/** A label that opens several items is only their heading; what follows it are goals, or measures, where the answer says so. */
export const takeLabels: Answer = (draft, part, alternative, decision) => {
  if (alternative === 'keep') return;
  const { plan, file, item: first } = itemOf(part);
  const label = LABEL.exec(first.text ?? '')?.[0].trimEnd();
  if (label === undefined) throw new NoEffect('the label is not there any more');
  for (const item of itemsOf(plan).filter(({ ordinal, text }) => ordinal === '' && text?.startsWith(label))) {
    const { text = '', spans = [] } = item;
    const rest = text.slice(label.length).trimStart();
    if (rest === '') continue;
    const [head, after] = splitSpans(text, text.length - rest.length, spans, textOf(draft, file));
    Object.assign(item, { text: rest, spans: after });
    if (isMeasure(item)) item.title = '';
    for (const span of head) replace(draft, file, span, { kind: 'heading', plan: plan.plan.key, item: item.area });
    const type = TYPES[alternative];
    if (type !== undefined && (type === ImportItemType.MEASURE) !== isMeasure(item))
      editItem(draft, { kind: 'item', file, plan, item }, { ...decision, input: { ...decision.input, type } });
  }
};

const LEAST_ALIKE = 0.5;

/** The tasks made of the rows that a question is about. */
function rowsOf(plan: PlanFile, { question }: QuestionPart): ItemFile[] {
  const places = question.cuts ?? [question.span];
  return itemsOf(plan).filter((item) => meets(item, places));
}

/** Rows that answer to no item: they say again what the text says, or their units are for the items that have most of their words. */
export const handOverRows: Answer = (draft, part, alternative) => {
  if (alternative !== 'alike' && alternative !== 'drop') return;
  const plan = planOf(part);
  const rows = rowsOf(plan, part);
  const others = itemsOf(plan).filter((item) => !rows.includes(item));
  const areas = new Set(rows.map(({ area }) => area));
  let gone = 0;
  for (const row of rows) {
    const like = alternative === 'alike' ? mostAlike(row, others) : null;
    if (alternative === 'alike' && !like) continue;
    if (like) copyUnits(draft, part.file, plan, row, like);
    draft.dropped.add(row.ref ?? '');
    gone += 1;
  }
  if (gone === 0) throw new NoEffect('no item of the text has most of the words of these rows');
  dropEmpty(draft, part.file, plan, areas);
};

function mostAlike({ text = '' }: ItemFile, others: ItemFile[]): ItemFile | null {
  const shares = others.map((item) => ({ item, share: coverage(fold(text), fold(item.text ?? '')) })).toSorted((a, b) => b.share - a.share);
  const [best] = shares;
  return best && best.share >= LEAST_ALIKE ? best.item : null;
}

/** Leaves out the areas that are left without items. */
function dropEmpty(draft: Draft, file: number, plan: PlanFile, ids: Set<string>): void {
  const held = new Set(itemsOf(plan).flatMap(({ area, ref }) => (draft.dropped.has(ref ?? '') ? [] : [area])));
  for (const area of standingAreas(draft, plan))
    if (ids.has(area.id) && !held.has(area.id) && held.size > 0) dropArea(draft, { kind: 'area', file, plan, area });
}
