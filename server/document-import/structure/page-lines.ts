import type { Line } from './line.ts';

const PAGE_NUMBER =
  /^(?:[-—–－―─·•]+\s*\d{1,4}\s*[-—–－―─·•]+|第\s*\d{1,4}\s*页(?:\s*[，,/／]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|共\s*\d{1,4}\s*页)$/u;
const BARE_NUMBER = /^\d{1,4}$/u;
const PROSE = 15;
const MOST_HEADER = 40;

/** Lines that are page numbers, and running headers beside them: the same short line next to at least three page numbers. */
export function findPageLines(lines: Line[]): Set<Line> {
  const numbers = lines.flatMap((line, index) => (isPageNumber(lines, index) ? [index] : []));
  const found = new Set(numbers.map((index) => lines[index] as Line));
  const beside = new Map<string, Line[]>();
  for (const index of numbers) {
    for (const line of [lines[index - 1], lines[index + 1]]) {
      if (line && !found.has(line) && line.words.text.length <= MOST_HEADER && !/[。；：]$/u.test(line.words.text))
        beside.set(line.words.text, [...(beside.get(line.words.text) ?? []), line]);
    }
  }
  for (const same of beside.values()) if (same.length >= 3) for (const line of same) found.add(line);
  return found;
}

/** A number with dashes or 第…页 is a page number; a bare one only between lines of prose. */
function isPageNumber(lines: Line[], index: number): boolean {
  const line = lines[index] as Line;
  if (line.cell !== null || line.tabbed) return false;
  const text = line.words.text;
  if (PAGE_NUMBER.test(text)) return true;
  return BARE_NUMBER.test(text) && isProse(lines[index - 1]) && isProse(lines[index + 1]);
}

function isProse(line: Line | undefined): boolean {
  return line !== undefined && line.cell === null && line.words.text.length >= PROSE;
}
