import { isDutyLine } from './duty-lists.ts';
import { headingRole, listRole } from '../grammar/headings.ts';
import { type Marker, parseComputedOrdinal, parseDecimalHeading, parseMarker } from '../grammar/numbering.ts';
import { isDutyList } from '../grammar/responsibility.ts';
import type { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';

/** How a line opens a heading or item. */
export type Opening = { kind: 'marker'; marker: Marker; mark: JoinedText | null; head: JoinedText } | { kind: 'list-head' | 'plain'; head: JoinedText };

/** Ordinals that may stand on a line of their own, with the heading on the next. */
const STANDS_ALONE: Marker['family'][] = ['box', 'part', 'chapter', 'section'];

/** A heading in brackets on a line of its own: 【健全责任体系】. */
const FRAMED = /^[【〖]([^【】〖〗。；，：]{2,20})[】〗]$/u;

/** An entry of a list whose format draws a dot and stores none. */
const BULLET: Marker = { family: 'bullet', number: 0, path: [0], printed: '', length: 0 };

/** Whether some line has an ordinal such as 1.1, so that `1 总则` counts as one too. */
export function usesDecimals(lines: Line[]): boolean {
  return lines.some(({ words, ordinal }) => /^\d{1,2}\.\d{1,2}\.?$/u.test(ordinal ?? '') || parseMarker(words.text.slice(0, 12))?.family === 'decimal2');
}

/** How a line opens, taken by itself; null where it can only go on with what is above it. */
export function openingOf(line: Line, decimals: boolean): Opening | null {
  if (isDutyLine(line.words.text)) return null;
  return markerOpening(line, decimals) ?? headingOpening(line);
}

function markerOpening(line: Line, decimals: boolean): Opening | null {
  const computed = line.ordinal === null ? null : parseComputedOrdinal(line.ordinal, decimals);
  if (computed) return { kind: 'marker', marker: computed, mark: null, head: line.words };
  if (computed === null && line.kind === 'list-item' && parseMarker(line.words.text) === null)
    return { kind: 'marker', marker: BULLET, mark: null, head: line.words };
  const marker = parseMarker(line.words.text) ?? (decimals ? parseDecimalHeading(line.words.text) : null);
  if (!marker || (marker.length >= line.words.text.length && !STANDS_ALONE.includes(marker.family))) return null;
  return { kind: 'marker', marker, mark: line.words.slice(0, marker.length), head: line.words.slice(marker.length) };
}

function headingOpening(line: Line): Opening | null {
  const text = line.words.text;
  if (text.length > 40) return null;
  if (listRole(text) !== null) return { kind: 'list-head', head: line.words };
  const framed = FRAMED.exec(text)?.[1];
  if (framed !== undefined && !isDutyList(framed)) return { kind: 'plain', head: line.words };
  if (/^附[件表录][\s　]*[\d一二三四五六七八九十]*[：:]?(?:[\s　]|$)/u.test(text)) return { kind: 'plain', head: line.words };
  if (line.kind === 'heading') return { kind: 'plain', head: line.words };
  const bare = text.replace(/[\s　]/gu, '');
  return bare.length <= 8 && !/[。，、；]/u.test(bare) && headingRole(bare) !== 'topic' ? { kind: 'plain', head: line.words } : null;
}
