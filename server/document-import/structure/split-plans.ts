import { isDateLine } from '../grammar/dates.ts';
import { documentNumber, issuerOf, outerTitles, placeOf } from '../grammar/plan-facts.ts';
import { halfWidthDigits } from '../grammar/numerals.ts';
import { type Marker, parseComputedOrdinal, parseDecimalHeading, parseMarker } from '../grammar/numbering.ts';
import type { Line } from './line.ts';
import { endOfNotice, listBehindNotice, titlesBehindNotice } from './notice.ts';
import { endsSentence } from './outline.ts';
import { usesDecimals } from './opening.ts';
import { isIndicatorTable, isTaskTable } from './table.ts';
import type { Part } from './tables.ts';

const TITLE =
  /(?:规划(?:纲要)?|纲要|计划|方案|行动|意见|责任书|(?:若干|政策|工作|具体|重点|支持|条)措施|(?:工作|实施)要点|实施办法|(?:任务|责任|工作|项目|指标|目标)(?:清单|分解表|分工表|一览表|台账)|(?:规划|纲要|计划|方案|要点|意见)》?[及和与]?(?:重点|主要|目标)?(?:任务|责任)(?:分工|分解))(?:[（(][^（(）)]*[）)])*$/u;
const TOP: Marker['family'][] = ['part', 'chapter', 'formal', 'chinese', 'decimal1', 'article'];
const YEARS = /^(?:[（(]\s*(?:19|20)\d{2}.{1,12}年\s*[）)]|(?:19|20)\d{2}\s*年?\s*[—–－~至-]+\s*(?:19|20)\d{2}\s*年)$/u;
const ATTACHED = /^附\s*[件录表][\s\d一二三四五六七八九十]*[：:]?$/u;
/** The dots and the page number of an entry of a table of contents. */
const LEADERS = /[.…·．]{3,}\s*\d{0,4}$/u;
const MOST_TITLE_LINES = 4;
const LEAST_OPENING = 8;
/** Lines between a table's title and the table: its number, its unit, a sentence on how to read it. */
const MOST_ABOVE_TABLE = 3;
/** The plan that a paper carries out, at the head of its title: 《…规划》重点任务分工方案. */
const OPENING_NAME = /^《[^《》]{4,60}》(?=[^《》]{1,20}$)/u;

/** One plan's stretch of a document: the lines of its title, and all that follows. */
export interface PlanStretch {
  title: string;
  titleLines: Line[];
  parts: Part[];
  /** Whether no line reads like a title, so that the first one was taken for it. */
  guessed?: boolean;
}

/** A document cut into what comes before its plans (notice) and its plans. */
export interface SplitDocument {
  front: Part[];
  plans: PlanStretch[];
}

interface Candidate {
  title: string;
  /** Whether the notice names it. */
  cited: boolean;
  from: number;
  to: number;
}

/** Cuts a document into its notice and its plans, by the titles that the notice names and by where numbering starts anew. `alone` is what a paper that belongs to no other may be called by its file. */
export function splitPlans(parts: Part[], alone: string | null): SplitDocument {
  const all = candidates(parts, citedTitles(parts));
  const chosen = trusted(titlesBehindNotice(parts, all, chooseTitles) ?? chooseTitles(parts, all));
  const found = chosen.length > 0 ? chosen : all.filter((candidate) => headsTable(parts, candidate)).slice(-1);
  const first = found[0];
  if (!first) return untitled(parts, alone);
  const plans = found.map((candidate, index) => ({
    title: candidate.title,
    titleLines: parts.slice(candidate.from, candidate.to).flatMap((part) => (part.line ? [part.line] : [])),
    parts: parts.slice(candidate.to, found[index + 1]?.from ?? parts.length),
  }));
  return { front: parts.slice(0, first.from), plans };
}

/** Where the notice names plans, another line is a title only where it opens with the place of one of them. */
function trusted(found: Candidate[]): Candidate[] {
  const places = new Set(found.filter(({ cited }) => cited).map(({ title }) => placeOf(title)?.name));
  return places.size === 0 ? found : found.filter(({ cited, title }) => cited || (placeOf(title) !== null && places.has(placeOf(title)?.name)));
}

