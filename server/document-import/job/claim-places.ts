import { SectionKind } from '../../../schema/section/section.enums.ts';
import type { DocumentContent, SectionContent } from '../apply/apply-input.ts';
import type { Place, PlaceKind } from '../reading.ts';
import type { Span } from '../source-text.ts';
import type { Draft } from './draft.ts';

/** What a reviewer's decision makes of a stretch. */
export interface Claim {
  kind: PlaceKind;
  plan: string | null;
  item: string | null;
}

/** What a reviewer may claim: what no item holds yet. */
const free: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['unplaced', 'section', 'furniture']);
const all: ReadonlySet<PlaceKind> = new Set<PlaceKind>([...free, 'item', 'responsibility', 'heading', 'table']);

function split(place: Place, { start, end }: Span, claim: Claim, taken = free): Place[] {
  const { span } = place;
  if (!taken.has(place.kind) || span.end <= start || end <= span.start) return [place];
  const [from, to] = [Math.max(span.start, start), Math.min(span.end, end)];
  const parts: Place[] = [
    { ...place, span: { start: span.start, end: from } },
    { ...claim, span: { start: from, end: to } },
    { ...place, span: { start: to, end: span.end } },
  ];
  return parts.filter((part) => part.span.end > part.span.start);
}

const documentOf = (draft: Draft, file: number): DocumentContent | null => draft.files[file]?.inputs.find(({ document }) => document?.text)?.document ?? null;

/** What is left of a section beside a stretch that is one no more. */
function without(section: SectionContent, { start, end }: Span, text: string): SectionContent[] {
  if (section.kind !== SectionKind.UNPLACED || section.span.end <= start || end <= section.span.start) return [section];
  const rests = [
    { start: section.span.start, end: Math.max(section.span.start, start) },
    { start: Math.min(section.span.end, end), end: section.span.end },
  ];
  return rests.filter((span) => text.slice(span.start, span.end).trim() !== '').map((span) => ({ ...section, span, text: text.slice(span.start, span.end) }));
}

/** Gives a stretch of a file's text, as far as no item has it, to an item: what was unplaced there is so no longer. */
export function claimPlace(draft: Draft, file: number, span: Span, claim: Claim): void {
  const read = draft.files[file];
  if (!read) return;
  read.places = read.places.flatMap((place) => split(place, span, claim));
  const document = documentOf(draft, file);
  if (document?.sections) document.sections = document.sections.flatMap((section) => without(section, span, read.text ?? ''));
}

/** Gives a stretch another place, whatever it was. */
export function replace(draft: Draft, file: number, span: Span, claim: Claim): void {
  const read = draft.files[file];
  if (read) read.places = read.places.flatMap((place) => split(place, span, claim, all));
}

/** Keeps an unplaced stretch as a part of the document of another kind. */
export function keepAsSection(draft: Draft, file: number, span: Span, kind: SectionKind): void {
  const read = draft.files[file];
  for (const section of documentOf(draft, file)?.sections ?? [])
    if (section.kind === SectionKind.UNPLACED && section.span.start === span.start && section.span.end === span.end) section.kind = kind;
  const place: PlaceKind = kind === SectionKind.FURNITURE ? 'furniture' : 'section';
  if (read) read.places = read.places.flatMap((each) => split(each, span, { kind: place, plan: each.plan, item: null }));
}
