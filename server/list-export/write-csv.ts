import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { ExportedList } from './export-query.ts';

/** A moment, or, in a column of days, the day of it. */
const dayOr = (value: Date, isDay: boolean): string => (isDay ? value.toISOString().slice(0, 10) : value.toISOString());

/** A list as CSV, row by row: UTF-8 with its mark, so that spreadsheets know it; a text that would run as a formula is made harmless. */
export function csvOf({ columns, rows }: ExportedList): Readable {
  const writer = stringify({
    bom: true,
    header: true,
    columns: columns.map(({ heading }, place) => ({ key: String(place), header: heading })),
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: {
      boolean: (value) => String(value),
      date: (value, { index }) => dayOr(value, columns[index]?.kind === 'date'),
    },
  });
  const source = Readable.from(rows);
  source.on('error', (error) => writer.destroy(error));
  writer.on('close', () => source.destroy());
  return source.pipe(writer);
}