/** Titles in 《…》, and words between 印发 and 的通知, of the lines before the first top heading. */
function citedTitles(parts: Part[]): Set<string> {
  const lines = parts.slice(0, 80).map((part) => part.line?.words.text ?? '');
  const first = lines.findIndex((text) => /^(?:[一1壹][、.．]|壹[\s　]|第[一1][章编篇])/u.test(text));
  const front = lines.slice(0, first < 0 ? lines.length : first).join('');
  const named = [...front.matchAll(/印发(.{6,80}?)的通知/gu)].map((match) => match[1] ?? '');
  return new Set([...outerTitles(front), ...named].map(fold));
}

function candidates(parts: Part[], cited: Set<string>): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < parts.length; from += 1) {
    if (!startsTitle(parts, from) && !opensCited(parts[from], cited)) continue;
    const candidate = withYears(parts, titleAt(parts, from, cited));
    if (candidate) {
      found.push(candidate);
      from = candidate.to - 1;
    }
  }
  return found;
}

function startsTitle(parts: Part[], index: number): boolean {
  const before = parts[index - 1]?.line?.words.text ?? '';
  return (
    couldBeTitle(parts[index]) &&
    (before.length <= 20 || endsSentence(before) || /通知$/u.test(before) || LEADERS.test(before) || (before.length <= 40 && !/[，、；]/u.test(before)))
  );
}

/** Whether a line is the first of a title that the notice names, the name of another paper in it included: 落实《…》重点工作 / 部门分工的意见. */
function opensCited(part: Part | undefined, cited: Set<string>): boolean {
  const words = fold(titleWords(part));
  return words.length >= LEAST_OPENING && part?.line?.kind !== 'table-cell' && [...cited].some((title) => title !== words && title.startsWith(words));
}

function couldBeTitle(part: Part | undefined, shortest = 2): part is Part & { line: Line } {
  const words = titleWords(part);
  const own = words.replace(OPENING_NAME, '');
  const text = TITLE.test(own) ? own.replace(/(?<=.)《[^《》]{2,40}》(?=.)/gu, '') : own;
  return (
    text.length >= shortest &&
    text.length <= 60 &&
    !ATTACHED.test(halfWidthDigits(text)) &&
    !/[，。；：:;《》]|、.*、.*、/u.test(text) &&
    !/^[（(]/u.test(text) &&
    !isDateLine(text) &&
    parseMarker(text) === null &&
    part?.line?.kind !== 'table-cell'
  );
}

/** A line's words; of one that stands in 《…》 as a whole, those inside. */
function titleWords(part: Part | undefined): string {
  const text = part?.line?.words.text ?? '';
  return /^《([^《》]+)》$/u.exec(text)?.[1] ?? text;
}

/** A line of years below a title belongs to it. */
function withYears<T extends Candidate | null>(parts: Part[], candidate: T): T {
  const years = candidate ? (parts[candidate.to]?.line?.words.text ?? '') : '';
  if (!candidate || !YEARS.test(halfWidthDigits(years))) return candidate;
  return { ...candidate, title: `${candidate.title}${tidy(/^[（(]/u.test(years) ? years : `（${years}）`)}`, to: candidate.to + 1 };
}

/** Joins up to four short lines until they make a title. */
function titleAt(parts: Part[], from: number, cited: Set<string>): Candidate | null {
  let title = '';
  let plain: Candidate | null = null;
  const isLine = (to: number): boolean => couldBeTitle(parts[to - 1], to > from + 1 ? 1 : 2) || (to === from + 1 && opensCited(parts[from], cited));
  for (let to = from + 1; to <= from + MOST_TITLE_LINES && isLine(to); to += 1) {
    if (to > from + 1 && cited.has(fold(titleWords(parts[to - 1])))) return null;
    title += titleWords(parts[to - 1]);
    if (cited.has(fold(title))) return { title: tidy(title), cited: true, from, to };
    if (isCitedWithYears(title, parts[to], cited)) return { title: tidy(title), cited: true, from, to };
    if (plain === null && TITLE.test(tidy(title)) && tidy(title).length >= 6 && documentNumber(title) === null && !/印发|通知/u.test(title))
      plain = { title: tidy(title), cited: false, from, to };
  }
  return plain;
}

/** Whether the notice names the title together with the line of years below it. */
function isCitedWithYears(title: string, next: Part | undefined, cited: Set<string>): boolean {
  const years = next?.line?.words.text ?? '';
  return YEARS.test(halfWidthDigits(years)) && cited.has(fold(`${title}${years}`));
}

/** Of the candidates before the same first heading, the last; and only those whose numbering starts at one. */
function chooseTitles(parts: Part[], found: Candidate[]): Candidate[] {
  const chosen = new Map<number, Candidate>();
  const tops = nextTops(parts, topFamilies(parts));
  for (const candidate of found) {
    const next = tops[candidate.to];
    if (next && next.number <= 1) chosen.set(next.index, candidate);
  }
  return [...chosen.values()];
}

/** Whether a title of its own stands right above a table of tasks: an attached list that the numbered words of the notice before it hand out. */
function headsTable(parts: Part[], { title, to }: Candidate): boolean {
  const at = parts.findIndex(({ table }, index) => index >= to && table !== undefined);
  const table = parts[at]?.table;
  if (!table || at - to > MOST_ABOVE_TABLE || !isTaskTable(table) || OF_PLAN.test(title)) return false;
  const families = topFamilies(parts);
  return placeOf(title) !== null && parts.slice(to).every((part) => topNumber(part, families) === null);
}

/** For each part, the first top heading at or after it. */
function nextTops(parts: Part[], families: TopFamilies): ({ index: number; number: number } | null)[] {
  const tops: ({ index: number; number: number } | null)[] = [];
  let next: { index: number; number: number } | null = null;
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const number = topNumber(parts[index] as Part, families);
    if (number !== null) next = { index, number };
    tops[index] = next;
  }
  return tops;
}

