import type { JoinedText } from './joined-text.ts';
import { isTaskTable, type Table } from './table.ts';
import { ResponsibilityRole } from '../../../schema/responsibility/responsibility.enums.ts';

/** One row of a table that hands tasks to units. */
export interface TaskRow {
  ordinal: JoinedText | null;
  task: JoinedText;
  units: { role: ResponsibilityRole; words: JoinedText }[];
  due: JoinedText | null;
}

type Column = 'ordinal' | 'task' | 'due' | ResponsibilityRole | null;

const COLUMNS: [Column, RegExp][] = [
  ['ordinal', /^(?:序号|编号|项次)$/u],
  [ResponsibilityRole.LEAD, /牵头|主办/u],
  [ResponsibilityRole.COOPERATING, /配合|协办|协助/u],
  [ResponsibilityRole.PARTICIPATING, /参与|参加/u],
  [ResponsibilityRole.RESPONSIBLE, /(?:责任|负责|承办|落实|实施)(?:单位|部门)|^(?:单位|部门)$/u],
  ['due', /时限|时间|期限|年限|进度/u],
  ['task', /目标任务|任务|目标|措施|内容|事项|项目|指标/u],
];

/** The rows of a table that hands tasks to units; empty for other tables. A cell left empty below a filled one is merged with it. */
export function taskRows(table: Table): TaskRow[] {
  if (!isTaskTable(table)) return [];
  const head = table.rows.findIndex((row) => row.filter((cell) => columnOf(cell.text) !== null).length >= 2);
  const columns = (table.rows[head] ?? []).map((cell) => columnOf(cell.text));
  const task = columns.lastIndexOf('task');
  const rows: TaskRow[] = [];
  let above: JoinedText[] = [];
  for (const row of table.rows.slice(head + 1)) {
    const cells = row.map((cell, index) => (cell.text === '' && isInherited(columns[index] ?? null) ? (above[index] ?? cell) : cell));
    above = cells;
    const words = cells[task];
    if (words && words.text !== '')
      rows.push({ ordinal: cellOf('ordinal', columns, cells), task: words, units: unitsOf(columns, cells), due: cellOf('due', columns, cells) });
  }
  return rows;
}

function columnOf(text: string): Column {
  const plain = text.replace(/[\s　]/gu, '');
  if (plain === '' || plain.length > 16) return null;
  return COLUMNS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

function isInherited(column: Column): boolean {
  return column !== null && column !== 'task' && column !== 'ordinal';
}

function cellOf(wanted: Column, columns: Column[], cells: JoinedText[]): JoinedText | null {
  return cells[columns.indexOf(wanted)] ?? null;
}

function unitsOf(columns: Column[], cells: JoinedText[]): TaskRow['units'] {
  return columns.flatMap((column, index) => {
    const words = cells[index];
    if (column === null || column === 'ordinal' || column === 'task' || column === 'due' || !words || words.text === '') return [];
    return [{ role: column, words }];
  });
}
