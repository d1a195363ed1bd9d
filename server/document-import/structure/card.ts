import { isDutyLine } from './duty-lists.ts';
import { isPureHeading, type Node } from './outline.ts';

const LABEL = /^(\p{Script=Han}{2,8})[：:]\s*\S/u;

const labelOf = (node: Node): string | null => LABEL.exec(node.head.text)?.[1] ?? null;

/** Whether a heading is over labelled points that say what it is about, who answers and by when (1.建设内容：… 2.责任单位：…), as the heading beside it is. */
export function isCard(node: Node): boolean {
  const first = cardLabel(node);
  return first !== null && (node.parent?.children ?? []).some((other) => other !== node && cardLabel(other) === first);
}

/** The label of the first point of such a list. */
function cardLabel(node: Node): string | null {
  const { children } = node;
  if (!isPureHeading(node) || children.length === 0 || !children.every((child) => labelOf(child) !== null && child.children.length === 0)) return null;
  const label = labelOf(children[0] as Node);
  const named = children.some(({ body }) => body.some((line) => isDutyLine(line.words.text)));
  return named ? label : null;
}
