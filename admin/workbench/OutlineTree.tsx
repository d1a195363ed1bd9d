import { Box } from '@mui/material';
import { AssistiveTreeDescription } from '@headless-tree/react';
import { useTranslate } from 'react-admin';
import { TreeRow } from './TreeRow.tsx';
import { useOutlineTree } from './use-outline-tree.ts';
import { useWorkbench } from './workbench-context.ts';
import { clip } from '../item/clip.ts';

/** What a screen reader is told while lines are carried by keyboard. */
function useCarriedWords() {
  const translate = useTranslate();
  return (tree: ReturnType<typeof useOutlineTree>): string => {
    const { dnd } = tree.getState();
    if (!dnd?.draggedItems) return '';
    const target = dnd.dragTarget;
    const names = dnd.draggedItems.map((line) => clip(line.getItemName(), 40)).join(translate('pg.common.list_separator'));
    if (!target) return translate('pg.workbench.carrying', { names });
    const into = target.item.getItemData() ? target.item.getItemName() : '';
    return translate('pg.workbench.carrying_to', { names, place: into, position: 'insertionIndex' in target ? target.insertionIndex + 1 : '' });
  };
}

/** The outline of the plan as a tree: areas and under them their goals and measures. */
export function OutlineTree({ onDelete }: { onDelete: () => void }) {
  const translate = useTranslate();
  const { current, selected, open } = useWorkbench();
  const tree = useOutlineTree(onDelete);
  const words = useCarriedWords();
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', p: 0.75, position: 'relative' }}>
      <AssistiveTreeDescription tree={tree} getLabel={() => words(tree)} />
      <Box {...tree.getContainerProps(translate('pg.workbench.outline'))} sx={{ position: 'relative' }}>
        {tree.getItems().map((line) => (
          <TreeRow key={line.getKey()} line={line} current={line.getId() === current} several={selected.length > 1} onOpen={open} />
        ))}
        <Box style={tree.getDragLineStyle()} sx={{ height: '2px', mt: '-1px', bgcolor: 'primary.main', pointerEvents: 'none' }} />
      </Box>
    </Box>
  );
}
