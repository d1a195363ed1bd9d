import AddOutlined from '@mui/icons-material/AddOutlined';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { MenuButton } from '../curation/MenuButton.tsx';
import { CreateDialog, type Made } from './CreateDialog.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { isItem } from './outline.ts';
import { OutlineTree } from './OutlineTree.tsx';
import { selectedItems, SelectionBar } from './SelectionBar.tsx';
import { TreeHelp } from './TreeHelp.tsx';
import { useWorkbench } from './workbench-context.ts';

type Asked = 'move' | 'merge' | 'delete' | Made;

const made: readonly Made[] = ['Goal', 'Measure', 'Area'];

/** The outline with what can be done in it: add, and for what is selected move, merge, change the kind, delete. */
export function OutlinePane() {
  const translate = useTranslate();
  const workbench = useWorkbench();
  const { outline, current, selected } = workbench;
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const items = selectedItems(workbench);
  const here = outline.nodes.get(current);
  const [firstArea] = outline.plan.areas.nodes;
  const areaId = isItem(here) ? here.area.id : here?.__typename === 'Area' ? here.id : (firstArea?.id ?? '');
  const deleted = items.length > 0 ? items : selected.flatMap((id) => outline.nodes.get(id) ?? []).filter(({ __typename }) => __typename === 'Area');
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', px: 1, py: 0.5, borderBottom: 1, borderColor: 'divider' }}>
        <Box component="h2" sx={{ flex: 1, fontSize: '0.875rem', fontWeight: 650, m: 0, pl: 0.5 }}>
          {translate('pg.workbench.outline')}
        </Box>
        <MenuButton
          label={translate('pg.workbench.add')}
          icon={<AddOutlined />}
          choices={made.map((type) => ({ value: type, label: translate(`pg.workbench.create.${type}`), disabled: type !== 'Area' && !firstArea }))}
          onChoose={(type) => setAsked(type as Made)}
        />
        <Button size="small" color="error" disabled={deleted.length === 0} onClick={() => setAsked('delete')}>
          {translate('ra.action.delete')}
        </Button>
      </Box>
      {items.length > 0 && selected.length > 1 ? (
        <SelectionBar items={items} onMove={() => setAsked('move')} onMerge={() => setAsked('merge')} onDelete={() => setAsked('delete')} />
      ) : null}
      <OutlineTree onDelete={() => setAsked('delete')} />
      <TreeHelp />
      {asked === 'move' && <MoveDialog items={items} onClose={close} />}
      {asked === 'merge' && <MergeDialog items={items} onClose={close} />}
      {asked === 'delete' && deleted.length > 0 && <DeleteDialog nodes={deleted} onClose={close} />}
      {made.map((type) => asked === type && <CreateDialog key={type} type={type} areaId={areaId} onClose={close} />)}
    </>
  );
}
