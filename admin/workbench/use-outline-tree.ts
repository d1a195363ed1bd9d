import {
  dragAndDropFeature,
  hotkeysCoreFeature,
  keyboardDragAndDropFeature,
  selectionFeature,
  syncDataLoaderFeature,
  type DragTarget,
  type ItemInstance,
  type TreeInstance,
} from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { useEffect, useRef, useState } from 'react';
import { destinationAt, isItem, movableType, nameOf, plannedMoves, rootId, stepOf, type Outline, type OutlineNode } from './outline.ts';
import { useWorkbench } from './workbench-context.ts';

type Line = ItemInstance<OutlineNode>;

const features = [syncDataLoaderFeature, selectionFeature, hotkeysCoreFeature, dragAndDropFeature, keyboardDragAndDropFeature];
const isArea = (line: Line): boolean => line.getItemData().__typename === 'Area';

/** Items go into areas, areas between areas; nothing goes above the plan's own line. */
function canDrop(lines: Line[], target: DragTarget<OutlineNode>): boolean {
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

/** A key together with either Alt, which have names of their own. */
const withAlt = (key: string, act: (tree: TreeInstance<OutlineNode>) => void) =>
  Object.fromEntries(
    ['AltLeft', 'AltRight'].map((alt) => [
      `custom${alt}${key}`,
      { hotkey: `${alt}+${key}`, preventDefault: true, handler: (_: KeyboardEvent, tree: TreeInstance<OutlineNode>) => act(tree) },
    ]),
  );

/** The tree over the outline: what is open in it, selecting, dragging with mouse and keyboard. */
export function useOutlineTree(onDelete: () => void): TreeInstance<OutlineNode> {
  const { outline, current, open, selected, select, operations } = useWorkbench();
  const { move } = operations;
  const [expandedItems, setExpandedItems] = useState<string[]>(() => outline.plan.areas.nodes.map(({ id }) => id));
  const known = useRef(outline);
  const step = (tree: TreeInstance<OutlineNode>, by: 1 | -1) => {
    const node = tree.getFocusedItem().getItemData();
    const to = stepOf(outline, node, by);
    if (to) void move(plannedMoves(outline, [node], to)).then(() => tree.updateDomFocus());
  };
  const drop = async (lines: Line[], target: DragTarget<OutlineNode>) => {
    const nodes = inOrder(
      outline,
      lines.map((line) => line.getId()),
    );
    const [first] = nodes;
    if (!first) return;
    const moved = new Set(nodes.map(({ id }) => id));
    const moves = nodes.flatMap((node, index) => {
      const alike = nodes.filter(({ __typename }) => __typename === node.__typename);
      if (alike[0] !== node && index > 0) return [];
      return plannedMoves(outline, alike, destinationAt(outline, node, target.item.getId(), indexOf(outline, target), moved));
    });
    await move(moves);
  };
  const tree = useTree<OutlineNode>({
    rootItemId: rootId,
    dataLoader: {
      getItem: (id) => known.current.nodes.get(id) ?? outline.plan,
      getChildren: (id) => known.current.children.get(id) ?? [],
    },
    getItemName: (line) => nameOf(line.getItemData()),
    isItemFolder: isArea,
    state: { expandedItems, selectedItems: [...selected] },
    setExpandedItems,
    setSelectedItems: (ids) => select(typeof ids === 'function' ? ids([...selected]) : ids),
    canDrag: (lines) => movableType(lines.map((line) => line.getItemData())) !== null,
    canDrop,
    onDrop: drop,
    onPrimaryAction: (line) => open(line.getId()),
    indent: 20,
    features,
    hotkeys: {
      customOpen: { hotkey: 'Enter', isEnabled: (all) => !all.getState().dnd, handler: (_, all) => all.getFocusedItem().primaryAction() },
      customToggle: { hotkey: 'Space', preventDefault: true, handler: (_, all) => all.getFocusedItem().toggleSelect() },
      ...withAlt('ArrowUp', (all) => step(all, -1)),
      ...withAlt('ArrowDown', (all) => step(all, 1)),
      customDelete: {
        hotkey: 'Delete',
        handler: (_, all) => {
          const line = all.getFocusedItem();
          if (!selected.includes(line.getId())) select([line.getId()]);
          onDelete();
        },
      },
    },
  });
  useEffect(() => {
    known.current = outline;
    tree.rebuildTree();
  }, [outline, tree]);
  useEffect(() => {
    const node = known.current.nodes.get(current);
    if (isItem(node)) setExpandedItems((before) => (before.includes(node.area.id) ? before : [...before, node.area.id]));
  }, [current]);
  return tree;
}
