import { isDateLine } from '../grammar/dates.ts';
import { issuerOf } from '../grammar/plan-facts.ts';
import { parseMarker } from '../grammar/numbering.ts';
import { endsLikeUnit } from '../grammar/unit-names.ts';
import { isTaskTable } from './table.ts';
import type { Part } from './tables.ts';

/** Words with which a notice hands on another paper, and with which it speaks to those whom it is sent to. */
const SENDS = /印发|转发|下发/u;
const SALUTATION = /^[^。]{2,120}[：:]$/u;
const RECIPIENT = /各|人民政府|管委会|委员会|部门|单位|街道/u;
/** Within how many lines a notice ends. */
const MOST_NOTICE_LINES = 60;
const MOST_SIGNERS = 3;
/** How many lines may stand between its date and the title of what it hands on: 附件, who may read it. */
const MOST_BEFORE_TITLE = 4;

/** What may be the title of a plan: the lines from `from` up to `to`. */
interface Title {
  cited: boolean;
  from: number;
  to: number;
}

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

/** The titles behind the signature of a notice, whose own numbered points belong to none of them; the first is one however its plan is numbered. Null where none stands there that the notice names. */
export function titlesBehindNotice<T extends Title>(parts: Part[], found: T[], choose: (parts: Part[], found: T[]) => T[]): T[] | null {
  const end = endOfNotice(parts) ?? parts.length;
  const behind = found.filter(({ from }) => from >= end);
  const first = behind.find(({ from, cited }) => cited && from - end <= MOST_BEFORE_TITLE);
  if (!first) return null;
  const chosen = choose(parts, behind.slice(behind.indexOf(first)));
  const next = chosen[0]?.from ?? parts.length;
  const isOwn = parts.slice(first.to, next).every(({ line }) => line !== undefined && parseMarker(line.words.text) === null);
  return isOwn && chosen.length > 0 ? chosen : [first, ...chosen];
}

/** Where right behind a notice a table of tasks with a caption of its own stands; -1 where none does. */
export function listBehindNotice(parts: Part[]): number {
  const end = endOfNotice(parts) ?? parts.length;
  const at = parts.slice(end, end + MOST_BEFORE_TITLE + 1).findIndex(({ table }) => table?.captionLine && isTaskTable(table));
  return at < 0 ? -1 : end + at;
}
