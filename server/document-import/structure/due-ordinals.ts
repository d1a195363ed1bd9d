import { type Marker, parseMarker, parseWordOrdinal } from '../grammar/numbering.ts';
import { halfWidthDigits } from '../grammar/numerals.ts';
import type { Opening } from './opening.ts';
import { endsSentence } from './outline.ts';
import type { Part } from './tables.ts';

const BEFORE_FIGURE = /^(\d{1,2})[.．](?=\d)/u;

/** Finds ordinals right before a figure (3.90%以上的乡镇…): they are told from decimals by being due after the item above, whose last sentence is finished. */
export function withDueOrdinals(parts: Part[], openings: (Opening | null)[]): (Opening | null)[] {
  let last: number | null = null;
  return openings.map((opening, index) => {
    const due = last === null ? null : dueOrdinal(parts, index, last + 1);
    const found = due ?? opening;
    if (found) last = found.kind === 'marker' && found.marker.family === 'digit' ? found.marker.number : null;
    return found;
  });
}

function dueOrdinal(parts: Part[], index: number, due: number): Opening | null {
  const line = parts[index]?.line;
  const above = parts[index - 1]?.line?.words.text ?? '';
  const match = BEFORE_FIGURE.exec(halfWidthDigits(line?.words.text.slice(0, 8) ?? ''));
  if (!line || line.ordinal !== null || !match || Number(match[1]) !== due || !endsSentence(above)) return null;
  const marker = parseMarker(`${due}.　标题`);
  return (
    marker && {
      kind: 'marker',
      marker: { ...marker, length: match[0].length },
      mark: line.words.slice(0, match[0].length),
      head: line.words.slice(match[0].length),
    }
  );
}

const LEAST_WORDS = 6;

/** Where paragraphs open with 第一，, 第二， throughout a paper, and more of them than with figures, those are its ordinals and no points of one text. */
export function withWordOrdinals(parts: Part[], openings: (Opening | null)[]): (Opening | null)[] {
  const words = parts.map(({ line }, at) => (line && openings[at] === null ? parseWordOrdinal(line.words.text) : null));
  const figures = openings.filter((opening) => opening?.kind === 'marker' && opening.marker.family === 'digit').length;
  const count = words.filter((marker) => marker !== null).length;
  if (count < LEAST_WORDS || count <= figures) return openings;
  return openings.map((opening, at) => wordOpening(parts[at], words[at] ?? null) ?? opening);
}

function wordOpening(part: Part | undefined, marker: Marker | null): Opening | null {
  if (!part?.line || !marker) return null;
  const { words } = part.line;
  return { kind: 'marker', marker, mark: words.slice(0, marker.length), head: words.slice(marker.length) };
}
