import { isDateLine, parseDate } from '../grammar/dates.ts';
import { issuerOf } from '../grammar/plan-facts.ts';
import type { Line } from './line.ts';
import type { DocumentFacts } from '../reading.ts';
import type { PlanStretch } from './split-plans.ts';
import { numberAmong } from './read-plan.ts';

/** The official paper's own facts, from the lines before its first plan and those that close it. */
export function documentFacts(front: Line[], closing: Line[], plan: PlanStretch | undefined): DocumentFacts {
  const dated = front.findLastIndex((line) => isDateLine(line.words.text));
  const signed = dated > 0 ? issuerOf(front[dated - 1]?.words.text ?? '') : null;
  const closingDate = (closing.find((line) => /印发/u.test(line.words.text)) ?? closing.find((line) => isDateLine(line.words.text)))?.words.text;
  const title = plan?.title ?? '';
  return {
    title: noticeTitle(front) ?? title,
    number: numberAmong(front) ?? numberAmong(linesBelowTitle(plan)),
    issuer:
      signed ?? [...front, ...closing].map((line) => issuerOf(line.words.text)).find((issuer) => issuer !== null) ?? issuerOf(title.split('关于')[0] ?? ''),
    issuedOn: parseDate(front[dated]?.words.text ?? '') ?? parseDate(closingDate ?? ''),
  };
}

/** The first lines below a title, where a paper that is sent without a notice has its number. */
function linesBelowTitle(plan: PlanStretch | undefined): Line[] {
  return (plan?.parts ?? []).slice(0, 3).flatMap((part) => (part.line ? [part.line] : []));
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
