import { continuedLines } from './continued-lines.ts';
import { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';

/** How many paragraphs of a text must be indented, as a share, for a line at the margin to go on with the one above. */
const LEAST_SHARE = 0.9;
const LEAST_PARAGRAPHS = 5;
/** Blanks inside a line, as between the columns of a table. */
const COLUMNS = /\S(?:　{2}|[ \t]{2})\s*\S/u;

/** What the white space around lines says, which is no part of their words. */
export interface LineSpaces {
  /** Lines that are set in from the margin. */
  indented: Set<Line>;
  /** Lines that end in a wide blank: it stands between two names where they go on. */
  blank: Set<Line>;
  /** Lines at the top of a page. */
  top: Set<Line>;
}

/** Makes paragraphs whole again that were broken at the margin: where a text indents each of them, what is not indented goes on with the full line above it; elsewhere only what can be nothing else. */
export function joinBroken(lines: Line[], spaces: LineSpaces): Line[] {
  const indents = indentsParagraphs(lines, spaces);
  const continued = indents ? new Set<Line>() : continuedLines(lines, isProse);
  const groups: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    if (continued.has(line) || (indents && goesOn(lines[at - 1], line, spaces))) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => whole(group, spaces, indents));
}

/** Whether nearly all lines that do not come after a full one are indented. */
function indentsParagraphs(lines: Line[], { indented }: LineSpaces): boolean {
  const first = lines.filter((line, at) => isProse(line) && lines[at - 1]?.full === false);
  const cut = lines.some(({ full }) => full);
  return cut && first.length >= LEAST_PARAGRAPHS && first.filter((line) => indented.has(line)).length >= first.length * LEAST_SHARE;
}

const isProse = ({ cell, tabbed, words }: Line): boolean => cell === null && !tabbed && words.text !== '' && !words.text.includes('\t');

function goesOn(before: Line | undefined, line: Line, { indented, top }: LineSpaces): boolean {
  if (!before?.full || indented.has(line) || !isProse(line) || !isProse(before) || before.box !== line.box) return false;
  return (!line.apart || top.has(line)) && !(COLUMNS.test(before.words.text) && COLUMNS.test(line.words.text));
}

/** A paragraph of its lines; where paragraphs are indented it is known where each ends, and none goes on below. */
function whole(lines: Line[], { blank }: LineSpaces, indents: boolean): Line {
  const first = lines[0] as Line;
  const full = !indents && lines.at(-1)?.full === true;
  if (lines.length === 1) return first.full === full ? first : { ...first, full };
  const spaced = new Set(lines.filter((line) => blank.has(line)).map(({ words }) => words));
  const words = JoinedText.join(
    lines.map((line) => line.words),
    (left) => (spaced.has(left) ? '　' : ''),
  );
  return { ...first, words, full };
}
