import { type ItemWords, splitDuties } from './item-words.ts';
import { JoinedText } from './joined-text.ts';
import { endsSentence, type Node } from './outline.ts';
import type { Choice } from './drafts.ts';

const RUN_IN_HEADING = /^[^。：:，,；]{4,24}[。：:].{6,}/u;

/** The paragraphs below a heading as items of their own, where each opens with a heading of its own (加强领导。…); else null. */
export function headedParagraphs(node: Node): ItemWords[] | null {
  const { prose, duties } = splitDuties(node.body);
  if (duties.length > 0) return null;
  const paragraphs: JoinedText[][] = [];
  for (const { words } of prose) {
    const last = paragraphs.at(-1)?.at(-1);
    if (last && !endsSentence(last.text)) paragraphs.at(-1)?.push(words);
    else paragraphs.push([words]);
  }
  const items = paragraphs.map((parts) => JoinedText.join(parts, () => ''));
  return items.length >= 2 && items.every(({ text }) => RUN_IN_HEADING.test(text)) ? items.map((words) => ({ words, dutyLines: [] })) : null;
}

/** Whether several numbered items stand under a node. */
const holdsItems = ({ children }: Node): boolean => children.filter(({ mark, printed }) => mark !== null || printed !== '').length > 1;

/** Paragraphs read as one item, where the headings beside theirs, or beside the one above it, hold numbered lists: each may be an item whose ordinal was lost. */
export function paragraphChoice(node: Node, { words, dutyLines }: ItemWords): Choice | null {
  const { prose } = splitDuties(node.body);
  const starts = prose.filter((line, index) => index > 0 && endsSentence(prose[index - 1]?.words.text ?? '') && !prose[index - 1]?.full);
  const beside = node.parent?.children ?? [];
  const further = (node.parent?.parent?.children ?? []).flatMap(({ children }) => children);
  const isAlike = (each: Node): boolean => each !== node && each.family !== 'box' && holdsItems(each);
  if (starts.length === 0 || (dutyLines.length < 2 && ![...beside, ...further].some(isAlike))) return null;
  const first = prose[0] && words.text.startsWith(prose[0].words.text) ? [] : prose.slice(0, 1);
  return { code: 'ITEM_OR_LIST', words, alternatives: ['item', 'list'], cuts: [...first, ...starts].map((line) => line.words.span) };
}
