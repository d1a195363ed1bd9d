import { buildOutline, type NumberingDoubt } from './build-outline.ts';
import { classify } from './classify.ts';
import type { PlanDraft } from './drafts.ts';
import { isDateLine } from '../grammar/dates.ts';
import { type Marker, parseMarker } from '../grammar/numbering.ts';
import { documentNumber, issuerOf } from '../grammar/plan-facts.ts';
import { endsLikeUnit } from '../grammar/unit-names.ts';
import { SectionKind } from '../../../schema/section/section.enums.ts';
import { splitInlineLists } from './inline-lists.ts';
import { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';
import { endsSentence } from './outline.ts';
import type { PlanStretch } from './split-plans.ts';
import type { Part } from './tables.ts';

/** One plan's stretch, classified; lines that close the document or list its contents are set aside. */
export interface PlanRead {
  stretch: PlanStretch;
  draft: PlanDraft;
  doubts: NumberingDoubt[];
  contents: Line[];
  notes: Line[];
  closing: Line[];
}

const CLOSING =
  /^(?:(?:第[一二三四五六七八九十\d]+条|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?\s*本(?:规划|纲要|方案|计划|意见|办法|责任书|措施|行动|决定|规定|细则|要点|清单).{0,30}(?:负责解释|解释|施行|实施|执行|生效)(?:[，,；;].{0,12}(?:有效期|期限).{0,24})?。?$|本(?:责任书|协议|方案).{0,4}一式|.{0,24}[（(](?:盖章|签章|签字|签名|公章)[）)]|抄送|[（(]?(?:此件|此文)(?:公开|主动|依申请|不予公开)|主题词|（?此页无正文）?)/u;
/** What a paper asks of all whom it is sent to, after its last item: …请于12月10日前将落实情况报市妇儿工委办公室。 */
const REPORT_BACK = /^(?:请)?各[^。]{1,20}(?:单位|部门|地|乡镇|街道)[^。]{0,40}月[^。]{0,6}日前[^。]{2,30}报[^。]{2,40}。$/u;
const ATTACHMENTS = /^附\s*[件表图]\s*[：:]\s*[^\s。][^。]*$/u;
const NOTE = /^(?:注|备注|说明|数据来源|\*+)\s*\d*\s*[：:]/u;

const PAGE_END =
  /^(?:扫一扫|扫码|分享(?:到|至)|上一[篇条]|下一[篇条]|相关(?:解读|链接|阅读|文章|稿件|文档|新闻|政策|信息|报道)[：:]?$|【?\s*(?:打印本页|关闭窗口|返回顶部)|责任编辑[：:]|网站地图|版权所有|您访问的链接)/u;

/** What a page prints between the lines of a paper: where it goes on, how often it was read. */
const STRAY =
  /^(?:[（(](?:下转|上接|转|接)第?[\dA-Z一二三四五六七八九十]{1,3}版[）)]|(?:阅读|浏览|点击)(?:次数|量)?[：:]\s*\d+次?|(?:扫一扫|扫码)[^。，；]{0,20}|(?:字体|字号)[：:][^。]{1,12})$/u;

const MOST_SIGNATURE = 12;
const MOST_COVER = 4;

/** Builds one plan's outline and says what each part of it is. */
export function readPlan(stretch: PlanStretch): PlanRead {
  const { contents, rest } = takeContents(stretch.parts);
  const notes: Line[] = [];
  const closing: Line[] = [];
  const attached = attachmentLists(rest);
  const footnotes = findFootnotes(rest);
  const end = pageEnd(rest);
  const signed = imprint(rest);
  const parts = rest.filter((part, index) => {
    const text = part.line?.words.text ?? '';
    if (!part.line) return true;
    const afterCopies = closing.some(({ words }) => words.text.startsWith('抄送'));
    if (NOTE.test(text) || part.line.kind === 'note' || footnotes.has(part) || goesOnWithNote(rest[index - 1], part, notes)) notes.push(part.line);
    else if (
      afterCopies ||
      index >= end ||
      STRAY.test(text) ||
      CLOSING.test(text) ||
      attached.has(part) ||
      signed.has(part) ||
      (index >= rest.length - MOST_SIGNATURE && !isCut(rest[index - 1]) && (isSignature(text) || signsAbove(rest, index) || REPORT_BACK.test(text))) ||
      isCover(rest, index)
    )
      closing.push(part.line);
    else return true;
    return false;
  });
  const { root, doubts } = buildOutline(splitInlineLists(parts));
  return { stretch, draft: classify(root, { text: stretch.title, lines: stretch.titleLines }), doubts, contents, notes, closing };
}

/** Where the words of the web page begin that follow a plan: what stands below takes up none of the plan's numbering. */
function pageEnd(parts: Part[]): number {
  const from = Math.floor(parts.length / 2);
  const at = parts.slice(from).findIndex(({ line }) => PAGE_END.test(line?.words.text ?? ''));
  const [above, below] = [parts.slice(0, from + at), parts.slice(from + at)].map(markersOf) as [Marker[], Marker[]];
  return at < 0 || (below[0] !== undefined && below[0].number > 1) || headingsGoOn(above, below) ? parts.length : from + at;
}

const markersOf = (parts: Part[]): Marker[] => parts.flatMap(({ line }) => parseMarker(line?.words.text ?? '') ?? []);
const HEADINGS: Marker['family'][] = ['part', 'chapter', 'section', 'chinese', 'chinese-paren'];

/** Whether the numbers of some kind of heading go on below. */
function headingsGoOn(above: Marker[], below: Marker[]): boolean {
  return HEADINGS.some((family) => {
    const last = above.findLast((marker) => marker.family === family);
    return last !== undefined && below.find((marker) => marker.family === family)?.number === last.number + 1;
  });
}

/** Who issued a plan, when, under which number, and who approved it: what stands below the title of a paper without a notice. */
function isCoverLine(text: string): boolean {
  return (
    isSignature(text) ||
    (text.length <= 30 && documentNumber(text) !== null) ||
    /^[（(].{0,60}(?:会议|通过|批准|印发|修订|批复).{0,30}[）)]?$/u.test(text) ||
    /^.{0,8}[）)]$/u.test(text)
  );
}

/** Whether only short lines without a stop stand between the title and a line, as on a cover. */
function isCover(parts: Part[], index: number): boolean {
  return index < MOST_COVER && parts.slice(0, index + 1).every(({ line }) => line !== undefined && isCoverLine(line.words.text));
}

/** Lines that open with a mark (①) which stands after a word, and before a stop, further up. */
function findFootnotes(parts: Part[]): Set<Part> {
  const marks = new Set<string>();
  const found = new Set<Part>();
  for (const part of parts) {
    const text = part.line?.words.text ?? '';
    const own = /^[①-⑳]/u.exec(text)?.[0];
    if (own && marks.has(own)) found.add(part);
    for (const [, mark = ''] of text.matchAll(/[^\s。；：:;，、]([①-⑳])(?=[，。；、：）)]|$)/gu)) marks.add(mark);
  }
  return found;
}

/** Lines that only name what is attached: 附件：1．…, and the numbered names after it. */
function attachmentLists(parts: Part[]): Set<Part> {
  const found = new Set<Part>();
  parts.forEach((part, index) => {
    const text = part.line?.words.text ?? '';
    const before = parts[index - 1];
    const goesOn = before !== undefined && found.has(before) && /^[\d０-９]{1,2}[.．、]\s*[^。；]{2,40}$/u.test(text);
    if (goesOn || (ATTACHMENTS.test(text) && text.length <= 80)) found.add(part);
  });
  return found;
}

/** Whether a short line that ends as a body's name does stands, perhaps with others, right above the date. */
function signsAbove(parts: Part[], index: number): boolean {
  const text = parts[index]?.line?.words.text ?? '';
  if (text.length > 24 || /[，。；：、]/u.test(text) || parseMarker(text) !== null || !text.split(/[\s　]+/u).every(endsLikeUnit)) return false;
  const next = parts[index + 1]?.line?.words.text ?? '';
  return isDateLine(next) || signsAbove(parts, index + 1);
}

/** The last line of a paper, who printed it and when, where it was broken into two. */
function imprint(parts: Part[]): Set<Part> {
  const tail = parts.slice(-MOST_SIGNATURE);
  const at = tail.findIndex(({ line }, index) => line?.full === true && isBrokenImprint(line, tail[index + 1]));
  return new Set(at < 0 ? [] : tail.slice(at, at + 2));
}

const isBrokenImprint = ({ words }: Line, next: Part | undefined): boolean =>
  /办公室\s.*20\d{2}年.*日\s*印发$/u.test(words.text + (next?.line?.words.text ?? ''));

/** Whether a line goes on with a note that was broken at the margin. */
function goesOnWithNote(before: Part | undefined, { line }: Part, notes: Line[]): boolean {
  const last = notes.at(-1);
  return (
    last !== undefined && last === before?.line && last.full && !endsSentence(last.words.text) && line !== undefined && parseMarker(line.words.text) === null
  );
}

/** Whether a line breaks off in the middle of a sentence, so that the next goes on with it. */
function isCut(part: Part | undefined): boolean {
  const text = part?.line?.words.text ?? '';
  return text.length > 24 && !endsSentence(text);
}

/** A line at a plan's end that only names who issued it, or when. */
function isSignature(text: string): boolean {
  return isDateLine(text) || /日\s*印发$/u.test(text) || (text.length <= 24 && issuerOf(text) !== null);
}

/** A table of contents: the lines after 目录, up to where its first entry comes again. Without that word its entries alone must tell. */
function takeContents(parts: Part[]): { contents: Line[]; rest: Part[] } {
  const at = parts.slice(0, 30).findIndex((part) => /^目\s*[录次]$/u.test(part.line?.words.text ?? ''));
  const from = at < 0 ? [0, 1, 2, 3].find((start) => isContents(parts, start)) : at;
  if (from === undefined) return { contents: [], rest: parts };
  const end = contentsEnd(parts, at < 0 ? from : from + 1);
  return { contents: parts.slice(from, end).flatMap((part) => (part.line ? [part.line] : [])), rest: [...parts.slice(0, from), ...parts.slice(end)] };
}

/** Where the entries end that begin at `start`: at a sentence, or where the first one comes again. */
function contentsEnd(parts: Part[], start: number): number {
  const first = entryName(parts[start]);
  let end = start + 1;
  while (end < parts.length && isEntry(parts[end]) && entryName(parts[end]) !== first) end += 1;
  return end;
}

const LEAST_ENTRIES = 4;

/** Whether only short lines stand from here to where the first of them comes again, as nearly all of them do. */
function isContents(parts: Part[], start: number): boolean {
  const end = contentsEnd(parts, start);
  if (end - start < LEAST_ENTRIES || !isEntry(parts[start]) || entryName(parts[end]) !== entryName(parts[start])) return false;
  const later = new Set(parts.slice(end).map(entryName));
  const names = parts.slice(start, end).map(entryName);
  return names.filter((name) => later.has(name)).length >= names.length * 0.75;
}

/** Whether a line can be an entry of a table of contents: short, and no sentence. */
function isEntry(part: Part | undefined): boolean {
  const text = part?.line?.words.text ?? '';
  return text !== '' && text.length <= 60 && !/[。；]$/u.test(text);
}

/** An entry of a table of contents without its dots and page number. */
function entryName(part: Part | undefined): string {
  return (part?.line?.words.text ?? '')
    .replace(/[\s.…·．—-]*\d{0,3}$/u, '')
    .replace(/\s/gu, '')
    .slice(0, 40);
}

/** The lines of a plan's title and its opening as one text, for its facts. */
export function openingOfPlan(read: PlanRead): JoinedText {
  const { sections } = read.draft;
  const preface = sections.filter((section) => section.kind === SectionKind.PREAMBLE && section.ordinal === '').flatMap((section) => section.words);
  const reasons = sections
    .slice(0, 4)
    .flatMap((section) => section.words.filter(({ text }) => /(?:制定|编制|制订)本/u.test(text) || section.title.includes('依据')));
  return JoinedText.join([...new Set([...preface.slice(0, 12), ...reasons])], () => '');
}

/** The official number among the lines before a plan, if any. */
export function numberAmong(lines: Line[]): string | null {
  const own = lines.find((line) => line.words.text.length <= 30 && documentNumber(line.words.text) !== null);
  return documentNumber(own?.words.text ?? '');
}
