import { parseMarker } from '../grammar/numbering.ts';
import type { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';

const MOST_CELL = 40;
const LEAST_LINES = 12;
/** So large a share of the lines that a table fell into are nothing but values, units or single characters. */
const SCRAPS = 0.4;
const SCRAP =
  /^(?:[\d\s.,，%‰/<>≥≤＞＜=±+~～—–\-－]+(?:以上|以下|以内|左右|万|亿|年|人|个|张|家|元|户|岁|天)*|\p{sc=Han}{1,2}|(?:约束|预期)性?|\/?10?\s*万|亿元|万元|万人|人次)$/u;
const HEADS: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'article', 'formal', 'chinese', 'chinese-paren']);

/** What is left of a table that fell into lines nobody can tell the cells of: kept whole, so that its numbers are no ordinals of the text around it. Ends where a table stands that can be read. */
export function tableDebris(lines: Line[], from: number, isTable: (at: number) => boolean): { rows: JoinedText[][]; next: number } | null {
  if (!isPiece(lines[from])) return null;
  let next = from + 1;
  while (isPiece(lines[next]) && !isTable(next)) next += 1;
  while (next > from && !isScrap(lines[next - 1])) next -= 1;
  const run = lines.slice(from, next);
  if (run.length < LEAST_LINES || run.filter(isScrap).length < run.length * SCRAPS) return null;
  return { rows: run.map(({ words }) => [words]), next };
}

/** A value, a unit or a character; or several cells of a row, most of which are. */
function isScrap(line: Line | undefined): boolean {
  if (!line) return false;
  const cells = line.words.text.split(/\s+/u);
  return SCRAP.test(line.words.text) || (cells.length > 1 && cells.filter((cell) => SCRAP.test(cell)).length >= cells.length / 2);
}

/** A short line that neither ends a sentence nor heads a part of the text. */
function isPiece(line: Line | undefined): boolean {
  if (!line || line.cell !== null || line.words.text.replaceAll(/\s+/gu, ' ').length > MOST_CELL || /[。；，]|：$/u.test(line.words.text)) return false;
  return !HEADS.has(parseMarker(line.words.text)?.family ?? '');
}
