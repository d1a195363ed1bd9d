import { findDutyBrackets } from './duty-lists.ts';
import { type ItemWords, splitDuties } from './item-words.ts';
import { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';
import { endsSentence, isPureHeading, type Node } from './outline.ts';
import type { Choice } from './drafts.ts';

const PART_HEADING = /^[^。：:，,；]{4,24}[。：:]/u;
const RUN_IN_HEADING = /^[^。：:，,；]{4,24}[。：:].{6,}/u;

/** The paragraphs below a heading as items of their own, where each opens with a heading of its own (加强领导。…), or says by itself who answers for it; else null. */
export function headedParagraphs(node: Node): ItemWords[] | null {
  const { prose, duties } = splitDuties(node);
  if (duties.length > 0) return null;
  const items = wholeParagraphs(prose);
  const apart = items.length >= 2 && (items.every(({ text }) => RUN_IN_HEADING.test(text)) || items.every(saysWho));
  return apart ? items.map((words) => ({ words, dutyLines: [] })) : null;
}

/** Whether the paragraphs below a heading each say who answers for them, so that the heading is over a list and no item. */
export function holdsDutyParagraphs(node: Node): boolean {
  if (!isPureHeading(node) || node.children.some(({ family }) => family !== 'box')) return false;
  const items = wholeParagraphs(splitDuties(node).prose);
  return items.length >= 2 && items.every(saysWho);
}

const saysWho = (words: JoinedText): boolean => findDutyBrackets(words).some(({ end }) => end >= words.text.replace(/[\s。]+$/u, '').length);

function wholeParagraphs(prose: Line[]): JoinedText[] {
  const paragraphs: JoinedText[][] = [];
  for (const { words } of prose) {
    const last = paragraphs.at(-1)?.at(-1);
    if (last && !endsSentence(last.text)) paragraphs.at(-1)?.push(words);
    else paragraphs.push([words]);
  }
  return paragraphs.map((parts) => JoinedText.join(parts, () => ''));
}

const LEAST_PARTS = 2;

/** Goals in paragraphs: what stands before the parts, and these. */
export interface PartedGoals {
  opening: JoinedText | null;
  parts: JoinedText[];
}

/** The paragraphs of goals: what opens them, and the parts after it, where each opens with a heading of its own (供给不断扩大。…). */
export function partedGoals(node: Node): PartedGoals | null {
  const { prose, duties } = splitDuties(node);
  if (!isPureHeading(node) || duties.length > 0 || node.children.some(({ family }) => family !== 'box')) return null;
  const [first, ...later] = wholeParagraphs(prose);
  if (!first) return null;
  const isPart = ({ text }: JoinedText): boolean => PART_HEADING.test(text) && !/20\d{2}/u.test(text.split(/[。：:]/u)[0] ?? '');
  if (later.length < LEAST_PARTS || !later.every(isPart) || later.filter(({ text }) => RUN_IN_HEADING.test(text)).length < LEAST_PARTS) return null;
  return isPart(first) ? { opening: null, parts: [first, ...later] } : { opening: first, parts: later };
}

/** Whether several numbered items stand under a node. */
const holdsItems = ({ children }: Node): boolean => children.filter(({ mark, printed }) => mark !== null || printed !== '').length > 1;

/** Paragraphs read as one item, where the headings beside theirs, or beside the one above it, hold numbered lists: each may be an item whose ordinal was lost. */
export function paragraphChoice(node: Node, { words, dutyLines }: ItemWords): Choice | null {
  const { prose } = splitDuties(node);
  const starts = prose.filter((line, index) => index > 0 && endsSentence(prose[index - 1]?.words.text ?? '') && !prose[index - 1]?.full);
  const beside = node.parent?.children ?? [];
  const further = (node.parent?.parent?.children ?? []).flatMap(({ children }) => children);
  const isAlike = (each: Node): boolean => each !== node && each.family !== 'box' && holdsItems(each);
  if (starts.length === 0 || (dutyLines.length < 2 && ![...beside, ...further].some(isAlike))) return null;
  const first = prose[0] && words.text.startsWith(prose[0].words.text) ? [] : prose.slice(0, 1);
  return { code: 'ITEM_OR_LIST', words, alternatives: ['item', 'list'], cuts: [...first, ...starts].map((line) => line.words.span) };
}
