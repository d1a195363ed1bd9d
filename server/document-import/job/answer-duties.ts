import { ResponsibilityRole } from '../../../schema/responsibility/responsibility.enums.ts';
import type { ResponsibilityFile } from '../export/plan-file.ts';
import { type DutyList, readDuties } from '../grammar/responsibility.ts';
import { simplified } from '../grammar/traditional-characters.ts';
import type { Span } from '../source-text.ts';
import { JoinedText } from '../structure/joined-text.ts';
import { placeStem } from '../structure/plan-identity.ts';
import { type Answer, itemOf } from './answer.ts';
import { replace } from './claim-places.ts';
import type { Draft } from './draft.ts';
import { type ItemPart, NoEffect } from './item-decisions.ts';
import { placeInText, splitSpans } from './split-text.ts';

/** What a list of bodies says; where the grammar finds none, each of its words is one. */
export function dutiesIn(words: string, place: string): Pick<DutyList, 'duties' | 'open'> {
  const list = readDuties(simplified(words), { prefix: '', placeStem: placeStem(place) });
  if (list.duties.length > 0) return { ...list, duties: list.duties.map((duty) => ({ ...duty, asWritten: words.slice(duty.start, duty.end) })) };
  const duties = [...words.matchAll(/[^、，；;,\s]+/gu)].map(({ 0: unit, index }) => ({
    unit,
    asWritten: unit,
    group: false,
    role: ResponsibilityRole.RESPONSIBLE,
    start: index,
    end: index + unit.length,
  }));
  return { duties, open: false };
}

/** The bracket or the last sentence of an item's words lists who answers for it: it is taken off the words and read. */
export const readBracket: Answer = (draft, part, alternative, decision) => {
  if (alternative !== 'responsibilities') return;
  const { plan, item, file }: ItemPart = itemOf(part);
  const source = draft.files[file]?.text ?? '';
  const bracket = part.question.span;
  const { text = '', spans = [] } = item;
  const start = placeInText(text, spans, source, bracket.start);
  const end = placeInText(text, spans, source, bracket.end);
  const words = JoinedText.of(source, within(spans, bracket));
  const framed = /^[（(〔【[［]/u.test(words.text);
  const label = /^[^：:、，]{2,8}[：:]/u.exec(words.text)?.[0].length ?? 0;
  const inner = framed ? words.slice(1, words.text.length - 1) : words.slice(label);
  const { duties, open } = dutiesIn(inner.text, plan.plan.jurisdiction);
  if (duties.length === 0 || start >= end) throw new NoEffect('no unit is named there any more');
  const rest = text.slice(end).replace(/[。；;]$/u, (stop) => (/[。！；;]\s*$/u.test(text.slice(0, start)) ? '' : stop));
  const before = splitSpans(text, start, spans, source)[0];
  const after = rest.trim() === '' ? [] : splitSpans(text, end, spans, source)[1];
  Object.assign(item, { text: `${text.slice(0, start)}${rest}`.trim(), spans: [...before, ...after], open: item.open || open });
  item.responsibilitySpans = [...(item.responsibilitySpans ?? []), bracket];
  addUnits(draft, { kind: 'item', file, plan, item }, duties, (from, to) => inner.spanOf(from, to), decision.id);
  replace(draft, file, bracket, { kind: 'responsibility', plan: plan.plan.key, item: item.id });
};

/** Notes units of a list as an item's own; `spanOf` says where each stands. */
export function addUnits(
  draft: Draft,
  { file, plan, item }: ItemPart,
  duties: DutyList['duties'],
  spanOf: (start: number, end: number) => Span,
  decision: string,
): void {
  duties.forEach(({ role, unit, group, asWritten, start, end }, index) => {
    const entry: ResponsibilityFile = { role, unit, group, asWritten, span: spanOf(start, end), ref: `${item.ref ?? ''}/r~${decision}.${index + 1}` };
    item.responsibilities.push(entry);
    draft.parts.set(entry.ref ?? '', { kind: 'responsibility', file, plan, owner: item, entry });
  });
}

const within = (spans: readonly Span[], { start, end }: Span): Span[] =>
  spans.flatMap((span) => (span.start < end && start < span.end ? [{ start: Math.max(span.start, start), end: Math.min(span.end, end) }] : []));
