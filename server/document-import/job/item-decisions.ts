import { GoalKind } from '../../../schema/goal/goal.enums.ts';
import { ImportItemType } from '../../../schema/document-import/import-job.enums.ts';
import { MeasureKind } from '../../../schema/measure/measure.enums.ts';
import type { GoalFile, ItemFile, MeasureFile, PlanFile } from '../export/plan-file.ts';
import type { Span } from '../source-text.ts';
import { claimPlace } from './claim-places.ts';
import type { Decision } from './decision.ts';
import { type Draft, isMeasure, noteItem, type Part, siblingsOf } from './draft.ts';
import { splitSpans } from './split-text.ts';

/** An item and where it stands. */
export type ItemPart = Extract<Part, { kind: 'item' }>;
/** An area and where it stands. */
export type AreaPart = Extract<Part, { kind: 'area' }>;
/** A decision that can't be followed; the words say why. */
export class NoEffect extends Error {}

/** The areas of a plan that are not left out, in order. */
export const standingAreas = (draft: Draft, plan: PlanFile): AreaPart['area'][] => plan.areas.filter(({ ref }) => !draft.dropped.has(ref ?? ''));

/** Refuses what would change an area that is left out, or put something into it. */
export function refuseLeftOut(draft: Draft, { area }: AreaPart): void {
  if (draft.dropped.has(area.ref ?? '')) throw new NoEffect(`the area ${area.title} is left out`);
}

const kindsOf = (type: ImportItemType): string[] => Object.values(type === ImportItemType.GOAL ? GoalKind : MeasureKind);
const typeOf = (item: ItemFile): ImportItemType => (isMeasure(item) ? ImportItemType.MEASURE : ImportItemType.GOAL);

/** The kind asked for, checked against what the type has; the usual one where none is asked for. */
function kindFor(type: ImportItemType, asked: string | null | undefined, usual: string): string {
  const kind = asked ?? usual;
  if (!kindsOf(type).includes(kind)) throw new NoEffect(`${kind} is no kind of ${type}`);
  return kind;
}

/** Turns a goal into a measure or back, at the end of its area. */
function retype(draft: Draft, { file, plan, item }: ItemPart, type: ImportItemType, kind: string | null | undefined): ItemFile {
  const { title: _title, supports: _supports, ...rest } = item as MeasureFile;
  const usual = type === ImportItemType.GOAL ? GoalKind.MAIN : MeasureKind.STRATEGY;
  const made = { ...rest, kind: kindFor(type, kind, usual), ...(type === ImportItemType.MEASURE ? { title: '' } : {}) } as ItemFile;
  remove(plan, item);
  insertAtEnd(plan, made);
  noteItem(draft, file, plan, made, item.ref ?? '');
  return made;
}

/** Takes an item off its plan. */
export function remove(plan: PlanFile, item: ItemFile): void {
  const siblings = siblingsOf(plan, item);
  siblings.splice(siblings.indexOf(item), 1);
}

/** Puts an item at the end of its area: before the first item of a later area. */
function insertAtEnd(plan: PlanFile, item: ItemFile): void {
  const order = new Map(plan.areas.map(({ id }, index) => [id, index]));
  const own = order.get(item.area) ?? 0;
  const siblings = siblingsOf(plan, item);
  const at = siblings.findIndex(({ area }) => (order.get(area) ?? 0) > own);
  siblings.splice(at < 0 ? siblings.length : at, 0, item);
}

/** Changes an item's own fields. */
export function editItem(draft: Draft, part: ItemPart, { input }: Decision): void {
  const isOther = input.type !== null && input.type !== undefined && input.type !== typeOf(part.item);
  const item = isOther ? retype(draft, part, input.type as ImportItemType, input.itemKind) : part.item;
  if (!isOther && input.itemKind) item.kind = kindFor(typeOf(item), input.itemKind, item.kind) as never;
  if (input.text) item.text = input.text;
  if (typeof input.ordinal === 'string') item.ordinal = input.ordinal;
  if (typeof input.open === 'boolean') item.open = input.open;
  if (typeof input.title === 'string' && isMeasure(item)) item.title = input.title;
}

/** Puts an item into another area, or elsewhere in its own. */
export function moveItem(draft: Draft, { plan, item }: ItemPart, { input }: Decision): void {
  const area = input.area ? draft.parts.get(input.area) : null;
  if (input.area && (area?.kind !== 'area' || area.plan !== plan)) throw new NoEffect(`${input.area} is no area of this plan`);
  if (area?.kind === 'area') refuseLeftOut(draft, area);
  const next = input.before ? draft.parts.get(input.before) : null;
  if (input.before && (next?.kind !== 'item' || next.plan !== plan || typeOf(next.item) !== typeOf(item) || next.item === item))
    throw new NoEffect(`${input.before} is no item to stand before`);
  remove(plan, item);
  if (area?.kind === 'area') item.area = area.area.id;
  if (next?.kind !== 'item') return insertAtEnd(plan, item);
  item.area = next.item.area;
  const siblings = siblingsOf(plan, item);
  siblings.splice(siblings.indexOf(next.item), 0, item);
}

