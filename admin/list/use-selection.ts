import { useState } from 'react';
import type { SelectedRow } from './bulk/bulk-operation.ts';
import type { ListRow } from './ListRows.tsx';

type Labelled = readonly [ListRow, string];
const selected = ([{ id, version }, label]: Labelled): SelectedRow => ({ id, version, label });

/** The rows of a list that are selected, also on other pages; none once the list shows other rows. */
export function useSelection(of: string) {
  const [chosen, setChosen] = useState<{ of: string; rows: readonly SelectedRow[] }>({ of, rows: [] });
  const rows = chosen.of === of ? chosen.rows : [];
  const set = (next: readonly SelectedRow[]) => setChosen({ of, rows: next });
  const has = (id: string): boolean => rows.some((row) => row.id === id);
  return {
    rows,
    set,
    has,
    toggle: (row: ListRow, label: string) => set(has(row.id) ? rows.filter(({ id }) => id !== row.id) : [...rows, selected([row, label])]),
    togglePage: (page: readonly Labelled[], on: boolean) => {
      const others = rows.filter(({ id }) => !page.some(([row]) => row.id === id));
      set(on ? [...others, ...page.map(selected)] : others);
    },
  };
}
