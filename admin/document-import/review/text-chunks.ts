import type { Place } from '../import-types.ts';
import type { Light } from './preview-index.ts';

/** A part of a file's text that is shown as one block, so that the browser lays out only those in view. */
export interface Chunk {
  start: number;
  text: string;
  places: Place[];
}

/** A run of letters that looks the same all along. */
export interface Atom {
  start: number;
  text: string;
  place: Place | null;
  kinds: Light['kind'][];
}

const wanted = 1600;

/** Cuts a text into chunks at ends of lines. */
export function cutIntoChunks(text: string, places: Place[]): Chunk[] {
  const chunks: Chunk[] = [];
  let first = 0;
  for (let start = 0; start < text.length;) {
    const line = text.indexOf('\n', Math.min(text.length, start + wanted));
    const end = line < 0 ? text.length : line + 1;
    while (first < places.length && (places[first]?.span.end ?? 0) <= start) first += 1;
    const own: Place[] = [];
    for (let index = first; index < places.length && (places[index]?.span.start ?? end) < end; index += 1) own.push(places[index] as Place);
    chunks.push({ start, text: text.slice(start, end), places: own });
    start = end;
  }
  return chunks;
}

const meets = (span: { start: number; end: number }, start: number, end: number): boolean => span.start < end && span.end > start;

/** The lights that fall on a chunk. */
export const lightsOn = ({ start, text }: Chunk, lights: Light[]): Light[] => lights.filter(({ span }) => meets(span, start, start + text.length));

/** Cuts a chunk into runs that look the same all along. */
export function cutIntoAtoms({ start, text, places }: Chunk, lights: Light[]): Atom[] {
  const end = start + text.length;
  const edges = new Set([start, end]);
  for (const { span } of [...places, ...lights]) {
    if (span.start > start && span.start < end) edges.add(span.start);
    if (span.end > start && span.end < end) edges.add(span.end);
  }
  const sorted = [...edges].toSorted((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? end;
    const kinds = [...new Set(lights.filter(({ span }) => meets(span, from, to)).map(({ kind }) => kind))];
    return { start: from, text: text.slice(from - start, to - start), place: places.find(({ span }) => meets(span, from, to)) ?? null, kinds };
  });
}
