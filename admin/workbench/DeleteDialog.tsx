import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ConfirmChanges } from '../curation/ConfirmChanges.tsx';
import { deleteMutation } from '../curation/draft.ts';
import { isItem, nameOf, type OutlineNode } from './outline.ts';
import { useWorkbench } from './workbench-context.ts';
import { deleteItemsMutation, type ItemType } from './workbench-query.ts';
import { clip } from '../item/clip.ts';

interface Props {
  nodes: readonly OutlineNode[];
  onClose: () => void;
}

function writesOf(nodes: readonly OutlineNode[]) {
  const types: ItemType[] = ['Goal', 'Measure'];
  const items = types.flatMap((type) => {
    const rows = nodes.filter(({ __typename }) => __typename === type).map(({ id, version }) => ({ id, version }));
    return rows.length > 0 ? [{ mutation: deleteItemsMutation(type), variables: { rows } }] : [];
  });
  const areas = nodes.filter((node) => node.__typename === 'Area').map(({ id, version }) => ({ mutation: deleteMutation('Area'), variables: { id, version } }));
  return [...items, ...areas];
}

/** Deletes lines after showing everything that goes with them. */
export function DeleteDialog({ nodes, onClose }: Props) {
  const translate = useTranslate();
  const { operations, select, open, outline } = useWorkbench();
  const writes = useMemo(() => writesOf(nodes), [nodes]);
  const [first] = nodes;
  if (!first) return null;
  const several = nodes.length > 1;
  const hint = several
    ? translate('pg.workbench.delete_several', { smart_count: nodes.length })
    : translate('pg.workbench.delete_one', { name: clip(nameOf(first), 60) });
  const confirm = async () => {
    onClose();
    if (!(await operations.run(translate('pg.workbench.deleted', { smart_count: nodes.length }), writes))) return;
    select([]);
    open(isItem(first) ? first.area.id : outline.plan.id);
  };
  return (
    <ConfirmChanges
      title={translate('ra.action.delete')}
      hint={hint}
      action={translate('ra.action.delete')}
      danger
      writes={writes}
      isBusy={operations.isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