const within = (span: Span | undefined, spans: readonly Span[] | undefined): boolean =>
  span !== undefined && (spans ?? []).some(({ start, end }) => start <= span.start && span.end <= end);

/** Hands over to the second item the targets and mentions that stand in its words. */
function share(plan: PlanFile, first: ItemFile, second: ItemFile): void {
  for (const target of plan.targets.filter((each) => each.in === first.id)) {
    const isThere = target.span
      ? within(target.span, second.spans)
      : target.quote !== undefined && second.text?.includes(target.quote) === true && first.text?.includes(target.quote) !== true;
    if (isThere) target.in = second.id;
  }
  const mentions = first.mentions ?? [];
  second.mentions = mentions.filter(({ span }) => within(span, second.spans));
  first.mentions = mentions.filter(({ span }) => !within(span, second.spans));
}

/** Cuts an item in two; both keep kind and units. Gives the second. */
export function splitItem(draft: Draft, { file, plan, item }: ItemPart, { id, input }: Decision): ItemFile {
  const { text = '' } = item;
  const offset = input.offset ?? 0;
  const [head, tail] = [text.slice(0, offset).trim(), text.slice(offset).trim()];
  if (head === '' || tail === '') throw new NoEffect('one of the two parts would be empty');
  const [before, after] = splitSpans(text, offset, item.spans ?? [], draft.files[file]?.text ?? '');
  const second = { ...structuredClone(item), id: `${item.id}~${id}`, ordinal: '', text: tail, spans: after } as ItemFile;
  delete second.rowId;
  if (isMeasure(second)) second.title = '';
  Object.assign(item, { text: head, spans: before });
  const siblings = siblingsOf(plan, item);
  siblings.splice(siblings.indexOf(item) + 1, 0, second);
  share(plan, item, second);
  noteItem(draft, file, plan, second as GoalFile, `${item.ref ?? ''}~${id}`);
  return second;
}

/** Joins the next item of the same type and area onto an item. */
export function mergeItem(draft: Draft, { file, plan, item }: ItemPart): void {
  const siblings = siblingsOf(plan, item);
  const next = siblings.slice(siblings.indexOf(item) + 1).find(({ area, ref }) => area === item.area && !draft.dropped.has(ref ?? ''));
  if (!next) throw new NoEffect('no item of the same type comes after it in its area');
  const known = new Set(item.responsibilities.map(({ role, unit }) => `${role} ${unit}`));
  Object.assign(item, {
    text: `${item.text ?? ''}${next.text ?? ''}`,
    spans: [...(item.spans ?? []), ...(next.spans ?? [])],
    open: item.open || next.open,
    responsibilitySpans: [...(item.responsibilitySpans ?? []), ...(next.responsibilitySpans ?? [])],
    mentions: [...(item.mentions ?? []), ...(next.mentions ?? [])],
    responsibilities: [...item.responsibilities, ...next.responsibilities.filter(({ role, unit }) => !known.has(`${role} ${unit}`))],
  });
  for (const target of plan.targets) if (target.in === next.id) target.in = item.id;
  for (const entry of item.responsibilities) draft.parts.set(entry.ref ?? '', { kind: 'responsibility', file, plan, owner: item, entry });
  siblings.splice(siblings.indexOf(next), 1);
  draft.parts.delete(next.ref ?? '');
}

/** The area that a stretch of text stands in: the last that begins before it. */
export function areaAt(draft: Draft, plan: PlanFile, at: number): string {
  const areas = standingAreas(draft, plan);
  const before = areas.findLast(({ span }) => span !== undefined && span.start <= at) ?? areas[0];
  if (before) return before.id;
  throw new NoEffect('the plan has no area to put it in');
}

/** Makes an item of a stretch of the file's text, and gives it. */
export function addItem(
  draft: Draft,
  file: number,
  plan: PlanFile,
  area: string,
  stretch: Span,
  { id, input }: Decision,
  usual = { type: ImportItemType.GOAL, kind: GoalKind.MAIN as string },
): ItemFile {
  const text = draft.files[file]?.text ?? '';
  const words = text.slice(stretch.start, stretch.end);
  const start = stretch.start + (words.length - words.trimStart().length);
  const span = { start, end: start + words.trim().length };
  if (span.end <= span.start) throw new NoEffect('there is no text there');
  const type = input.type ?? usual.type;
  const kind = kindFor(type, input.itemKind, type === usual.type ? usual.kind : MeasureKind.STRATEGY);
  const made = {
    id: `${area}.${id}`,
    area,
    kind,
    ordinal: input.ordinal ?? '',
    text: words.trim(),
    open: false,
    responsibilities: [],
    mentions: [],
    spans: [span],
    ...(type === ImportItemType.MEASURE ? { title: '' } : {}),
  } as unknown as ItemFile;
  insertAtEnd(plan, made);
  noteItem(draft, file, plan, made, `${plan.plan.ref ?? ''}/${made.id}`);
  claimPlace(draft, file, span, { kind: 'item', plan: plan.plan.key, item: made.id });
  return made;
}