/** The kinds of ordinal that head a plan's chapters, whether 1.1 is in use so that `1 总则` is one, and whether only the file's headings tell. */
interface TopFamilies {
  families: Marker['family'][];
  decimals: boolean;
  headings: boolean;
  /** Whether cards (项目一：…) are all the headings that there are. */
  cards?: boolean;
}

function topFamilies(parts: Part[]): TopFamilies {
  const decimals = usesDecimals(parts.flatMap((part) => (part.line ? [part.line] : [])));
  const usual: TopFamilies = { families: decimals ? [...TOP, 'digit'] : TOP, decimals, headings: false };
  const lower: TopFamilies = { families: ['chinese-paren', 'digit'], decimals, headings: false };
  const cards: TopFamilies = { families: [], decimals, headings: false, cards: true };
  return [usual, lower, cards].find((tops) => parts.some((part) => topNumber(part, tops) !== null)) ?? { families: [], decimals, headings: true };
}

/** The number of a line that heads a chapter, or of one that heads a chapter's table; null for all others. */
function topNumber(part: Part, { families, decimals, headings, cards }: TopFamilies): number | null {
  const line = part.line ?? part.table?.captionLine;
  if (!line) return null;
  if (headings) return line.kind === 'heading' && !TITLE.test(line.words.text) ? 1 : null;
  const { ordinal } = line;
  const { text } = line.words;
  const marker = ordinal === null ? (parseMarker(text) ?? (decimals ? parseDecimalHeading(text) : null)) : parseComputedOrdinal(ordinal, decimals);
  return marker && (families.includes(marker.family) || (cards === true && marker.family.startsWith('named-'))) ? marker.number : null;
}

