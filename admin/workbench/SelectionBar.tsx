import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { GoalKind } from '../../schema/goal/goal.enums.ts';
import { MeasureKind } from '../../schema/measure/measure.enums.ts';
import { MenuButton } from '../curation/MenuButton.tsx';
import { isItem } from './outline.ts';
import { useWorkbench } from './workbench-context.ts';
import { kindOfItemsMutation, type ItemType } from './workbench-query.ts';
import type { OutlineItem } from './workbench-types.ts';

interface Props {
  items: OutlineItem[];
  onMove: () => void;
  onMerge: () => void;
  onDelete: () => void;
}

const kindsOf = (type: ItemType): string[] => Object.values(type === 'Goal' ? GoalKind : MeasureKind);

/** Gives all selected items of one type the same kind. */
function KindMenu({ items, type }: { items: OutlineItem[]; type: ItemType }) {
  const translate = useTranslate();
  const { operations } = useWorkbench();
  const words = `pg.enum.${type === 'Goal' ? 'goalKind' : 'measureKind'}`;
  const choose = (kind: string) => {
    const rows = items.map(({ id, version }) => ({ id, version }));
    void operations.run(translate('pg.workbench.kind_changed', { smart_count: rows.length }), [
      { mutation: kindOfItemsMutation(type), variables: { rows, kind } },
    ]);
  };
  return (
    <MenuButton
      label={translate('pg.workbench.change_kind')}
      choices={kindsOf(type).map((kind) => ({ value: kind, label: translate(`${words}.${kind}`) }))}
      onChoose={choose}
    />
  );
}

/** What can be done with several lines at once. */
export function SelectionBar({ items, onMove, onMerge, onDelete }: Props) {
  const translate = useTranslate();
  const { select, operations } = useWorkbench();
  const types = new Set(items.map(({ __typename }) => __typename));
  const [type] = [...types];
  return (
    <Box
      role="toolbar"
      aria-label={translate('pg.workbench.selection')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center', px: 1.25, py: 0.75, bgcolor: 'inset', borderBottom: 1, borderColor: 'divider' }}
    >
      <Box component="strong" sx={{ fontSize: '0.8125rem', mr: 0.5 }}>
        {translate('pg.workbench.selected', { smart_count: items.length })}
      </Box>
      <Button size="small" disabled={operations.isBusy} onClick={onMove}>
        {translate('pg.workbench.move')}
      </Button>
      {types.size === 1 && type && (
        <>
          <Button size="small" disabled={operations.isBusy} onClick={onMerge}>
            {translate('pg.workbench.merge')}
          </Button>
          <KindMenu items={items} type={type} />
        </>
      )}
      <Button size="small" color="error" disabled={operations.isBusy} onClick={onDelete}>
        {translate('ra.action.delete')}
      </Button>
      <Button size="small" onClick={() => select([])}>
        {translate('pg.workbench.unselect')}
      </Button>
    </Box>
  );
}

/** The selected lines that are goals or measures. */
export const selectedItems = (workbench: Pick<ReturnType<typeof useWorkbench>, 'outline' | 'selected'>): OutlineItem[] =>
  workbench.selected.map((id) => workbench.outline.nodes.get(id)).filter(isItem);
