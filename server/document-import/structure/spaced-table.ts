import type { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';
import { isHeaderWord } from './plain-table.ts';

const MOST_VALUE = 14;
/** Values in words may be long where nature or an ordinal shows that the line is a row. */
const MOST_WORDS = 24;
const NAME = /^(?:主要|核心|具体)*(?:指标|项目|任务|目标)(?:名称|内容|任务)?(?:[（(].*)?$|^名称$/u;
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
    const row = rowCells((lines[next] as Line).words, header);
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

/** A row: as many words before the name as the header has, an ordinal first; its last words are values, and what stands between is its name. */
function rowCells(words: JoinedText, header: JoinedText[]): JoinedText[] | null {
  const tokens = [...words.text.matchAll(CELL)];
  const ordinal = header[0]?.text === '序号' && /^\d{1,3}$/u.test(tokens[0]?.[0] ?? '');
  const before = ordinal
    ? Math.max(
        1,
        header.findIndex((cell) => NAME.test(cell.text)),
      )
    : 0;
  const leading = tokens.slice(0, before);
  const values = tokens.slice(before + 1 - header.length);
  const most = ordinal ? MOST_WORDS : MOST_VALUE;
  if (tokens.length < header.length || values.some((value) => value[0].length > most) || !values.some((value) => VALUE.test(value[0]))) return null;
  const cell = (token: RegExpExecArray): JoinedText => words.slice(token.index, token.index + token[0].length);
  const from = tokens[before]?.index ?? 0;
  return [...leading.map(cell), words.slice(from, values[0]?.index ?? from).trim(), ...values.map(cell)];
}
