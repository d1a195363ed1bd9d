import { type ItemWords, ownWords, wholeWords } from './item-words.ts';
import { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';
import type { Node } from './outline.ts';

/** An entry of a box (专栏): its words and its heading, which ends at a colon or a full stop. */
export interface BoxEntry extends ItemWords {
  title: string;
  mark: JoinedText | null;
}

/** Whether a box is one project that its line names (重点项目：…), and no list of several. */
export function isProject({ family, printed }: Node): boolean {
  return family === 'box' && printed !== '' && !printed.startsWith('专栏');
}

/** A project with what is said of it. */
export function projectEntry(node: Node): BoxEntry {
  return { ...wholeWords(node), title: node.head.text, mark: node.mark };
}

const ENTRY = /^[^。；：:]{2,30}[：:]/u;

/** The entries of a box: its numbered ones, and its lines that open with a heading and a colon; other lines go on with the entry before. */
export function boxEntries(node: Node): BoxEntry[] {
  const groups: Line[][] = [];
  const headed = node.body.some((line) => ENTRY.test(line.words.text));
  for (const line of node.body) {
    if (groups.length === 0 || !headed || ENTRY.test(line.words.text)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  const plain = groups.map((lines) =>
    toEntry(
      {
        words: JoinedText.join(
          lines.map((line) => line.words),
          () => '',
        ),
        dutyLines: [],
      },
      null,
    ),
  );
  const numbered = node.children.map((child) => toEntry(child.children.length > 0 ? wholeWords(child) : ownWords(child), child.mark));
  return [...plain, ...numbered];
}

function toEntry(words: ItemWords, mark: JoinedText | null): BoxEntry {
  const stop = words.words.text.search(/[：:。\n]/u);
  return { ...words, mark, title: stop > 0 && stop <= 40 ? words.words.text.slice(0, stop) : '' };
}
