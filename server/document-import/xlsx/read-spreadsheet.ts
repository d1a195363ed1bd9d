import { inputsOfPlanFiles } from '../apply/input-of-plan-files.ts';
import { checkPlanFile, type PlanFile } from '../export/plan-file.ts';
import { type ImportedFile, UnusableFileError } from '../job/imported-file.ts';
import { readSheetsSafely, type SheetRows } from '../readers/read-in-worker.ts';
import { listMark, type SheetForm, sheetForms, type SheetName, type Values } from './plan-sheets.ts';

/** Whether a file says that it is a spreadsheet. */
export const isSpreadsheet = (name: string, bytes: Uint8Array): boolean => /\.xlsx$/iu.test(name) && bytes[0] === 0x50 && bytes[1] === 0x4b;

const blank = (value: unknown): boolean => value === null || value === undefined || value === '';

/** A cell as its column wants it; what can't be that is left as it is, for the check to name. */
function valueOf(cell: unknown, type: 'text' | 'number' | 'boolean'): Values[string] {
  if (blank(cell)) return undefined;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (type === 'text') return String(cell);
  if (type === 'boolean') return cell === true || /^(?:true|是|1)$/iu.test(String(cell).trim());
  const number = Number(String(cell).trim());
  return Number.isNaN(number) ? String(cell) : number;
}

/** The rows of a sheet by their columns' headings. */
function rowsOf(sheets: SheetRows[], form: SheetForm): Values[] {
  const [head = [], ...rows] = sheets.find(({ name }) => name.trim() === form.name)?.rows ?? [];
  const places = form.columns.map((column) => ({ column, at: head.findIndex((title) => String(title ?? '').trim() === column.title) }));
  return rows
    .filter((row) => row.some((cell) => !blank(cell)))
    .map((row) => Object.fromEntries(places.map(({ column, at }) => [column.field, at < 0 ? undefined : valueOf(row[at], column.type)])));
}

const listOf = (cell: Values[string]): string[] =>
  String(cell ?? '')
    .split(/[；;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function linksOf(cell: Values[string]): { kind: string; title: string }[] {
  return String(cell ?? '')
    .split(listMark)
    .filter((part) => part.includes(':'))
    .map((part) => ({ kind: part.slice(0, part.indexOf(':')).trim(), title: part.slice(part.indexOf(':') + 1).trim() }));
}

/** Rows without an id of their own (new ones) get one. */
const named = (rows: Values[], letter: string): Values[] => rows.map((row, index) => ({ ...row, id: row.id ?? `${letter}${index + 1}` }));

const without = (row: Values, ...fields: string[]): Values => Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field)));

/** Puts the sheets together to a plan, as a value that is still to be checked. */
function planOf(sheets: SheetRows[]): Record<string, unknown> {
  const rows = Object.fromEntries((Object.keys(sheetForms) as SheetName[]).map((name) => [name, rowsOf(sheets, sheetForms[name])])) as Record<
    SheetName,
    Values[]
  >;
  const [facts = {}] = rows.plan;
  const duties = (id: Values[string]): Values[] => rows.duties.filter((duty) => duty.of === id).map((duty) => without(duty, 'of'));
  const items = (list: Values[], letter: string): (Values & object)[] =>
    named(list, letter).map((row) => ({ ...row, responsibilities: duties(row.id) }) as unknown as Values);
  return {
    format: 'plangraph/1',
    plan: { ...facts, basis: listOf(facts.basis), links: linksOf(facts.links) },
    areas: named(rows.areas, 'A新'),
    goals: items(rows.goals, 'G新'),
    measures: items(rows.measures, 'M新').map((row) => ({ ...row, supports: listOf(row.supports) })),
    targets: named(rows.targets, 'T新').map((row) => ({ ...row, value: row.value ?? null, in: row.in ?? 'table', responsibilities: duties(row.id) })),
  };
}

const unusable = (name: string, reason: string, code: 'NOT_A_PLAN_SHEET' | 'NO_PLAN_SHEET', cause?: unknown): UnusableFileError =>
  new UnusableFileError(
    code,
    `${name}：不是本系统导出的规划表格，或内容有误（${reason}）。请导出规划的 XLSX，在其上修改后再导入。`,
    `${name}: this is no spreadsheet of a plan, or it has a mistake (${reason}). Export the plan as XLSX, edit that, and import it.`,
    { cause },
  );

/** Reads a plan's spreadsheet: the same plan as was exported, with what was edited in it. */
export async function readSpreadsheet(name: string, bytes: Uint8Array): Promise<ImportedFile> {
  const sheets = await readSheetsSafely(name, bytes);
  if (!sheets.some((sheet) => sheet.name.trim() === sheetForms.plan.name)) throw unusable(name, `没有“${sheetForms.plan.name}”表`, 'NO_PLAN_SHEET');
  let plan: PlanFile;
  try {
    plan = checkPlanFile(planOf(sheets), name);
  } catch (error) {
    throw unusable(name, error instanceof Error ? error.message : String(error), 'NOT_A_PLAN_SHEET', error);
  }
  return { format: 'xlsx', text: null, notices: [], places: [], inputs: inputsOfPlanFiles([plan]) };
}
