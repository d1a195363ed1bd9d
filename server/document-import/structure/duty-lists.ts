import { type Bracket, bracketFrom, openBracket, trailingBracket } from '../grammar/brackets.ts';
import {
  ANY_LABEL_OPENING,
  isDutyList,
  isDutySentence,
  isUnitLine,
  LABEL_OPENING,
  namesNoUnit,
  namesOnlyUnits,
  startsWithDutyLabel,
} from '../grammar/responsibility.ts';
import type { JoinedText } from './joined-text.ts';
import type { Span } from '../source-text.ts';
import { endBeforeStops } from '../text-end.ts';

const LABELLED_BRACKET = new RegExp(String.raw`[（(〔【〖｛{[［](?=[\s　]*${ANY_LABEL_OPENING})`, 'gu');
const SENTENCE_BRACKET = /[。；！][\s　]*[（(〔【〖｛{[［]/gu;
const SENTENCE_LABEL = new RegExp(String.raw`[。；！][\s　]*(?:[—–-]{1,2}[\s　]*)?(?=${LABEL_OPENING})`, 'gu');
const ROLE_VERB = /牵头|负责|配合|参与|协办|主办/u;
const LONGEST_LIST = 600;
const LONGEST_SENTENCE = 160;
const LINE_START = new RegExp(String.raw`^[\s　]*(?:[—–-]{1,2}[\s　]*)?[（(〔【〖｛{[［]?[\s　]*(?=${ANY_LABEL_OPENING})`, 'u');

/** The ordinal of a line among the points of an item: 2.责任单位：…. */
const NUMBERED = /^[\s　]*[（(]?[\d０-９]{1,2}[）).．、]{1,2}[\s　]*(?=\p{Script=Han})/u;
const LONGEST_NUMBERED = 160;

/** What may stand before the words of such a line: dashes, and a bracket. */
const LINE_LEAD = /^[\s　]*(?:[—–-]{1,2}[\s　]*|[（(]?[\d０-９]{1,2}[）).．、]{1,2}[\s　]*(?=\p{Script=Han}))?([（(〔【〖｛{[［])?/u;

/** A list of responsibilities that stands in or after an item: its whole stretch and its words, as offsets in the item's joined text. */
export type DutyStretch = Bracket;

/** Whether a line is a list of responsibilities of its own: 责任单位：… with or without brackets. */
export function isDutyLine(text: string): boolean {
  const ordinal = NUMBERED.exec(text)?.[0].length ?? 0;
  const rest = text.slice(ordinal);
  const lead = LINE_START.exec(rest);
  if (lead === null || !startsWithDutyLabel(rest.slice(lead[0].length))) return false;
  return ordinal === 0 || (rest.length <= LONGEST_NUMBERED && (namesOnlyUnits(rest) || namesNoUnit(rest)));
}

/** The lists of responsibilities in an item's words: brackets with a label anywhere, brackets of units at its end. */
export function findDutyBrackets(words: JoinedText): DutyStretch[] {
  const text = words.text;
  const found: DutyStretch[] = [];
  let reached = 0;
  for (const match of text.matchAll(LABELLED_BRACKET)) {
    if (match.index < reached || !startsWithDutyLabel(text.slice(match.index + 1, match.index + 24))) continue;
    const bracket = bracketFrom(text, match.index);
    found.push(bracket);
    reached = bracket.end;
  }
  const last = trailingBracket(text) ?? unclosed(text);
  const all = withoutOverlap([...leading(text), ...found, ...afterSentences(text), ...trailingLabels(text)]);
  reached = all.at(-1)?.end ?? 0;
  if (last && last.start >= reached && isDutyList(text.slice(last.inner.start, last.inner.end))) all.push(last);
  return all.length > 0 ? all : lastSentence(text);
}

/** A bracket of units at the end of a text that lost its closing sign. */
function unclosed(text: string): DutyStretch | null {
  const end = endBeforeStops(text);
  const from = Math.max(0, end - LONGEST_LIST);
  const bracket = openBracket(text.slice(from, end));
  return bracket && { start: from + bracket.start, end, inner: { start: from + bracket.inner.start, end } };
}

/** A bracket before an item's first word that says who leads or answers: （市教育局牵头）新建幼儿园3所。 */
function leading(text: string): DutyStretch[] {
  if (!/^[（(〔【〖［[]/u.test(text)) return [];
  const bracket = bracketFrom(text.slice(0, LONGEST_LIST), 0);
  const inner = text.slice(bracket.inner.start, bracket.inner.end);
  return bracket.end < text.length && ROLE_VERB.test(inner) && isDutyList(inner) ? [bracket] : [];
}

/** Lists without brackets after an item's last sentence: 。牵头单位：市教育局。责任单位：市财政局 */
function trailingLabels(text: string): DutyStretch[] {
  const found = [...text.matchAll(SENTENCE_LABEL)]
    .map((match) => ({ start: match.index + 1, from: match.index + match[0].length }))
    .find(({ from }) => startsWithDutyLabel(text.slice(from)) && namesOnlyUnits(text.slice(from)));
  return found ? [{ start: found.start, end: text.length, inner: { start: found.from, end: text.length } }] : [];
}

/** A last sentence, after others, that only says who leads and who answers, or only names units: 。市教育局牵头，市财政局配合。 */
function lastSentence(text: string): DutyStretch[] {
  const end = endBeforeStops(text);
  const start = text.slice(0, end).search(/(?<=[。！])[^。！]*$/u);
  const words = text.slice(start, end);
  if (start <= 0 || end - start > LONGEST_SENTENCE || !(isDutySentence(words) || isUnitLine(words))) return [];
  return [{ start, end: text.length, inner: { start, end } }];
}

function withoutOverlap(found: DutyStretch[]): DutyStretch[] {
  let reached = 0;
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}

/** Brackets between sentences that say who leads or answers, without a label: 。（教育部牵头，财政部配合） */
function afterSentences(text: string): DutyStretch[] {
  return [...text.matchAll(SENTENCE_BRACKET)].flatMap((match) => {
    const start = match.index + match[0].length - 1;
    const near = text.slice(start, start + LONGEST_LIST);
    const bracket = bracketFrom(near, 0);
    const inner = near.slice(1, bracket.inner.end);
    if (bracket.end === near.length && bracket.inner.end === near.length) return [];
    return ROLE_VERB.test(inner) && isDutyList(inner) ? [{ start, end: start + bracket.end, inner: { start: start + 1, end: start + bracket.inner.end } }] : [];
  });
}

/** A whole line as one list of responsibilities. */
export function dutyLineStretch(text: string): DutyStretch {
  const [lead = '', open] = LINE_LEAD.exec(text) ?? [];
  const inner: Span = { start: lead.length, end: open ? text.replace(/[\s。]*[）)〕】〗｝}\]］]?[\s。]*$/u, '').length : text.length };
  return { start: 0, end: text.length, inner };
}
