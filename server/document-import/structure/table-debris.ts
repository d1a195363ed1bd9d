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

/** Whether words open with the ordinal of a heading. */
export const opensLikeHeading = (text: string): boolean => HEADS.has(parseMarker(text)?.family ?? '');

/** A run of lines that may be pieces of a table; `scrapsFrom[i]` counts the scraps from its line i on. */
interface Run {
  start: number;
  /** Behind the last scrap of the run. */
  end: number;
  /** Behind its last piece. */
  stop: number;
  scrapsFrom: number[];
}

/**
 * Finds what is left of tables that fell into lines nobody can tell the cells of: kept whole, so that their numbers are no ordinals of the text
 * around them. Asked for one line after another, it looks at each run of pieces once; a run ends where a table stands that can be read.
 */
export class TableDebris {
  readonly #lines: Line[];
  readonly #isTable: (at: number) => boolean;
  #run: Run = { start: 0, end: 0, stop: 0, scrapsFrom: [] };

  constructor(lines: Line[], isTable: (at: number) => boolean) {
    this.#lines = lines;
    this.#isTable = isTable;
  }

  /** The remains that begin at a line, a row a line; null where there are none. */
  at(from: number): { rows: JoinedText[][]; next: number } | null {
    if (!isPiece(this.#lines[from])) return null;
    if (from >= this.#run.stop) this.#run = this.#runFrom(from);
    const { start, end, scrapsFrom } = this.#run;
    const length = end - from;
    if (length < LEAST_LINES || (scrapsFrom[from - start] ?? 0) < length * SCRAPS) return null;
    return { rows: this.#lines.slice(from, end).map(({ words }) => [words]), next: end };
  }

  #runFrom(start: number): Run {
    let stop = start + 1;
    while (isPiece(this.#lines[stop]) && !this.#isTable(stop)) stop += 1;
    const scraps = this.#lines.slice(start, stop).map(isScrap);
    const scrapsFrom = new Array<number>(scraps.length).fill(0);
    for (let at = scraps.length - 1, count = 0; at >= 0; at -= 1) scrapsFrom[at] = count += scraps[at] ? 1 : 0;
    return { start, end: start + scraps.lastIndexOf(true) + 1, stop, scrapsFrom };
  }
}

/** A value, a unit or a character; or several cells of a row, most of which are. */
function isScrap({ words: { text } }: Line): boolean {
  const cells = text.split(/\s+/u);
  return SCRAP.test(text) || (cells.length > 1 && cells.filter((cell) => SCRAP.test(cell)).length >= cells.length / 2);
}

/** A short line that neither ends a sentence nor heads a part of the text. */
function isPiece(line: Line | undefined): boolean {
  if (!line || line.cell !== null || line.words.text.replaceAll(/\s+/gu, ' ').length > MOST_CELL || /[。；，]|：$/u.test(line.words.text)) return false;
  return !opensLikeHeading(line.words.text);
}
