import type { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';
import { isHeaderWord } from './plain-table.ts';

const MOST_VALUE = 14;
/** A word; a sign before it and 年 or 万 after it go with it. */
const CELL = /(?:[><≥≤＞＜]\s+)?\S+(?:\s+[年万亿](?=\s|$))?/gu;
const VALUE = /\d|^(?:约束性|预期性)$/u;

/** A table whose cells are set apart by spaces only: a line of header words, then lines that end in as many values. */
export function spacedTable(lines: Line[], from: number): { rows: JoinedText[][]; next: number } | null {
  const header = headerCells(lines[from]);
  if (header.length < 3) return null;
  const rows = [header];
  let next = from + 1;
  for (; next < lines.length; next += 1) {
    const row = rowCells((lines[next] as Line).words, header.length);
    if (!row) break;
    rows.push(row);
  }
  return rows.length >= 3 ? { rows, next } : null;
}

/** The words of a line of headers, 指 标 taken as one; none where some word is no header. */
function headerCells(line: Line | undefined): JoinedText[] {
  if (!line || line.cell !== null || line.words.text.length > 80) return [];
  const text = line.words.text.replace(
    /(?<=^|\s)(\p{Script=Han})\s+(\p{Script=Han})(?=\s|$)/u,
    (_, first: string, second: string) => `${first}${'\u00B7'.repeat(_.length - 2)}${second}`,
  );
  const cells = [...text.matchAll(CELL)].map((match) => line.words.slice(match.index, match.index + match[0].length));
  return cells.every((cell) => isHeaderWord(cell.text)) ? cells : [];
}

/** A row: its last words are values, what stands before them is its name. */
function rowCells(words: JoinedText, width: number): JoinedText[] | null {
  const tokens = [...words.text.matchAll(CELL)];
  const values = tokens.slice(1 - width);
  if (tokens.length < width || values.some((value) => value[0].length > MOST_VALUE) || !values.some((value) => VALUE.test(value[0]))) return null;
  const name = words.slice(0, values[0]?.index ?? 0).trim();
  return [name, ...values.map((value) => words.slice(value.index, value.index + value[0].length))];
}
