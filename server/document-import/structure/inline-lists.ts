import { append } from './append.ts';
import { isDutyLine } from './duty-lists.ts';
import { listRole } from '../grammar/headings.ts';
import { type Marker, parseMarker } from '../grammar/numbering.ts';
import { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';
import { endsSentence } from './outline.ts';
import type { Part } from './tables.ts';

const HEAD = /^(?:.{0,6}?)((?:主要|发展|具体|工作)?目标|(?:策略|主要|支持|政策|具体)?措施|(?:主要|重点)任务)[：:。]\s*(?=\S)/u;
const MOST_HEAD = 16;

/** A list that runs on in its heading's paragraph: how its entries are numbered, and which number is due. */
interface OpenList {
  family: Marker['family'];
  due: number;
}

/** Cuts paragraphs such as 主要目标：1.…。2.…。 into the heading and its entries, also where the paragraph is broken into lines. */
export function splitInlineLists(parts: Part[]): Part[] {
  const found: Part[] = [];
  const labels = repeatedLabels(parts);
  let list: OpenList | null = null;
  for (const part of parts) {
    const text = part.line?.words.text ?? '';
    const opened = openList(text);
    const before = list;
    list = opened?.list ?? goesOn(list, text);
    if (!part.line) found.push(part);
    else if (!list) append(found, runTogether(part.line) ?? headedParagraph(part.line, labels));
    else {
      const pieces = cutAt(part.line, entryStarts(text, list, opened?.start ?? 0));
      append(found, before === list && parseMarker(text) === null ? joinCut(found, pieces) : pieces);
    }
  }
  return found;
}

/** A sentence that the line's end cut goes on with the next line. */
function joinCut(found: Part[], [first, ...later]: Part[]): Part[] {
  const last = found.at(-1)?.line;
  if (!last || !first?.line || endsSentence(last.words.text)) return first ? [first, ...later] : later;
  found[found.length - 1] = { line: { ...last, words: JoinedText.join([last.words, first.line.words], () => '') } };
  return later;
}

/** The list that a line's heading opens on the same line, and where its first entry begins. */
function openList(text: string): { list: OpenList; start: number } | null {
  const head = HEAD.exec(text);
  if (!head || head[0].length > MOST_HEAD || listRole(head[1] ?? '') === null) return null;
  const first = parseMarker(text.slice(head[0].length, head[0].length + 12));
  return first?.number === 1 ? { list: { family: first.family, due: 1 }, start: head[0].length } : null;
}

/** The list, where a line can go on with it: it opens with no ordinal, or with the one that is due. */
function goesOn(list: OpenList | null, text: string): OpenList | null {
  if (text === '' || isDutyLine(text)) return null;
  const marker = parseMarker(text);
  return list && (marker === null || (marker.family === list.family && marker.number === list.due)) ? list : null;
}

function cutAt(line: Line, starts: number[]): Part[] {
  const cuts = starts[0] === 0 ? starts : [0, ...starts];
  return cuts.map((start, index): Part => {
    const words = line.words.slice(start, cuts[index + 1] ?? line.words.text.length).trim();
    return { line: index === 0 ? { ...line, words } : { ...line, words, ordinal: null, level: null, kind: 'paragraph' } };
  });
}

const LABEL = /^([\p{Script=Han}]{2,6})[：:]\s*(?=\S{6})/u;
const LEAST_LABELS = 2;

/** Names of lists (行动目标：) that open paragraphs more than once, where those of the other kind (主要举措) stand on lines of their own: by their words, or because one and the same short line follows them all. */
function repeatedLabels(parts: Part[]): Set<string> {
  const texts = parts.map((part) => part.line?.words.text ?? '');
  const alone = texts.map((text) => (text.length <= MOST_HEAD ? listRole(text) : null));
  const found = texts.flatMap((text, at) => (LABEL.test(text) && !isDutyLine(text) ? [{ label: LABEL.exec(text)?.[1] ?? '', next: texts[at + 1] ?? '' }] : []));
  const isPaired = (label: string, all: typeof found): boolean => {
    const role = listRole(label);
    if (role !== null) return alone.filter((other) => other !== null && other !== role).length >= LEAST_LABELS;
    const [first] = all;
    return first !== undefined && ALONE.test(first.next) && !isDutyLine(first.next) && all.every(({ next }) => next === first.next);
  };
  const guided = texts.some((text) => GUIDED.test(text)) ? GOAL_LABELS : [];
  return new Set([
    ...guided,
    ...[...Map.groupBy(found, ({ label }) => label)].flatMap(([label, all]) => (all.length >= LEAST_LABELS && isPaired(label, all) ? [label] : [])),
  ]);
}

const ALONE = /^\p{Script=Han}{2,8}[：:]?$/u;

const LEAST_RUN = 3;

/** A line that holds three or more entries of one list, each after a finished sentence: （一）强化领导。（二）加大投入。（三）严格考核。 */
function runTogether(line: Line): Part[] | null {
  const { text } = line.words;
  const first = line.ordinal === null && line.cell === null ? parseMarker(text) : null;
  if (!first || first.number === 0 || first.printed === '') return null;
  const starts = entryStarts(text, { family: first.family, due: first.number }, 0);
  return starts.length >= LEAST_RUN ? cutAt(line, starts) : null;
}

const HEADED = /^((?:主要|发展|具体|工作)目标|(?:策略|主要|支持|政策|具体|发展|工作)措施)[：:]\s*(?=\S{6})/u;

/** Parts of guidance that are named by labels before their paragraphs, as their goals then are too: 指导思想：…, 总体目标：…. */
const GUIDED = /^(?:指导思想|基本原则|工作原则|总体思路|总体要求)[：:]\s*(?=\S{6})/u;
const GOAL_LABELS = ['总体目标', '总目标', '远景目标'];

/** 主要目标：学龄儿童…。 without ordinals: the heading and its paragraph. */
function headedParagraph(line: Line, labels: ReadonlySet<string>): Part[] {
  const label = LABEL.exec(line.words.text);
  const head = (HEADED.exec(line.words.text) ?? (labels.has(label?.[1] ?? '') ? label : null))?.[0].length ?? 0;
  if (head === 0) return [{ line }];
  return [
    { line: { ...line, words: line.words.slice(0, head).trim() } },
    { line: { ...line, words: line.words.slice(head), ordinal: null, level: null, kind: 'paragraph' } },
  ];
}

/** Where entries begin from `from` on: each of the list's own kind of ordinal, the next in number, after a finished sentence; a list inside an entry ends the search. */
function entryStarts(text: string, list: OpenList, from: number): number[] {
  const starts: number[] = [];
  const take = (at: number): boolean => {
    const marker = parseMarker(text.slice(at, at + 12));
    if (marker?.family !== list.family || marker.number !== list.due) return false;
    list.due += 1;
    return starts.push(at) > 0;
  };
  take(from);
  for (const match of text.slice(from).matchAll(/[。；;：:]\s*/gu)) {
    const at = from + match.index + match[0].length;
    if (!/^[：:]/u.test(match[0])) take(at);
    else if (opensNested(text.slice(at, at + 12), list)) break;
  }
  return starts;
}

function opensNested(text: string, { family }: OpenList): boolean {
  const marker = parseMarker(text);
  return marker?.family === family && marker.number === 1;
}
