import { JoinedText } from './joined-text.ts';
import { listRole } from '../grammar/headings.ts';
import { isTaskTable, type Table } from './table.ts';
import { ResponsibilityRole } from '../../../schema/responsibility/responsibility.enums.ts';

/** One row of a table that hands tasks to units. */
export interface TaskRow {
  ordinal: JoinedText | null;
  /** The heading of the task, where the table has a column for it beside the one of what to do. */
  heading: JoinedText | null;
  task: JoinedText;
  /** What the row stands under: a row of its own that names the rows below, or a column of fields. */
  group: { name: JoinedText; ownRow: boolean } | null;
  /** What all its columns of fields and merged headings say, the outermost first. */
  fields: string[];
  units: { role: ResponsibilityRole; words: JoinedText; persons: boolean }[];
  due: JoinedText | null;
}

type Column = 'ordinal' | 'task' | 'due' | 'group' | ResponsibilityRole | null;

const COLUMNS: [Column, RegExp][] = [
  ['ordinal', /^(?:序号|编号|项次)$/u],
  ['group', /^(?:[\p{Script=Han}]{0,4}(?:领域|类别|分类|板块|方面)|类型|大类)$/u],
  [null, /^(?!.*(?:单位|部门)).*(?:领导|(?:责任|负责|联系|联络|分管|牵头|包保|包抓)人|联络员|电话)/u],
  [ResponsibilityRole.LEAD, /牵头|主办/u],
  [ResponsibilityRole.COOPERATING, /配合|协办|协助/u],
  [ResponsibilityRole.PARTICIPATING, /参与|参加/u],
  [ResponsibilityRole.RESPONSIBLE, /(?:责任|负责|承办|落实|实施|建设|项目|业主)(?:单位|部门|主体|[科处股]室)|^(?:单位|部门|[科处股]室)$/u],
  ['due', /时限|时间|期限|年限|进度/u],
  ['task', /(?:实事|工作|重点)名称|目标任务|任务|目标|措施|举措|内容|事项|项目|指标/u],
];

/** What each column of a table of tasks holds. */
interface Layout {
  head: number;
  names: string[];
  columns: Column[];
  /** The same before columns whose cells are merged over several tasks were told apart. */
  plain: Column[];
  task: number;
  heading: number;
  lists: { goals: number; measures: number } | null;
}

/** The rows of a table that hands tasks to units; empty for other tables. A cell left empty below a filled one is merged with it. */
export function taskRows(table: Table): TaskRow[] {
  if (!isTaskTable(table)) return [];
  const layout = layoutOf(table);
  const rows: TaskRow[] = [];
  let above: JoinedText[] = [];
  let group: JoinedText | null = null;
  for (const [at, row] of table.rows.entries()) {
    if (at <= layout.head) continue;
    const name = nameOfGroup(row);
    group = name ?? group;
    above = name ? [] : filledIn(row, at, above, layout, table);
    if (!name) rows.push(...rowsOf(row, above, group, layout));
  }
  return rows;
}

function layoutOf({ rows }: Table): Layout {
  const top = rows.findIndex((row) => row.filter((cell) => columnOf(cell.text) !== null).length >= 2);
  const { head, names } = headOf(rows, top);
  const below = rows.slice(head + 1);
  const lists = listColumns(names);
  const plain = withLists(
    names.map((name, index) => (index === lists?.goals ? null : columnOf(name))),
    below,
  );
  const columns = withMergedGroups(plain, below);
  return { head, names, columns, plain, task: columns.lastIndexOf('task'), heading: columns.indexOf('task'), lists };
}

/** The name of the rows below, which stands alone in its row. */
function nameOfGroup(row: JoinedText[]): JoinedText | null {
  const [first, ...rest] = row;
  return first && row.length > 2 && first.text !== '' && rest.every(({ text }) => text === '') ? first : null;
}

/** The cells of a row, those that are merged with the one above filled with its words. */
function filledIn(row: JoinedText[], at: number, above: JoinedText[], { columns, plain }: Layout, { covered }: Table): JoinedText[] {
  const isEmpty = (index: number): boolean => isRole(columns[index] ?? null) && covered?.has(`${at},${index}`) === false;
  const inherits = (index: number): boolean => isInherited(columns[index] ?? null, plain[index] ?? null) && !isEmpty(index);
  return row.map((cell, index) => (cell.text === '' && inherits(index) ? (above[index] ?? cell) : cell));
}

