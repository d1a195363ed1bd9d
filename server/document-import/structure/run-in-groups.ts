import { childItems, groupsBelow } from './node-facts.ts';
import { isCard } from './card.ts';
import { isPureHeading, type Node } from './outline.ts';
import { hasDuties, ownWords, wholeWords } from './item-words.ts';

/** Whether all groups of a chapter have headings that run into a text (（一）产业人才行动。围绕…), with items of their own below. */
export function holdsRunInGroups(node: Node): boolean {
  const groups = groupsBelow(node);
  return groups.length > 1 && groups.every(isRunInGroup);
}

/** Whether a heading that runs into a text names a group: it says nobody who answers, and what stands below are items and no points of its own. */
export function isRunInGroup(node: Node): boolean {
  if (node.family === 'box' || isPureHeading(node) || isCard(node) || node.children.length === 0 || hasDuties(ownWords(node))) return false;
  return childItems(node).length > 0 || holdsItems(node.children);
}

/** Whether an announced list (实施如下项目：) is one of items: its numbers count on from the group before, or each entry says who answers for it. */
const holdsItems = (children: Node[]): boolean => (children[0]?.number ?? 0) > 1 || children.every((child) => hasDuties(wholeWords(child)));
