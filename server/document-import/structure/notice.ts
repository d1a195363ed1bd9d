import { isDateLine } from '../grammar/dates.ts';
import { issuerOf } from '../grammar/plan-facts.ts';
import { endsLikeUnit } from '../grammar/unit-names.ts';
import type { Part } from './tables.ts';

/** Words with which a notice hands on another paper, and with which it speaks to those whom it is sent to. */
const SENDS = /印发|转发|下发/u;
const SALUTATION = /^[^。]{2,120}[：:]$/u;
const RECIPIENT = /各|人民政府|管委会|委员会|部门|单位|街道/u;
/** Within how many lines a notice ends. */
const MOST_NOTICE_LINES = 60;
const MOST_SIGNERS = 3;

/** Where the notice ends that stands before a paper: behind its signature and date, below words that hand a paper on to somebody. Null where there is none. */
export function endOfNotice(parts: Part[]): number | null {
  const texts = parts.slice(0, MOST_NOTICE_LINES).map(({ line }) => line?.words.text ?? '');
  const speaks = texts.findIndex((text) => SALUTATION.test(text) && RECIPIENT.test(text));
  if (speaks < 0 || !texts.slice(0, speaks + 4).some((text) => SENDS.test(text))) return null;
  const dated = texts.findIndex((text, index) => index > speaks && isDateLine(text));
  const signed = texts.slice(Math.max(speaks + 1, dated - MOST_SIGNERS), dated).some((text) => issuerOf(text) !== null || isName(text));
  return dated > 0 && signed ? dated + 1 : null;
}

const isName = (text: string): boolean => text.length <= 24 && !/[，。；：、]/u.test(text) && endsLikeUnit(text);
