import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import type { PlanFile } from '../export/plan-file.ts';
import { type Cell, type SheetColumn, type SheetForm, sheetForms, type SheetName, sheetsOf, type Values } from './plan-sheets.ts';

const types = { text: String, number: Number, boolean: Boolean } as const;
/** The longest text that a spreadsheet's cell holds. */
const longest = 32_767;

function cellOf(value: Cell, { type, width }: SheetColumn): CellObject | null {
  if (value === null || value === undefined || value === '') return null;
  const shown = type === 'text' ? String(value).slice(0, longest) : value;
  return {
    value: shown,
    type: types[type],
    ...(type === 'text' ? { format: '@', wrap: width >= 40, alignVertical: 'top' } : { alignVertical: 'top' }),
  } as CellObject;
}

const headOf = ({ columns }: SheetForm): Row => columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold', backgroundColor: '#E8EEF7' }));

function sheetOf(form: SheetForm, rows: Values[]) {
  return {
    sheet: form.name,
    data: [headOf(form), ...rows.map((row) => form.columns.map((column) => cellOf(row[column.field], column)))],
    columns: form.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}

/** A plan as a spreadsheet: one sheet for each kind of row, with the rows' ids, so that it can be read back. */
export async function writeSpreadsheet(file: PlanFile): Promise<Buffer> {
  const rows = sheetsOf(file);
  const names = Object.keys(sheetForms) as SheetName[];
  return writeXlsxFile(names.map((name) => sheetOf(sheetForms[name], rows[name]))).toBuffer();
}
