import { useState } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import { useCells } from '../../ask/answer/use-cells.ts';
import { useAsk } from '../../ask/ask-context.ts';
import { tellingFields } from '../../ask/question/columns.ts';
import { typeNamed } from '../../ask/reduced/ask-schema.ts';
import type { ListMeta } from '../../providers/data-provider.ts';
import type { ListRow } from '../row-words.ts';
import { mostAtOnce, type SelectedRow } from './bulk-operation.ts';

/** The rows of a list, and what to call each. */
function useListRows(typeName: string, meta: ListMeta): () => Promise<SelectedRow[]> {
  const { schema } = useAsk();
  const cells = useCells();
  const dataProvider = useDataProvider();
  const type = typeNamed(schema, typeName);
  const columns = tellingFields(schema, type);
  const labelOf = (row: ListRow): string =>
    columns
      .flatMap((path) => cells.cell(type, path, row))
      .join(' ')
      .slice(0, 60);
  return async () => {
    const params = { filter: {}, pagination: { page: 1, perPage: mostAtOnce }, meta: { ...meta, columns } };
    const { data } = await dataProvider.getList<ListRow>(type.list ?? '', params);
    return data.map((row) => ({ id: row.id, version: row.version, label: labelOf(row) }));
  };
}

/** Reads all rows of the list, not only the page, so that they can be selected. */
export function useSelectAll(type: string, meta: ListMeta, onSelect: (rows: SelectedRow[]) => void) {
  const read = useListRows(type, meta);
  const notify = useNotify();
  const [isBusy, setBusy] = useState(false);
  const selectAll = async () => {
    setBusy(true);
    try {
      onSelect(await read());
    } catch (error) {
      const { message } = error as Error;
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
    setBusy(false);
  };
  return { selectAll: () => void selectAll(), isBusy };
}
