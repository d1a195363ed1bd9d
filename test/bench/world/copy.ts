import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';
import type { TableRows, Value } from './rows.ts';

const escaped = (value: Value): string => (value === null ? '\\N' : String(value).replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n'));

/** Rows in the form that COPY reads. */
export function* chunks(rows: Iterable<Value[]>): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += `${row.map(escaped).join('\t')}\n`;
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

/** Writes one table's rows by COPY, as a stream. */
export async function copyRows(client: Client, { table, columns, rows }: TableRows): Promise<void> {
  const copy = client.query(from(`copy "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) from stdin`));
  await pipeline(Readable.from(chunks(rows)), copy);
}
