import { PassThrough, Readable } from 'node:stream';
import jszip from 'jszip';
import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import { PlanGraphError } from '../core/errors.ts';
import type { CellKind, ExportColumn } from './export-columns.ts';
import type { ExportedList } from './export-query.ts';
import type { CellValue } from './export-values.ts';

/** What the second sheet says of the list: a name and a text a row. */
export type ListFacts = readonly (readonly [string, string])[];

const mostRows = 1_048_575;
const longest = 32_767;
const rowsAtOnce = 200;

const samples: Record<CellKind, CellObject> = {
  text: { value: 'x', type: String, format: '@', wrap: true, alignVertical: 'top' },
  number: { value: 1, type: Number, alignVertical: 'top' },
  boolean: { value: true, type: Boolean, alignVertical: 'top' },
  date: { value: new Date(0), type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' },
  moment: { value: new Date(0), type: Date, format: 'yyyy-mm-dd hh:mm', alignVertical: 'top' },
};

const widths: Record<CellKind, number> = { text: 30, number: 10, boolean: 10, date: 12, moment: 18 };

const bold = (value: string): CellObject => ({ value, type: String, fontWeight: 'bold', backgroundColor: '#E8EEF7' });

/** The workbook with a single row, which shows how the cells of each column look. */
async function formOf(columns: readonly ExportColumn[], facts: ListFacts): Promise<jszip> {
  const rows: Row[] = [columns.map(({ heading }) => bold(heading)), columns.map(({ kind }) => samples[kind])];
  const about: Row[] = facts.map(([name, text]) => [bold(name), { value: text.slice(0, longest), type: String, wrap: true, alignVertical: 'top' }]);
  const file = await writeXlsxFile([
    { sheet: '数据', data: rows, columns: columns.map(({ kind }) => ({ width: widths[kind] })), stickyRowsCount: 1 },
    { sheet: '查询', data: about, columns: [{ width: 16 }, { width: 100 }] },
  ]).toBuffer();
  return jszip.loadAsync(file);
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters, which XML 1.0 cannot hold; tab and the ends of lines it can. */
const unwritable = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

const escaped = (text: string): string =>
  text
    .slice(0, longest)
    .toWellFormed()
    .replaceAll(unwritable, '')
    .replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark);

/** A moment as spreadsheets count: days since the last of 1899. */
const serial = (value: Date): number => value.getTime() / 86_400_000 + 25_569;

function cellXml(value: CellValue, head: string): string {
  if (value === null || value === '') return `<c${head}/>`;
  if (typeof value === 'number') return `<c${head}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c${head} t="b"><v>${Number(value)}</v></c>`;
  if (value instanceof Date) return `<c${head}><v>${serial(value)}</v></c>`;
  return `<c${head} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** How the cells of a row begin: the column's letters and its style, as the sample row has them. */
const headsOf = (sample: string): { letters: string; style: string }[] =>
  [...sample.matchAll(/<c r="([A-Z]+)2"( s="\d+")?/g)].map(([, letters = '', style = '']) => ({ letters, style }));

async function* sheetXml(form: string, rows: AsyncIterable<CellValue[]>): AsyncGenerator<Buffer> {
  const [before = '', sample = '', after = ''] = form.split(/(<row r="2">.*<\/row>)/s);
  const heads = headsOf(sample);
  yield Buffer.from(before);
  let waiting: string[] = [];
  let number = 1;
  for await (const row of rows) {
    number += 1;
    const cells = heads.map(({ letters, style }, place) => cellXml(row[place] ?? null, ` r="${letters}${number}"${style}`));
    waiting.push(`<row r="${number}">${cells.join('')}</row>`);
    if (waiting.length < rowsAtOnce) continue;
    yield Buffer.from(waiting.join(''));
    waiting = [];
  }
  yield Buffer.from(waiting.join('') + after);
}

/** A list as a spreadsheet with typed columns, row by row, and a second sheet that says what was asked for and when. */
export async function listSpreadsheetOf({ columns, total, rows }: ExportedList, facts: ListFacts): Promise<Readable> {
  if (total > mostRows)
    throw new PlanGraphError('QUERY_TOO_COSTLY', `A spreadsheet holds ${mostRows} rows; the list has ${total}. Take it as CSV, or narrow the filter.`, {
      limit: mostRows,
    });
  const workbook = await formOf(columns, facts);
  const name = 'xl/worksheets/sheet1.xml';
  const form = (await workbook.file(name)?.async('string')) ?? '';
  const source = Readable.from(sheetXml(form, rows), { objectMode: false });
  workbook.file(name, source);
  const zip = workbook.generateNodeStream({ streamFiles: true, compression: 'DEFLATE', compressionOptions: { level: 3 } });
  const body = new PassThrough();
  zip.on('error', (error) => body.destroy(error));
  body.once('close', () => source.destroy());
  return zip.pipe(body);
}
