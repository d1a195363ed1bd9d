import { ImportPlaceKind } from '../../schema/document-import/import-job.enums.ts';
import { SectionKind } from '../../schema/section/section.enums.ts';
import type { Place } from '../document-import/import-types.ts';
import type { CoverageAnswer } from './document-query.ts';

const kinds: Partial<Record<SectionKind, ImportPlaceKind>> = {
  [SectionKind.HEADING]: ImportPlaceKind.HEADING,
  [SectionKind.TITLE]: ImportPlaceKind.HEADING,
  [SectionKind.FURNITURE]: ImportPlaceKind.FURNITURE,
  [SectionKind.CONTENTS]: ImportPlaceKind.FURNITURE,
  [SectionKind.TABLE]: ImportPlaceKind.TABLE,
  [SectionKind.UNPLACED]: ImportPlaceKind.UNPLACED,
};
const itemKinds = { TEXT: ImportPlaceKind.ITEM, RESPONSIBILITY: ImportPlaceKind.RESPONSIBILITY };

/** Everything that was read from a text, as stretches of it. */
function stretchesOf({ document, goals, measures }: CoverageAnswer, id: string): Place[] {
  const sections = (document?.sections.nodes ?? []).flatMap(({ kind, spanStart: start, spanEnd: end }) =>
    start === null || end === null ? [] : [{ kind: kinds[kind] ?? ImportPlaceKind.SECTION, span: { start, end }, ref: null }],
  );
  const items = [...goals.nodes, ...measures.nodes]
    .flatMap(({ provenance }) => (provenance?.document.id === id ? provenance.spans : []))
    .map(({ kind, start, end }) => ({ kind: itemKinds[kind], span: { start, end }, ref: null }));
  return [...sections, ...items].toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const numbering = /^[\s（()）【】［］\d０-９一二三四五六七八九十百零〇第条款项.．、:：·•—–-]+$/u;

/** What lies between two stretches: white space is of no interest, the number before an item is its own, anything else found no place. */
function gap(text: string, start: number, end: number, next?: ImportPlaceKind): Place[] {
  if (start >= end) return [];
  const words = text.slice(start, end);
  const ofNext = next === ImportPlaceKind.ITEM && numbering.test(words);
  const kind = words.trim() === '' ? ImportPlaceKind.FURNITURE : ofNext ? ImportPlaceKind.ITEM : ImportPlaceKind.UNPLACED;
  return [{ kind, span: { start, end }, ref: null }];
}

/** A document's text from end to end as what it was read as. */
export function placesOf(answer: CoverageAnswer, id: string): Place[] {
  const text = answer.document?.text ?? '';
  const places: Place[] = [];
  let at = 0;
  for (const { kind, span, ref } of stretchesOf(answer, id)) {
    const start = Math.max(at, span.start);
    if (span.end <= start) continue;
    places.push(...gap(text, at, start, kind), { kind, span: { start, end: span.end }, ref });
    at = span.end;
  }
  return [...places, ...gap(text, at, text.length)];
}

/** How much of a text each kind of place takes, most first. */
export function sharesOf(places: readonly Place[]): { kind: ImportPlaceKind; share: number }[] {
  const lengths = new Map<ImportPlaceKind, number>();
  for (const { kind, span } of places) lengths.set(kind, (lengths.get(kind) ?? 0) + span.end - span.start);
  const all = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  return [...lengths].map(([kind, length]) => ({ kind, share: length / all })).toSorted((a, b) => b.share - a.share);
}
