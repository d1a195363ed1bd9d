import { JoinedText } from './joined-text.ts';

/** Joins a row that a page break cut in two: the rest of it stands at the top of a page, without an ordinal of its own or with one cell only. */
export function joinCutRows(rows: JoinedText[][], pages: (number | null)[]): JoinedText[][] {
  const ordinals = rows.filter((row) => /^\d{1,3}$/u.test(row[0]?.text ?? '')).length;
  const hasOrdinals = ordinals >= 2 && ordinals * 2 >= rows.length;
  const whole: JoinedText[][] = [];
  rows.forEach((row, index) => {
    const before = whole.at(-1);
    if (before && index > 1 && isAfterBreak(pages, index) && isRest(row, hasOrdinals, before)) whole[whole.length - 1] = joinRows(before, row);
    else whole.push(row);
  });
  return whole;
}

function isAfterBreak(pages: (number | null)[], index: number): boolean {
  const [before, own] = [pages[index - 1] ?? null, pages[index] ?? null];
  return before !== null && own !== null && own > before;
}

/** Words below words: cells that are filled here are filled in the row before, and none of them is a figure of its own. */
function isRest(row: JoinedText[], hasOrdinals: boolean, before: JoinedText[]): boolean {
  const filled = row.flatMap((cell, column) => (cell.text === '' ? [] : [column]));
  if (filled.length === 0 || (hasOrdinals && filled.includes(0)) || (!hasOrdinals && filled.length > 1)) return false;
  return filled.every((column) => (before[column]?.text ?? '') !== '' && !/^[≥≤><]?\d[\d.]*%?$/u.test(row[column]?.text ?? ''));
}

function joinRows(before: JoinedText[], rest: JoinedText[]): JoinedText[] {
  return before.map((cell, column) => JoinedText.join([cell, rest[column] ?? JoinedText.of('', [])], () => ''));
}