/** A document without a title line of its own: the notice's title names the plan, which starts at the first heading. */
function untitled(parts: Part[], alone: string | null): SplitDocument {
  const families = topFamilies(parts);
  const listed = listBehindNotice(parts);
  const list = parts[listed]?.table?.captionLine;
  if (list && citedTitles(parts).has(fold(list.words.text)))
    return { front: parts.slice(0, listed), plans: [{ title: tidy(list.words.text), titleLines: [list], parts: parts.slice(listed) }] };
  const start = firstChapter(parts, families);
  const named = parts
    .slice(0, Math.max(start, 0))
    .map((part) => part.line?.words.text ?? '')
    .map((text) => /印发《?(.{6,80}?)》?的通知/u.exec(text)?.[1] ?? /现将《(.{6,80}?)》[^《》]{0,8}印发给?/u.exec(text)?.[1])
    .find((title) => title !== undefined);
  if (start < 0) return tableAlone(parts, alone);
  if (named === undefined) return guessedTitle(parts, start, families);
  const signed = parts
    .slice(0, start)
    .findLastIndex((part) => isDateLine(part.line?.words.text ?? '') || /印发给你们|^[（(]?此件/u.test(part.line?.words.text ?? ''));
  const from = signed < 0 ? start : signed + 1;
  return { front: parts.slice(0, from), plans: [{ title: tidy(named), titleLines: [], parts: parts.slice(from) }] };
}

/** Where the chapters begin: behind a notice where more stands there than its own points take up. */
function firstChapter(parts: Part[], families: TopFamilies): number {
  const starts = parts.flatMap((part, index) => (topNumber(part, families) === 1 ? [index] : []));
  const end = endOfNotice(parts) ?? parts.length;
  const [first = -1] = starts;
  const behind = starts.find((index) => index >= end) ?? first;
  return parts.length - behind > end - first ? behind : first;
}

/** What a file's name says a paper is called: without its ending and the number of an attachment. */
export const fileTitle = (fileName: string): string =>
  fileName.replace(/\.[a-z\d]{1,5}$/iu, '').replace(/^附[件表录][\d一二三四五六七八九十]*[\s.、．：:_-]*(?=.)/u, '');

/** The title of a table that belongs to a plan: …规划任务分工表. */
const OF_PLAN = /(?:规划|纲要|计划|方案|意见)[》”]?[^》”]{0,8}(?:清单|分解表|分工表|一览表|台账)$/u;

/** A paper that is one table: the line above it, or its caption, is the title. Without a place, or as the table of a plan, it belongs to another paper. */
function tableAlone(parts: Part[], alone: string | null): SplitDocument {
  const at = parts.findIndex(({ table }) => table !== undefined && (isTaskTable(table) || isIndicatorTable(table)));
  const table = parts[at]?.table;
  const before = parts.slice(0, Math.max(at, 0)).findLastIndex((part) => TITLE.test(part.line?.words.text ?? '') && couldBeTitle(part));
  const line = before < 0 ? table?.captionLine : parts[before]?.line;
  const isOwn = [line, ...parts.slice(0, Math.max(at, 0)).map((part) => part.line)].some((each) => each && placeOf(each.words.text) !== null);
  if (alone !== null && at >= 0 && !line)
    return { front: parts.slice(0, at), plans: [{ title: alone, titleLines: [], parts: parts.slice(at), guessed: true }] };
  if (!line || (alone === null && (!isOwn || OF_PLAN.test(tidy(line.words.text))))) return { front: parts, plans: [] };
  const from = before < 0 ? at : before;
  const { title, to } = withYears(parts, { title: tidy(line.words.text), cited: false, from, to: before < 0 ? at : before + 1 });
  const titleLines = [line, ...parts.slice(from + 1, to).flatMap((part) => (part.line ? [part.line] : []))];
  return { front: parts.slice(0, from), plans: [{ title, titleLines, parts: parts.slice(to) }] };
}

const MOST_GUESSED = 60;
const MOST_NOTICE = 80;
/** The title of a notice that is itself the plan: …关于做好2024年民生实事的通知. */
const NOTICE_TITLE = /^(?!.*(?:名称|标题)[\s　]*[：:]).*关于.{4,}(?:通知|决定|意见|公告|报告)$/u;
const LISTED = /^[•·●▪◆■]/u;

/** A paper with chapters and no line that reads like a plan's title: its first short line that is no sentence, number or date is taken for it. */
function guessedTitle(parts: Part[], start: number, families: TopFamilies): SplitDocument {
  const chapters = parts.filter((part) => (topNumber(part, families) ?? 0) > 1).length;
  const texts = parts.slice(0, start).map(({ line }) => line?.words.text ?? '');
  const namesPaper = texts.findIndex((text) => text.length <= MOST_NOTICE && NOTICE_TITLE.test(text) && !/[，。；]/u.test(text));
  const plain = texts.findIndex(
    (text) =>
      text.length >= 6 &&
      text.length <= MOST_GUESSED &&
      !/[，。；：:|>]/u.test(text) &&
      !LISTED.test(text) &&
      documentNumber(text) === null &&
      issuerOf(text) === null &&
      !isDateLine(text),
  );
  const at = namesPaper < 0 ? plain : namesPaper;
  const line = parts[at]?.line;
  if ((chapters === 0 && namesPaper < 0) || !line) return { front: parts, plans: [] };
  return { front: parts.slice(0, at), plans: [{ title: tidy(line.words.text), titleLines: [line], parts: parts.slice(at + 1), guessed: true }] };
}

/** A title without the spaces that its layout put in. */
function tidy(title: string): string {
  return title
    .replace(/^【[^【】]{2,12}】(?=.{8})/u, '')
    .replace(/(?<![A-Za-z])[\s　]+|[\s　]+(?![A-Za-z])/gu, '')
    .trim();
}

function fold(title: string): string {
  return title.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
}
