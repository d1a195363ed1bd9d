import { namesOnlyUnits } from '../grammar/responsibility.ts';
import { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';

const HEADER_CELL =
  /^(?:序号|领域|类别|类型|指标|主要指标|指标名称|指标类型|名称|单位|计量单位|属性|性质|指标属性|指标性质|目标任务|(?:工作|主要|具体|重点|建设|实施)?(?:目标|任务|内容|措施|举措|事项|项目)|项目名称|(?:牵头|责任|配合|主办|协办|承办|参与|实施|负责|落实)(?:单位|部门)|(?:责任|分管|牵头)(?:领导|人)|(?:完成|办结)?(?:时限|时间)|进度(?:安排|要求)|备注|基期值|目标值|预期值|指标值|现状值|(?:19|20)\d{2}年?(?:基期|现状|目标|实际|完成|规划)?值?|[“"]?十[三四五]五[”"]?.{0,6}|年均.{0,8}|累计.{0,8})(?:[（(].*)?$/u;
const NATURE = /^(?:约束性|预期性|约束|预期)$/u;
const MOST_CELL = 60;
/** The head of a table has no more lines than so. */
const MOST_HEADER_LINES = 40;
const MOST_SURPLUS = 6;

/** A table with one cell a line and no tabs: a run of header words, then rows that open with 1, 2, 3 …; merged cells have no line. */
export function plainTable(lines: Line[], from: number): { rows: JoinedText[][]; next: number } | null {
  const { header, next: first } = headerOf(lines, from);
  const ordinalAt = header.findIndex((cell) => cell.text === '序号');
  if (header.length < 3) return null;
  if (ordinalAt < 0) return countedRows(lines, header, first);
  const columns = header.slice(ordinalAt);
  const rows = [columns];
  let next = startOf(lines, first, 1);
  while (next !== null) {
    const end = startOf(lines, next + 1, rows.length + 1);
    const cells = lines.slice(next, end ?? lastRowEnd(lines, next, columns.length)).map((line) => line.words);
    rows.push(fit(cells, columns.length));
    if (end === null) return rows.length < 2 ? null : { rows, next: next + cells.length };
    next = end;
  }
  return null;
}

/** What the cells of a column must look like, by words in its head; of others nothing is known. */
const COLUMNS: readonly [head: RegExp, holds: (text: string) => boolean][] = [
  [/(?:牵头|责任|配合|主办|协办|承办|参与|实施|负责|落实)(?:单位|部门)$/u, namesOnlyUnits],
  [/属性|性质|类型$/u, (text) => NATURE.test(text)],
  [/(?:19|20)\d{2}|(?:目标|预期|指标|现状|基期)值|十[三四五]五/u, (text) => text.length <= MOST_FIGURE && /\d|^[—–\-－/]+$/u.test(text)],
];
const MOST_FIGURE = 20;
const LEAST_COUNTED = 2;

/** A table with one cell a line and no ordinals: as many lines a row as its head has columns, as long as those that the head tells of hold what it says. */
function countedRows(lines: Line[], header: JoinedText[], first: number): { rows: JoinedText[][]; next: number } | null {
  const known = header.map(({ text }) => COLUMNS.find(([head]) => head.test(text.replaceAll(/\s/gu, '')))?.[1]);
  if (known.every((holds) => !holds) || known.every(Boolean)) return null;
  const rows = [header];
  let next = first;
  for (; next + header.length <= lines.length; next += header.length) {
    const row = lines.slice(next, next + header.length);
    if (!row.every(({ words, cell }, column) => cell === null && (known[column]?.(words.text) ?? true))) break;
    rows.push(row.map(({ words }) => words));
  }
  return rows.length > LEAST_COUNTED ? { rows, next } : null;
}

function headerOf(lines: Line[], from: number): { header: JoinedText[]; next: number } {
  const header: JoinedText[] = [];
  let next = from;
  for (; next < Math.min(lines.length, from + MOST_HEADER_LINES) && isHeaderCell(lines[next] as Line); next += 1) {
    const { words } = lines[next] as Line;
    const last = header.at(-1);
    if (last?.text === '指标' && /^(?:性质|属性|名称|类型)$/u.test(words.text)) header[header.length - 1] = JoinedText.join([last, words], () => '');
    else header.push(words);
  }
  return { header, next };
}

function isHeaderCell(line: Line): boolean {
  return line.cell === null && isHeaderWord(line.words.text);
}

/** Whether the words head a column of a table of indicators or tasks. */
export function isHeaderWord(text: string): boolean {
  return text.length <= 20 && HEADER_CELL.test(text.replace(/[\s　]/gu, ''));
}

/** Where the row of this number starts, if it comes soon: merged cells and cut names may stand before it. */
function startOf(lines: Line[], from: number, number: number): number | null {
  for (let index = from; index < Math.min(lines.length, from + 10 + MOST_SURPLUS); index += 1) {
    const text = lines[index]?.words.text ?? '';
    if (text === String(number)) return index;
    if (text.length > MOST_CELL) return null;
  }
  return null;
}

function lastRowEnd(lines: Line[], from: number, width: number): number {
  for (let index = from + 1; index < Math.min(lines.length, from + width + MOST_SURPLUS); index += 1)
    if (NATURE.test(lines[index]?.words.text ?? '')) return index + 1;
  return Math.min(lines.length, from + width);
}

/** Brings a row to the table's width: what follows the nature belongs to the next row's merged cell, surplus cells go on with the name. */
function fit(cells: JoinedText[], width: number): JoinedText[] {
  const nature = cells.findIndex((cell) => NATURE.test(cell.text));
  const own = nature < 0 ? cells : cells.slice(0, nature + 1);
  const surplus = Math.max(0, own.length - width);
  const name = JoinedText.join(own.slice(1, 2 + surplus), () => '');
  const row = [...own.slice(0, 1), name, ...own.slice(2 + surplus)];
  return Array.from({ length: width }, (_, column) => row[column] ?? JoinedText.of('', []));
}
