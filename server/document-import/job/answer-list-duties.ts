import type { ItemFile, PlanFile, ResponsibilityFile } from '../export/plan-file.ts';
import { trailingBracket } from '../grammar/brackets.ts';
import { parseMarker } from '../grammar/numbering.ts';
import { UNIT_LABEL } from '../grammar/responsibility.ts';
import type { Span } from '../source-text.ts';
import { type Answer, itemsOf, overlaps, planOf, type QuestionPart } from './answer.ts';
import { addUnits, dutiesIn } from './answer-duties.ts';
import { replace } from './claim-places.ts';
import { type Draft, siblingsOf } from './draft.ts';
import { NoEffect } from './item-decisions.ts';

/** Gives an item the units that another one has, as far as it has them not yet. */
export function copyUnits(
  draft: Draft,
  file: number,
  plan: PlanFile,
  from: ItemFile,
  to: ItemFile,
  isMeant = (_entry: ResponsibilityFile): boolean => true,
): void {
  const known = new Set(to.responsibilities.map(({ role, unit }) => `${role} ${unit}`));
  for (const entry of from.responsibilities.filter((each) => isMeant(each) && !known.has(`${each.role} ${each.unit}`))) {
    const copy: ResponsibilityFile = { ...entry, ref: `${to.ref ?? ''}/r~${entry.ref ?? ''}` };
    to.responsibilities.push(copy);
    draft.parts.set(copy.ref ?? '', { kind: 'responsibility', file, plan, owner: to, entry: copy });
  }
  to.open ||= from.open;
}

/** The line of units below a list's last item answers for the whole list. */
export const dutiesForList: Answer = (draft, part, alternative) => {
  if (alternative !== 'list') return;
  const plan = planOf(part);
  const line = part.question.span;
  const last = itemsOf(plan).findLast(({ responsibilitySpans = [] }) => responsibilitySpans.some((span) => overlaps(span, line)));
  const list = last ? siblingsOf(plan, last).filter((item) => item !== last && item.area === last.area) : [];
  if (!last || list.length === 0) throw new NoEffect('the item that these units were given to stands alone');
  for (const item of list) copyUnits(draft, part.file, plan, last, item, ({ span }) => overlaps(span, line));
};

const LABEL = new RegExp(`(?<lead>[（(〔【][^（(〔【：:]{0,6})?${UNIT_LABEL}[）)]?\\s*[：:]`, 'u');

/** A heading's own words, and its list of units: where the list stands with its bracket, its words, and where these begin. */
interface HeadList {
  title: string;
  stretch: Span;
  words: string;
  from: number;
}

function headList(source: string, start: number): HeadList | null {
  const stop = source.indexOf('\n', start);
  const line = source.slice(start, stop < 0 ? source.length : stop).trimEnd();
  const label = LABEL.exec(line);
  if (!label) return bracketList(line, start);
  const head = line.slice(0, label.index);
  const at = label.index + (label.groups?.['lead']?.length ?? 0);
  return {
    title: head.slice(parseMarker(head)?.length ?? 0).trim(),
    stretch: { start: start + label.index, end: start + line.length },
    words: line.slice(at).replace(/[）)〕】。]+$/u, ''),
    from: start + at,
  };
}

const OTHER_LABEL = /(?<=^|[；;，,。])[^：:、，；;]{2,10}[：:]/gu;

/** The bracket that ends a heading: labels that are no usual ones are no part of its words. */
function bracketList(line: string, start: number): HeadList | null {
  const bracket = trailingBracket(line);
  if (!bracket) return null;
  const head = line.slice(0, bracket.start);
  return {
    title: head.slice(parseMarker(head)?.length ?? 0).trim(),
    stretch: { start: start + bracket.start, end: start + line.length },
    words: line.slice(bracket.inner.start, bracket.inner.end).replaceAll(OTHER_LABEL, (label) => '　'.repeat(label.length)),
    from: start + bracket.inner.start,
  };
}

/** Who answers, said in a heading, is given to the items below it: all of its area, or those before the next heading. */
export const dutiesForBelow: Answer = (draft, part, alternative, decision) => {
  if (alternative !== 'below') return;
  const plan = planOf(part);
  const { file, question } = part;
  const head = headList(draft.files[file]?.text ?? '', question.span.start);
  const list = head ? dutiesIn(head.words, plan.plan.jurisdiction) : null;
  if (!head || !list) throw new NoEffect('no unit is named there any more');
  const area = plan.areas.find(({ span }) => overlaps(span, question.span));
  const items = area ? itemsOf(plan).filter((item) => item.area === area.id) : itemsBelow(draft, part, head.stretch.end);
  if (items.length === 0) throw new NoEffect('no item stands below it');
  if (area) area.title = head.title;
  for (const item of items) {
    item.open ||= list.open;
    addUnits(draft, { kind: 'item', file, plan, item }, list.duties, (start, end) => ({ start: head.from + start, end: head.from + end }), decision.id);
  }
  replace(draft, file, head.stretch, { kind: 'responsibility', plan: plan.plan.key, item: items[0]?.id ?? null });
};

function itemsBelow(draft: Draft, part: QuestionPart, from: number): ItemFile[] {
  const next = (draft.files[part.file]?.places ?? []).find(({ kind, span }) => kind === 'heading' && span.start >= from)?.span.start ?? Infinity;
  return itemsOf(planOf(part)).filter(({ spans }) => spans?.[0] !== undefined && spans[0].start >= from && spans[0].start < next);
}
