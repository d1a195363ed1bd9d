import { isCard } from './card.ts';
import { isGoalRole, headingRole, listRole } from '../grammar/headings.ts';
import { hasDuties, wholeWords } from './item-words.ts';
import { isPureHeading, type Node } from './outline.ts';

const ENUMERATION: ReadonlySet<string> = new Set(['circled', 'letter']);

/** Whether a heading and the short list below it are one item: its points are ①, ②, or one list of units after the last point is for all of them. */
export function isOneItem(node: Node): boolean {
  const { children } = node;
  if (isCard(node)) return true;
  if (children.length < 2 || !isPureHeading(node) || node.body.length > 0 || listRole(node.head.text) !== null || isGoalRole(headingRole(node.head.text)))
    return false;
  if (children.slice(0, -1).some((child) => hasDuties(wholeWords(child)))) return false;
  return children.every(({ family }) => ENUMERATION.has(family)) || hasDuties(wholeWords(children.at(-1) as Node));
}