/** What one row hands out: the task, and before it the goal where both stand side by side. */
function rowsOf(row: JoinedText[], cells: JoinedText[], group: JoinedText | null, layout: Layout): TaskRow[] {
  const { columns, plain, names, task, heading, lists } = layout;
  const field = cellOf('group', columns, cells);
  const common = {
    group: group ? { name: group, ownRow: true } : field && field.text !== '' ? { name: field, ownRow: false } : null,
    units: unitsOf(columns, cells, names),
    due: cellOf('due', columns, cells),
  };
  const said = cells.flatMap((cell, index) => (isField(columns[index] ?? null, plain[index] ?? null) && cell.text !== '' ? [cell.text] : []));
  const fields = [...(group ? [group.text] : []), ...said];
  const goal = lists ? row[lists.goals] : undefined;
  const words = cells[task];
  const ordinal = cellOf('ordinal', columns, cells);
  const titled = heading < task && cells[heading]?.text ? cells[heading] : null;
  return [
    ...(lists && goal && goal.text !== '' ? [{ ...common, ordinal: null, heading: null, task: goal, fields: [...fields, names[lists.goals] ?? ''] }] : []),
    ...(words && words.text !== ''
      ? [{ ...common, ordinal, heading: titled, task: words, fields: lists ? [...fields, names[lists.measures] ?? ''] : fields }]
      : []),
  ];
}

/** The head of a table and what it calls its columns: a second line of it says what stands below a heading over several columns (责任分工 over 牵头单位 and 配合单位). Plain text may have lost the empty cells before it. */
function headOf(rows: JoinedText[][], top: number): { head: number; names: string[] } {
  const first = (rows[top] ?? []).map(({ text }) => text);
  const second = (rows[top + 1] ?? []).map(({ text }) => text);
  const said = second.flatMap((text, index) => (text === '' || text === first[index] ? [] : [{ text, index }]));
  if (!said.some(({ text }) => isRole(columnOf(text))) || said.some(({ text }) => columnOf(text) === null)) return { head: top, names: first };
  const from = first.findIndex((text) => text !== '' && columnOf(text) === null);
  const fits = said.every(({ index }) => columnOf(first[index] ?? '') === null);
  const at = (index: number): string | undefined => (fits ? second[index] : from < 0 ? undefined : said[index - from]?.text);
  return { head: top + 1, names: first.map((text, index) => at(index) || text) };
}

/** The columns of goals and of measures of a table that sets them side by side. */
function listColumns(names: string[]): { goals: number; measures: number } | null {
  const goals = names.findIndex((name) => /^(?:主要|发展)?目标$/u.test(name.replace(/[\s　]/gu, '')));
  const measures = names.findIndex((name) => /措施|举措/u.test(name) && listRole(name) === 'strategy');
  return goals >= 0 && measures > goals ? { goals, measures } : null;
}

/** What a row says to do, below the heading that it gives it. */
export function wordsOfRow({ heading, task }: Pick<TaskRow, 'heading' | 'task'>): JoinedText {
  return heading ? JoinedText.join([heading, task], () => '\n') : task;
}

/** A column that only names lists (主要目标, 策略措施) says what its rows stand under; where no other column holds tasks, their numbers do. */
function withLists(columns: Column[], rows: JoinedText[][]): Column[] {
  const namesLists = (index: number): boolean => {
    const cells = rows.flatMap((row) => row[index]?.text || []);
    return cells.length > 0 && cells.every((text) => listRole(text) !== null);
  };
  const known = columns.map((column, index) => (column === 'task' && namesLists(index) ? 'group' : column));
  return known.includes('task') ? known : known.map((column) => (column === 'ordinal' ? 'task' : column));
}

/** Whether a column says what its rows stand under: a field, or a heading merged over several rows. */
const isField = (column: Column, plain: Column): boolean => column === 'group' || (column === null && (plain === 'group' || plain === 'task'));

/** Columns of headings whose cells are merged over several tasks name what the tasks stand under; of several such columns the innermost does. */
function withMergedGroups(columns: Column[], rows: JoinedText[][]): Column[] {
  const last = columns.lastIndexOf('task');
  const merged = columns.flatMap((column, index) => (column === 'task' && index < last && isMerged(rows, index, last) ? [index] : []));
  const inner = merged.at(-1);
  if (inner === undefined) return columns;
  return columns.map((column, index) => (index === inner ? 'group' : merged.includes(index) || column === 'group' ? null : column));
}

/** Whether a column is empty in some row that holds a task, below a row where it is filled. */
const isMerged = (rows: JoinedText[][], index: number, task: number): boolean =>
  rows.some((row, at) => at > 0 && row[index]?.text === '' && row[task]?.text !== '' && (rows[at - 1]?.[task]?.text ?? '') !== '');

function columnOf(text: string): Column {
  const plain = text.replace(/[\s　]/gu, '');
  if (plain === '' || plain.length > 16) return null;
  return COLUMNS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

function isInherited(column: Column, plain: Column): boolean {
  return (column ?? (plain === 'ordinal' ? null : plain)) !== null && column !== 'task' && column !== 'ordinal';
}

function cellOf(wanted: Column, columns: Column[], cells: JoinedText[]): JoinedText | null {
  return cells[columns.indexOf(wanted)] ?? null;
}

function isRole(column: Column): column is ResponsibilityRole {
  return column !== null && !['ordinal', 'task', 'due', 'group'].includes(column);
}

function unitsOf(columns: Column[], cells: JoinedText[], names: string[]): TaskRow['units'] {
  return columns.flatMap((column, index) => {
    const words = cells[index];
    return words && words.text !== '' && isRole(column) ? [{ role: column, words, persons: /领导|人/u.test(names[index] ?? '') }] : [];
  });
}
