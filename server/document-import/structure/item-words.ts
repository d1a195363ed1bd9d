import { append } from './append.ts';
import { findDutyBrackets, isDutyLine } from './duty-lists.ts';
import { bracketFrom, openBracket } from '../grammar/brackets.ts';
import { isUnitLine } from '../grammar/responsibility.ts';
import { endsLikeUnit } from '../grammar/unit-names.ts';
import { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';
import { endsSentence, isPureHeading, type Node, walk } from './outline.ts';

/** An item's words and the lines after them that only list who answers for it. */
export interface ItemWords {
  words: JoinedText;
  dutyLines: JoinedText[];
}

/** The words of a node without those of its children; a heading on a line of its own is set apart by a line break. */
export function ownWords(node: Node): ItemWords {
  const { prose, duties } = splitDuties(node);
  const own = node.duties && node.children.length === 0 ? [node.duties, ...duties] : duties;
  return { words: JoinedText.join([node.head, ...prose.map((line) => line.words)], (left) => glue(node, left)), dutyLines: own };
}

/** Whether an item's words, or lines after them, say who answers for it. */
export function hasDuties({ words, dutyLines }: ItemWords): boolean {
  return dutyLines.length > 0 || findDutyBrackets(words).length > 0;
}

/** The words of the lines below a node's own line. */
export function bodyWords(node: Node): ItemWords {
  const { prose, duties } = splitDuties(node);
  return {
    words: JoinedText.join(
      prose.map((line) => line.words),
      () => '',
    ),
    dutyLines: duties,
  };
}

/** Whether words only announce what stands below them: one clause that ends in a colon, or a sentence that speaks of what follows (实施以下项目。). */
export function isAnnouncement({ words, dutyLines }: ItemWords): boolean {
  return dutyLines.length === 0 && /^(?:[^。；;]{4,60}[：:]|[^。；;]{0,50}(?:以下|如下|下列|[下附]表)[^。；;]{0,16}。)$/u.test(words.text.trim());
}

/** Whether words only hand what is to be done out to a list that is attached: 逐项分解到有关部门（见附件）。 */
export function isLeftToAttachment({ words, dutyLines }: ItemWords): boolean {
  return dutyLines.length === 0 && /(?:分解|细化|分工|列表|列入)[^。]{0,24}附[件表录][^。；]{0,12}。?$/u.test(words.text.trim());
}

/** Opens words that say what is to be reached by a year: 到2030年, 展望2035年. */
export const HORIZON = /^(?:力争)?(?:到|至)\s*(?:20\d{2}|２０[０-９]{2}|二[〇○零][一二三四五六七八九〇○零]{2})\s*年|^展望/u;

/** The paragraphs below a heading of goals: each that opens with a horizon of its own (到2030年, 展望2035年) is one. */
export function horizonParagraphs(node: Node): ItemWords[] {
  const { prose, duties } = splitDuties(node);
  const groups: Line[][] = [];
  for (const line of prose) {
    const before = groups.at(-1);
    if (before && !(HORIZON.test(line.words.text) && endsSentence(before.at(-1)?.words.text ?? ''))) before.push(line);
    else groups.push([line]);
  }
  return groups.map((lines, index) => ({
    words: JoinedText.join(
      lines.map((line) => line.words),
      () => '',
    ),
    dutyLines: index === groups.length - 1 ? duties : [],
  }));
}

/** Paragraphs after the last of a list of goals that open with a horizon of their own (展望2035年): taken off that goal, each a goal beside the list. */
export function takeLateHorizons(node: Node): ItemWords[] {
  const last = walk(node).at(-1) as Node;
  if (last === node || HORIZON.test(last.head.text)) return [];
  const before = [last.head, ...last.body.map((line) => line.words)];
  const at = last.body.findIndex((line, index) => HORIZON.test(line.words.text) && endsSentence(before[index]?.text ?? ''));
  if (at < 0 || HORIZON.test(last.body[0]?.words.text ?? '') !== (at === 0)) return [];
  return horizonParagraphs({ ...last, body: last.body.splice(at) });
}

/** The words of a node and all that stands below it, ordinals of what is below included. */
export function wholeWords(node: Node): ItemWords {
  const parts: JoinedText[] = [];
  const dutyLines: JoinedText[] = [];
  for (const below of walk(node)) {
    const { words, dutyLines: duties } = ownWords(below);
    parts.push(below === node || !below.mark ? words : JoinedText.join([below.mark, words], () => ''));
    append(dutyLines, duties);
  }
  return { words: JoinedText.join(parts, () => ''), dutyLines };
}

/** Whether lists of the node's kind have their headings on lines of their own. */
function glue(node: Node, left: JoinedText): string {
  return left === node.head && !node.full && isHeadingAlone(node) && headsStandAlone(node) ? '\n' : '';
}

const MOST_ALONE = 30;
const LONG_FOR_TWO_CLAUSES = 20;
/** So many items show how all of a list are written. */
const MOST_SIBLINGS = 100;

/** Whether an opening line may be a heading with its text below it, and not the beginning of a sentence that a page cut. */
const isHeadingAlone = (node: Node): boolean => isPureHeading(node) && !endsSentence(node.head.text) && !/[、，,]$/u.test(node.head.text);

/** Where most items of a list are sentences that end on their own line, a line that does not was cut. */
function headsStandAlone(node: Node): boolean {
  const siblings = (node.parent?.children ?? [node]).slice(0, MOST_SIBLINGS).filter(({ body, head }) => body.length > 0 || endsSentence(head.text));
  const alone = siblings.filter((sibling) => sibling.body.length > 0 && isHeadingAlone(sibling) && sibling.head.text.length <= MOST_ALONE);
  if (alone.length * 2 > siblings.length) return siblings.length > 2 || !isLongClause(node);
  return siblings.length <= 2 && alone.includes(node) && siblings.every(({ body }) => body.length > 0);
}

const isLongClause = ({ head }: Node): boolean => /[，,]/u.test(head.text) && head.text.length > LONG_FOR_TWO_CLAUSES;

/** Takes lists of responsibilities off the lines of an item. From the first line that is a list of responsibilities without brackets on, what goes on with it belongs to it. */
export function splitDuties({ head, body, full }: Pick<Node, 'head' | 'body' | 'full'>): { prose: Line[]; duties: JoinedText[] } {
  const prose: Line[] = [];
  const duties: JoinedText[] = [];
  let open = false;
  for (const [at, line] of body.entries()) {
    const text = line.words.text;
    const isOwn = isWholeBracket(text) && !(body[at - 1]?.full ?? full);
    const above = body[at - 1] ?? { words: head, full };
    const namesUnits = !open && !above.full && openBracket(above.words.text) === null && !/[、，,]$/u.test(above.words.text) && isUnitLine(text);
    if (namesUnits || (isDutyLine(text) && (!/^[（(〔【〖｛[［]/u.test(text) || isOwn))) {
      duties.push(line.words);
      open = goesOn(line);
    } else if (open && text.length <= 60 && duties.length > 0) {
      duties[duties.length - 1] = JoinedText.join([duties.at(-1) as JoinedText, line.words], () => '');
      open = goesOn(line);
    } else {
      prose.push(line);
      open = false;
    }
  }
  return { prose, duties };
}

/** Whether a line is one bracket from end to end. */
function isWholeBracket(text: string): boolean {
  const { end } = bracketFrom(text, 0);
  return /[）)〕】〗｝\]］]$/u.test(text.slice(0, end)) && /^[。；;\s]*$/u.test(text.slice(end));
}

/** Whether a list of responsibilities may go on below its line: the line was broken at the margin, or ends in no whole name. */
function goesOn({ words: { text }, full }: Line): boolean {
  return !/[。；;]$/u.test(text) && !isWholeBracket(text) && (full || !endsLikeUnit(text));
}
