import { isDateLine, parseDate } from '../grammar/dates.ts';
import { documentNumber, issuerOf } from '../grammar/plan-facts.ts';
import type { Line } from './line.ts';
import type { DocumentFacts } from '../reading.ts';
import type { PlanStretch } from './split-plans.ts';
import { numberAmong } from './read-plan.ts';

/** The official paper's own facts, from the lines before its first plan and those that close it. */
export function documentFacts(front: Line[], closing: Line[], plan: PlanStretch | undefined): DocumentFacts {
  const dated = front.findLastIndex((line) => isDateLine(line.words.text));
  const signed = signersAbove(front, dated);
  const closingDate = (closing.find((line) => /印发/u.test(line.words.text)) ?? closing.find((line) => isDateLine(line.words.text)))?.words.text;
  const title = plan?.title ?? '';
  return {
    title: noticeTitle(front) ?? title,
    number: numberAmong(front) ?? labelledNumber(front) ?? numberAmong(linesBelowTitle(plan)),
    issuer: signed ?? [...front, ...closing].map((line) => issuerOf(line.words.text)).find((issuer) => issuer !== null) ?? issuerInTitle(front, title),
    issuedOn: parseDate(front[dated]?.words.text ?? '') ?? parseDate(closingDate ?? '') ?? labelledDate(front),
  };
}

/** The body that the notice's title, or the paper's own, opens with: 河东市人民政府办公室关于…, 中共河东市委办公室印发《…》. */
function issuerInTitle(front: Line[], title: string): string | null {
  const sends = front.find((line) => /^.{4,40}?印发《/u.test(line.words.text))?.words.text;
  return (
    [noticeTitle(front), sends].map((words) => issuerOf(words?.split(/关于|印发/u)[0] ?? '')).find((issuer) => issuer !== null) ??
    issuerOf(title.split('关于')[0] ?? '')
  );
}

/** Who signed a notice: the lines right above its date that each name a body. */
function signersAbove(front: Line[], dated: number): string | null {
  const names: string[] = [];
  for (let index = dated - 1; index >= 0; index -= 1) {
    const name = issuerOf(front[index]?.words.text ?? '');
    if (name === null) break;
    names.unshift(name);
  }
  return names.length > 0 ? names.join(' ') : null;
}

const NUMBER_LABEL = /(?:发文字号|政策文号|文件编号|文[\s　]*号|字[\s　]*号)[\s　]*[：:]?[\s　]*(?=\p{Script=Han})/u;
const DATE_LABEL = /(?:成文|发文|印发|生成|制发|签发)(?:日期|时间)[\s　]*[：:]?[\s　]*(?<date>(?:19|20)\d{2}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2})/u;

/** The number in what a web page says of a paper: 文号：河政发〔2022〕1号. */
function labelledNumber(front: Line[]): string | null {
  for (const { words } of front) {
    const label = NUMBER_LABEL.exec(words.text);
    const number = label ? documentNumber(words.text.slice(label.index + label[0].length)) : null;
    if (number !== null) return number;
  }
  return null;
}

/** The date in what a web page says of a paper: 成文日期：2022-03-05; when the page was put up is another matter. */
function labelledDate(front: Line[]): string | null {
  for (const { words } of front) {
    const [year, month, day] = (DATE_LABEL.exec(words.text)?.groups?.['date'] ?? '').split(/[^\d]+/u);
    if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return null;
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
