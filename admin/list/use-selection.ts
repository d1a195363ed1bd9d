import { useCallback, useState } from 'react';
import type { SelectedRow } from './bulk/bulk-operation.ts';
import type { ListRow, WordedRow } from './row-words.ts';

/** Which rows are selected, and how that is changed. */
export interface Selecting {
  rows: readonly SelectedRow[];
  set(rows: readonly SelectedRow[]): void;
  has(id: string): boolean;
  toggle(row: ListRow, label: string): void;
  togglePage(rows: readonly WordedRow[], on: boolean): void;
}

interface Chosen {
  of: string;
  rows: readonly SelectedRow[];
}

const none: readonly SelectedRow[] = [];
const selected = (row: ListRow, label: string): SelectedRow => ({ id: row.id, version: row.version, label });
const toggled = (rows: readonly SelectedRow[], row: ListRow, label: string): readonly SelectedRow[] =>
  rows.some(({ id }) => id === row.id) ? rows.filter(({ id }) => id !== row.id) : [...rows, selected(row, label)];

/** The rows of a list that are selected, also on other pages; none once the list shows other rows. */
export function useSelection(of: string): Selecting {
  const [chosen, setChosen] = useState<Chosen>({ of, rows: none });
  const rows = chosen.of === of ? chosen.rows : none;
  const change = useCallback(
    (next: (rows: readonly SelectedRow[]) => readonly SelectedRow[]) => setChosen((was) => ({ of, rows: next(was.of === of ? was.rows : none) })),
    [of],
  );
  const toggle = useCallback((row: ListRow, label: string) => change((was) => toggled(was, row, label)), [change]);
  return {
    rows,
    toggle,
    set: (next) => change(() => next),
    has: (id) => rows.some((row) => row.id === id),
    togglePage: (page, on) =>
      change((was) => {
        const others = was.filter(({ id }) => !page.some(({ row }) => row.id === id));
        return on ? [...others, ...page.map(({ row, label }) => selected(row, label))] : others;
      }),
  };
}
