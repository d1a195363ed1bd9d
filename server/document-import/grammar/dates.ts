import { parseNumeral } from './numerals.ts';

const DATE =
  /([0-9０-９]{4}|[〇○零一二三四五六七八九]{4})\s*年\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?:([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*日)?/u;

/** The first date in a text as an ISO date: 2021年12月24日 or 二〇二一年十二月二十四日; null without a day or where there is none. */
export function parseDate(text: string): string | null {
  const match = DATE.exec(text);
  const year = parseNumeral((match?.[1] ?? '').replace(/○/gu, '〇'));
  const month = parseNumeral(match?.[2] ?? '');
  const day = parseNumeral(match?.[3] ?? '');
  if (!year || !month || !day || month > 12 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether a line holds a date and nothing else (印发 may follow). */
export function isDateLine(text: string): boolean {
  const match = DATE.exec(text);
  return match !== null && /^(?:\s*印发)?$/u.test((text.slice(0, match.index) + text.slice(match.index + match[0].length)).trim());
}
