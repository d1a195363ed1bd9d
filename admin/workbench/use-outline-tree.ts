import {
  dragAndDropFeature,
  hotkeysCoreFeature,
  keyboardDragAndDropFeature,
  selectionFeature,
  syncDataLoaderFeature,
  type CustomHotkeysConfig,
  type DragTarget,
  type TreeInstance,
} from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { useEffect, useRef, useState } from 'react';
import { isItem, nameOf, plannedMoves, rootId, stepOf, type OutlineNode } from './outline.ts';
import { canDrag, canDrop, isArea, movesOfDrop, type TreeLine } from './tree-drop.ts';
import { useWorkbench } from './workbench-context.ts';

const features = [syncDataLoaderFeature, selectionFeature, hotkeysCoreFeature, dragAndDropFeature, keyboardDragAndDropFeature];

/** A key together with either Alt, which have names of their own. */
const withAlt = (key: string, act: (tree: TreeInstance<OutlineNode>) => void) =>
  Object.fromEntries(
    ['AltLeft', 'AltRight'].map((alt) => [
      `custom${alt}${key}`,
      { hotkey: `${alt}+${key}`, preventDefault: true, handler: (_: KeyboardEvent, tree: TreeInstance<OutlineNode>) => act(tree) },
    ]),
  );

/** What keys do beyond those of every tree: open, select, move up and down, delete. */
const hotkeysOf = (step: (tree: TreeInstance<OutlineNode>, by: 1 | -1) => void, remove: (id: string) => void): CustomHotkeysConfig<OutlineNode> => ({
  customOpen: { hotkey: 'Enter', isEnabled: (tree) => !tree.getState().dnd, handler: (_, tree) => tree.getFocusedItem().primaryAction() },
  customToggle: { hotkey: 'Space', preventDefault: true, handler: (_, tree) => tree.getFocusedItem().toggleSelect() },
  ...withAlt('ArrowUp', (tree) => step(tree, -1)),
  ...withAlt('ArrowDown', (tree) => step(tree, 1)),
  customDelete: { hotkey: 'Delete', handler: (_, tree) => remove(tree.getFocusedItem().getId()) },
});

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
  const drop = async (lines: TreeLine[], target: DragTarget<OutlineNode>) => {
    const moves = movesOfDrop(outline, lines, target);
    if (moves.length > 0) await move(moves);
  };
  const remove = (id: string) => {
    if (!selected.includes(id)) select([id]);
    onDelete();
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
    canDrag,
    canDrop,
    onDrop: drop,
    onPrimaryAction: (line) => open(line.getId()),
    indent: 20,
    features,
    hotkeys: hotkeysOf(step, remove),
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
