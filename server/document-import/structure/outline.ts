import type { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';
import type { Table } from './table.ts';
import type { MarkerFamily } from '../grammar/numbering.ts';
import { withoutEnd } from '../text-end.ts';

/** A heading or item with what stands under it. The root of a plan has no marker. */
export interface Node {
  family: MarkerFamily | 'root' | 'list-head' | 'plain';
  number: number;
  printed: string;
  /** Heading level of the file's format, where it has one. */
  level: number | null;
  /** The ordinal and the white space after it, where they are printed. */
  mark: JoinedText | null;
  /** The rest of the opening line, tags and ordinal taken off. */
  head: JoinedText;
  /** Whether the opening line was broken off at the margin of the text. */
  full: boolean;
  /** Lines that go on after the opening line, before the first child. */
  body: Line[];
  tables: Table[];
  children: Node[];
  parent: Node | null;
  /** Whether a chapter of goals and another of measures are parted into the same areas: what it holds is `list`. */
  parted?: boolean;
  /** Who answers for all that stands below, where the heading says so. */
  duties?: JoinedText;
  /** What the list below holds, where headings of these words come again in several areas. */
  list?: 'main' | 'strategy';
}

/** All nodes at and below a node, in the document's order. */
export function walk(node: Node): Node[] {
  const found: Node[] = [];
  const stack = [node];
  while (stack.length > 0) {
    const next = stack.pop() as Node;
    found.push(next);
    for (let index = next.children.length - 1; index >= 0; index -= 1) stack.push(next.children[index] as Node);
  }
  return found;
}

const FULL_STOP = /[。！？；：:!?;]$/u;

/** Whether the words end as a finished sentence does (a closing quotation mark or bracket may follow). */
export function endsSentence(text: string): boolean {
  return FULL_STOP.test(withoutEnd(text, /[”"’』」）)〕】〗｝》\]\s]/u)) || /[）)〕】〗｝]$/u.test(text);
}

const HEADING_END = /[。：:；\s]/u;

/** The bracket at the end of a heading, whatever stands in it. */
const ASIDE = /(?<=.)[（(〔【][^（(〔【）)〕】]*[）)〕】]$/u;

/** Whether a node's opening line is a heading and nothing else: short, and without a sentence after it; where something stands below it, a bracket at its end does not count. */
export function isPureHeading(node: Node): boolean {
  const whole = withoutEnd(node.head.text, HEADING_END);
  const text = node.children.length > 0 ? withoutEnd(whole.replace(ASIDE, ''), HEADING_END) : whole;
  return text.length > 0 && text.length <= 45 && !/[。；！？]/u.test(text) && !/[：:].{6,}/u.test(text);
}
