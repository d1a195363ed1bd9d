import type { SourceText } from '../source-text.ts';
import type { ReadInput } from './read-input.ts';
import type { SheetRows } from './read-in-worker.ts';
import { SourceBuilder } from './source-builder.ts';

const textOf = (cell: unknown): string => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '')).trim();

/** A sheet's lines above its table: rows with a single filled cell. */
const isTitle = (row: readonly string[]): boolean => row.filter((cell) => cell !== '').length === 1;

/** A spreadsheet as a text: of each sheet its title lines, then its table. For an attachment that lists tasks or figures. */
export function sheetSource(input: ReadInput, sheets: readonly SheetRows[]): SourceText {
  const builder = new SourceBuilder(input);
  sheets.forEach(({ rows }, table) => {
    const texts = rows.map((row) => row.map(textOf)).filter((row) => row.some((cell) => cell !== ''));
    const head = texts.findIndex((row) => !isTitle(row));
    texts.forEach((row, index) => {
      if (head < 0 || index < head) return void builder.add(row.filter(Boolean).join(' '), { kind: 'paragraph' });
      const first = row.findIndex((cell) => cell !== '');
      row.forEach((cell, column) => {
        const place = { table, row: index - head, column, rowSpan: 1, columnSpan: 1, header: index === head };
        builder.add(cell, { kind: 'table-cell', cell: place }, column === first ? '\n' : '\t');
      });
    });
  });
  return builder.build('xlsx');
}
