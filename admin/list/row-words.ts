import { useMemo } from 'react';
import { type Row, rowLink } from '../ask/answer/row-link.ts';
import { useCells } from '../ask/answer/use-cells.ts';
import { useAsk } from '../ask/ask-context.ts';
import type { Question } from '../ask/question/question.ts';
import { typeNamed } from '../ask/reduced/ask-schema.ts';
import { clip } from '../item/clip.ts';

/** A row of a list, at the version that was read. */
export type ListRow = Row & { version: number };

/** What a row has in a column, line by line. */
export interface WordedCell {
  path: string;
  lines: readonly string[];
}

/** A row in the user's words: its cells in the order of the columns, what it is called, and where it leads. */
export interface WordedRow {
  row: ListRow;
  cells: readonly WordedCell[];
  label: string;
  link: string | null;
}

/** The rows of a list in the user's words; the same objects as long as nothing of them changes. */
export function useWordedRows({ type: typeName, columns }: Question, rows: readonly ListRow[]): readonly WordedRow[] {
  const { schema } = useAsk();
  const words = useCells();
  return useMemo(() => {
    const type = typeNamed(schema, typeName);
    return rows.map((row) => {
      const cells = columns.map((path) => ({ path, lines: [...new Set(words.cell(type, path, row))] }));
      const first = cells.map(({ lines }) => lines.join(' ')).find((text) => text !== '');
      return { row, cells, label: first === undefined ? row.id : clip(first, 60), link: rowLink(typeName, row) };
    });
  }, [schema, words, typeName, columns, rows]);
}
