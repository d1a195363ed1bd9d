import { isDateLine, parseDate } from '../grammar/dates.ts';
import { issuerOf } from '../grammar/plan-facts.ts';
import type { Line } from './line.ts';
import type { DocumentFacts } from '../reading.ts';
import { numberAmong } from './read-plan.ts';

/** The official paper's own facts, from the lines before its first plan and those that close it. */
export function documentFacts(front: Line[], closing: Line[], firstTitle: string): DocumentFacts {
  const dated = front.findLastIndex((line) => isDateLine(line.words.text));
  const signed = dated > 0 ? issuerOf(front[dated - 1]?.words.text ?? '') : null;
  const closingDate = closing.find((line) => /印发/u.test(line.words.text))?.words.text;
  return {
    title: noticeTitle(front) ?? firstTitle,
    number: numberAmong(front),
    issuer: signed ?? front.map((line) => issuerOf(line.words.text)).find((issuer) => issuer !== null) ?? null,
    issuedOn: parseDate(front[dated]?.words.text ?? '') ?? parseDate(closingDate ?? ''),
  };
}

/** The title of the notice: from 关于 (with the issuer before it, if on the same or the line above) to 通知. */
function noticeTitle(front: Line[]): string | null {
  const from = front.findIndex((line) => /关于.*(?:印发|发布|实施)/u.test(line.words.text));
  if (from < 0) return null;
  let title = '';
  for (const line of front.slice(from, from + 5)) {
    title += line.words.text;
    if (/(?:通知|决定|公告|批复|意见)$/u.test(title)) break;
  }
  const issuer = title.startsWith('关于') ? (issuerOf(front[from - 1]?.words.text ?? '') ?? '') : '';
  return `${issuer}${title}`.replace(/[\s　]+/gu, '');
}
