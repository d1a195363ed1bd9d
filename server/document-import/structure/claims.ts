import { SectionKind } from '../../../schema/section/section.enums.ts';
import type { AssembledPlan } from './assemble-plan.ts';
import type { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';
import type { Claim, Kept } from './places.ts';
import type { Span } from '../source-text.ts';

/** What lays claim to a document's text, and what is kept of the text that no item holds. */
export interface Claims {
  claims: Claim[];
  kept: Kept[];
}

/** Claims of one plan: items, their lists, headings, tables, sections, title and closing lines. */
export function planClaims({ plan, items, areaIds, read }: AssembledPlan): Claims {
  const all: Claims = { claims: [], kept: [] };
  for (const item of items) claimItem(all, plan.key, item);
  for (const { words, area } of read.draft.headings) {
    claim(all, 'heading', words.spans, plan.key, area ? (areaIds.get(area) ?? null) : null);
    keep(all, SectionKind.HEADING, [words], plan.key, words.text);
  }
  for (const section of read.draft.sections) {
    for (const words of section.words) claim(all, 'section', words.spans, plan.key, null);
    keep(all, section.kind, section.words, plan.key, section.title, section.ordinal, section.level);
  }
  for (const { table } of read.draft.tables) {
    claim(all, 'table', [...(table.captionLine?.words.spans ?? []), table.span], plan.key, null);
    all.kept.push({ kind: SectionKind.TABLE, title: table.caption, ordinal: '', level: 0, span: table.span, plan: plan.key });
  }
  claimLines(all, SectionKind.TITLE, read.stretch.titleLines, plan.key);
  claimLines(all, SectionKind.CONTENTS, read.contents, plan.key);
  for (const line of read.notes) claimLines(all, SectionKind.NOTE, [line], plan.key);
  for (const line of read.closing) claimLines(all, SectionKind.CLOSING, [line], plan.key);
  return all;
}

function claimItem(all: Claims, plan: string, item: AssembledPlan['items'][number]): void {
  claim(all, 'responsibility', item.responsibilitySpans, plan, item.id);
  if (item.draft.mark) claim(all, 'item', item.draft.mark.spans, plan, item.id);
  claim(all, 'item', item.words.spans, plan, item.id);
}

/** Claims of lines as one section of the document or of a plan. */
export function claimLines(all: Claims, kind: SectionKind, lines: Line[], plan: string | null): void {
  if (lines.length === 0) return;
  for (const line of lines) claim(all, 'section', line.words.spans, plan, null);
  keep(
    all,
    kind,
    lines.map((line) => line.words),
    plan,
    '',
  );
}

function claim(all: Claims, kind: Claim['kind'], spans: Span[], plan: string | null, item: string | null): void {
  for (const span of spans) all.claims.push({ span, kind, plan, item });
}

function keep(all: Claims, kind: SectionKind, words: JoinedText[], plan: string | null, title: string, ordinal = '', level = 0): void {
  const held = words.filter(({ text }) => text !== '');
  if (held.length > 0) all.kept.push({ kind, title, ordinal, level, span: { start: held[0]?.start ?? 0, end: held.at(-1)?.end ?? 0 }, plan });
}
