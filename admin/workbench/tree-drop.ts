import type { DragTarget, ItemInstance } from '@headless-tree/core';
import { destinationAt, movableType, plannedMoves, rootId, type Outline, type OutlineNode, type PlannedMove } from './outline.ts';

/** A line as the tree has it. */
export type TreeLine = ItemInstance<OutlineNode>;

/** Whether a line is an area, which opens and shuts. */
export const isArea = (line: TreeLine): boolean => line.getItemData().__typename === 'Area';

/** Whether lines can be moved together. */
export const canDrag = (lines: TreeLine[]): boolean => movableType(lines.map((line) => line.getItemData())) !== null;

/** Items go into areas, areas between areas; nothing goes above the plan's own line. */
export function canDrop(lines: TreeLine[], target: DragTarget<OutlineNode>): boolean {
  const type = movableType(lines.map((line) => line.getItemData()));
  const parent = target.item.getId();
  if (type === 'Item') return parent !== rootId && isArea(target.item);
  return type === 'Area' && parent === rootId && 'insertionIndex' in target && target.insertionIndex > 0;
}

/** Where lines land when they are dropped: at the line between two, or at the end of what they are dropped on. */
const indexOf = (outline: Outline, target: DragTarget<OutlineNode>): number =>
  'insertionIndex' in target ? target.insertionIndex : (outline.children.get(target.item.getId())?.length ?? 0);

/** Lines in the order of the document. */
function inOrder(outline: Outline, ids: readonly string[]): OutlineNode[] {
  const order = [...outline.nodes.keys()];
  return [...ids].sort((a, b) => order.indexOf(a) - order.indexOf(b)).flatMap((id) => outline.nodes.get(id) ?? []);
}

/** The moves that bring dropped lines to where they were dropped: goals together, measures together. */
export function movesOfDrop(outline: Outline, lines: TreeLine[], target: DragTarget<OutlineNode>): PlannedMove[] {
  const nodes = inOrder(
    outline,
    lines.map((line) => line.getId()),
  );
  const moved = new Set(nodes.map(({ id }) => id));
  const kinds = [...new Set(nodes.map(({ __typename }) => __typename))];
  return kinds.flatMap((kind) => {
    const alike = nodes.filter(({ __typename }) => __typename === kind);
    const [first] = alike;
    return first ? plannedMoves(outline, alike, destinationAt(outline, first, target.item.getId(), indexOf(outline, target), moved)) : [];
  });
}
