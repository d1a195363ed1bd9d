import type { ItemFile, ResponsibilityFile } from '../export/plan-file.ts';
import { parseMarker, parseWordOrdinal, pathOrdinal } from '../grammar/numbering.ts';
import type { Decision } from './decision.ts';
import { type Draft, isMeasure } from './draft.ts';
import { type ItemPart, splitItem } from './item-decisions.ts';
import { placeInText, splitSpans } from './split-text.ts';

const longestTitle = 40;

/** The heading that opens an item's words; empty where its first sentence is none. */
export function headingOf(text: string): string {
  const stop = text.search(/[。：:\n]/u);
  const title = (stop < 0 ? text : text.slice(0, stop)).trim();
  return title.length <= longestTitle ? title : '';
}

/** Cuts an item before places of the file's text; gives all its pieces in order. A piece without words is none. */
export function cutItem(draft: Draft, part: ItemPart, places: readonly number[], decision: Decision): ItemFile[] {
  const source = draft.files[part.file]?.text ?? '';
  const pieces: ItemFile[] = [];
  // From the last on: what stands before a cut keeps its offsets.
  for (const [index, place] of [...places.entries()].toReversed()) {
    const { text = '', spans = [] } = part.item;
    const offset = placeInText(text, spans, source, place);
    if (text.slice(0, offset).trim() === '' || text.slice(offset).trim() === '') continue;
    pieces.unshift(splitItem(draft, part, { ...decision, id: `${decision.id}.${index + 1}`, input: { ...decision.input, offset } }));
  }
  return [part.item, ...pieces];
}

/** Takes the printed ordinal off an item's words and writes it below `above`; what follows it may be a measure's heading. */
export function takeOrdinal(item: ItemFile, above: string, source: string): void {
  const { text = '' } = item;
  const marker = parseMarker(text) ?? parseWordOrdinal(text);
  if (!marker) return;
  const [, spans] = splitSpans(text, marker.length, item.spans ?? [], source);
  Object.assign(item, { text: text.slice(marker.length).trim(), spans, ordinal: `${above}${pathOrdinal(marker.printed)}` });
  if (isMeasure(item)) item.title = headingOf(item.text ?? '');
}

const startOf = ({ spans }: ItemFile): number => spans?.[0]?.start ?? 0;

/** Leaves to each piece of an item the units that are printed in its own words. */
export function dutiesByPlace(draft: Draft, pieces: readonly ItemFile[]): void {
  pieces.forEach((piece, index) => {
    const [from, to] = [index === 0 ? 0 : startOf(piece), pieces[index + 1] ? startOf(pieces[index + 1] as ItemFile) : Infinity];
    const isOwn = (span: { start: number } | undefined): boolean => span === undefined || (span.start >= from && span.start < to);
    const others = piece.responsibilities.filter(({ span }) => !isOwn(span));
    for (const { ref } of others) draft.parts.delete(ref ?? '');
    piece.responsibilities = piece.responsibilities.filter((entry: ResponsibilityFile) => !others.includes(entry));
    piece.responsibilitySpans = (piece.responsibilitySpans ?? []).filter(isOwn);
  });
}

/** Whether the units of an item's pieces are all printed in or after the last one: they may be for all. */
export function dutiesAtEnd(pieces: readonly ItemFile[]): boolean {
  const last = pieces.at(-1);
  return last !== undefined && last.responsibilities.every(({ span }) => span !== undefined && span.start >= startOf(last));
}
