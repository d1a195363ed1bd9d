import { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';
import type { Table } from './table.ts';

/** A line of prose, or a table that took the place of its lines. */
export type Part = { line: Line; table?: undefined } | { table: Table; line?: undefined };

/** Finds the tables among a document's lines: of the file's own format, tab-separated, or flattened to a cell a line. */
export function gatherTables(lines: Line[]): Part[] {
  const parts: Part[] = [];
  for (let index = 0; index < lines.length; ) {
    const found = indicatorList(lines, index) ?? cellTable(lines, index) ?? tabbedTable(lines, index) ?? flattenedTable(lines, index) ?? plainTable(lines, index);
    if (found) {
      const caption = parts.at(-1)?.line;
      const captioned = caption !== undefined && isCaption(caption);
      if (captioned) parts.pop();
      parts.push({ table: toTable(found, captioned ? caption : null) });
      index = found.next;
    } else {
      const line = lines[index] as Line;
      if (line.words.text !== '') parts.push({ line });
      index += 1;
    }
  }
  return parts;
}

interface Found {
  rows: JoinedText[][];
  next: number;
  list?: boolean;
}

const EMPTY = JoinedText.of('', []);

function isCaption(line: Line): boolean {
  const text = line.words.text;
  return text.length <= 45 && !/[。；]$/u.test(text) && (/^[附图]?表\s*[\d一二三四五六七八九十-]*|(?:指标|目标|一览表|分工表|任务表|清单|情况表|体系)(?:[（(].*)?$/u.test(text));
}

function toTable({ rows, list }: Found, caption: Line | null): Table {
  const cells = rows.flat().filter((cell) => cell.text !== '');
  const span = { start: cells[0]?.start ?? 0, end: cells.reduce((end, cell) => Math.max(end, cell.end), 0) };
  return { rows, span, caption: caption?.words.text ?? '', captionLine: caption, list: list ?? false };
}

/** A list of sentences under a caption that announces indicators; a mark-up language gave it as a list. */
function indicatorList(lines: Line[], from: number): Found | null {
  if (!lines[from]?.list || !/指标/u.test(lines[from - 1]?.words.text ?? '') || (lines[from - 1]?.words.text.length ?? 0) > 40) return null;
  let next = from;
  while (lines[next]?.list) next += 1;
  return { rows: lines.slice(from, next).map((line) => [line.words]), next, list: true };
}

/** Cells of a docx or HTML table, placed by row and column. */
function cellTable(lines: Line[], from: number): Found | null {
  const table = lines[from]?.cell?.table;
  if (table === undefined) return null;
  const rows: JoinedText[][] = [];
  let next = from;
  while (lines[next]?.cell?.table === table) {
    const { words, cell } = lines[next] as Line;
    if (cell) {
      const row = (rows[cell.row] ??= []);
      row[cell.column] = row[cell.column] ? JoinedText.join([row[cell.column] as JoinedText, words], () => '') : words;
    }
    next += 1;
  }
  const width = rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0);
  if (width < 2) return null;
  return { rows: Array.from(rows, (row) => Array.from({ length: width }, (_, column) => row?.[column] ?? EMPTY)), next };
}

/** Lines with tabs inside: at least two in a row with the same number of cells. */
function tabbedTable(lines: Line[], from: number): Found | null {
  const rows: JoinedText[][] = [];
  let next = from;
  for (; next < lines.length; next += 1) {
    const cells = splitAtTabs((lines[next] as Line).words);
    if (cells.length < 2 || (rows[0] && cells.length !== rows[0].length)) break;
    rows.push(cells);
  }
  return rows.length >= 2 ? { rows, next } : null;
}

function splitAtTabs(words: JoinedText): JoinedText[] {
  const cells: JoinedText[] = [];
  let from = 0;
  for (const part of words.text.split('\t')) {
    cells.push(words.slice(from, from + part.length).trim());
    from += part.length + 1;
  }
  return cells;
}

/** One cell a line, each led by a tab; lines without one go on with the cell, an empty line ends a row. */
function flattenedTable(lines: Line[], from: number): Found | null {
  const rows: JoinedText[][] = [];
  let next = from;
  for (; next < lines.length; next += 1) {
    const line = lines[next] as Line;
    const row = rows.at(-1);
    if (line.tabbed && !line.words.text.includes('\t') && line.words.text.length <= 60 && !/^专栏/u.test(line.words.text)) {
      if (!row || line.apart) rows.push([line.words]);
      else row.push(line.words);
    } else if (row && !line.apart && !line.tabbed && line.words.text.length <= 20 && row.length > 0) row[row.length - 1] = JoinedText.join([row.at(-1) as JoinedText, line.words], () => '');
    else break;
  }
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2) return null;
  return { rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? EMPTY)), next };
}

const HEADER_CELL = /^(?:序号|领域|类别|指标|主要指标|指标名称|指标类型|单位|计量单位|属性|性质|指标属性|指标性质|目标任务|目标|任务|工作任务|重点任务|牵头单位|责任单位|配合单位|牵头部门|责任部门|完成时限|完成时间|时限|备注|基期值|目标值|(?:19|20)\d{2}年?(?:基期|现状|目标|实际|完成|规划)?值?|[“"]?十[三四五]五[”"]?.{0,6}|年均.{0,8}|累计.{0,8})(?:[（(].*)?$/u;

/** One cell a line without tabs: a run of header words, then rows that open with 1, 2, 3 … */
function plainTable(lines: Line[], from: number): Found | null {
  let next = from;
  while (next < lines.length && isHeaderCell(lines[next] as Line)) next += 1;
  const width = next - from;
  if (width < 3) return null;
  const rows: JoinedText[][] = [lines.slice(from, next).map((line) => line.words)];
  while (next + width <= lines.length) {
    const row = lines.slice(next, next + width).map((line) => line.words);
    if (row[0]?.text !== String(rows.length) || row.some((cell) => cell.text.length > 60)) break;
    rows.push(row);
    next += width;
  }
  return rows.length >= 2 ? { rows, next } : null;
}

function isHeaderCell(line: Line): boolean {
  return line.cell === null && line.words.text.length <= 20 && HEADER_CELL.test(line.words.text.replace(/[\s　]/gu, ''));
}
