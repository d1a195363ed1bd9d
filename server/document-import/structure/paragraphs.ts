import { type ItemWords, splitDuties } from './item-words.ts';
import { JoinedText } from './joined-text.ts';
import { endsSentence, type Node } from './outline.ts';

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
