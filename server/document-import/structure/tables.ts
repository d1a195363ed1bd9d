import { parseMarker } from '../grammar/numbering.ts';
import { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';
import { plainTable } from './plain-table.ts';
import { spacedTable } from './spaced-table.ts';
import type { Table } from './table.ts';
import { opensLikeHeading, TableDebris } from './table-debris.ts';

/** A line of prose, or a table that took the place of its lines. */
export type Part = { line: Line; table?: undefined } | { table: Table; line?: undefined };

/** Finds the tables among a document's lines: of the file's own format, tab-separated, or flattened to a cell a line. */
export function gatherTables(lines: Line[]): Part[] {
  const parts: Part[] = [];
  const debris = new TableDebris(lines, (at) => wholeTable(lines, at) !== null);
  for (let index = 0; index < lines.length;) {
    const found = wholeTable(lines, index) ?? debris.at(index);
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

/** A table that begins at a line, and whose cells can be told. */
const wholeTable = (lines: Line[], from: number): Found | null =>
  indicatorList(lines, from) ??
  cellTable(lines, from) ??
  tabbedTable(lines, from) ??
  flattenedTable(lines, from) ??
  spacedTable(lines, from) ??
  plainTable(lines, from);

interface Found {
  rows: JoinedText[][];
  next: number;
  list?: boolean;
  covered?: Set<string>;
}

const EMPTY = JoinedText.of('', []);

function isCaption(line: Line): boolean {
  const text = line.words.text;
  return (
    text.length <= 45 &&
    !/[。；]$/u.test(text) &&
    /^[附图]?表\s*[\d一二三四五六七八九十-]*|(?:指标|目标|一览表|分工表|任务表|清单|情况表|体系)(?:[（(].*)?$/u.test(text)
  );
}

function toTable({ rows, list, covered }: Found, caption: Line | null): Table {
  const cells = rows.flat().filter((cell) => cell.text !== '');
  const span = { start: cells[0]?.start ?? 0, end: cells.reduce((end, cell) => Math.max(end, cell.end), 0) };
  return { rows, span, caption: caption?.words.text ?? '', captionLine: caption, list: list ?? false, covered: covered ?? null };
}

/** A list of sentences under a caption that announces indicators: a list of a mark-up language, or 1. …；2. …。 */
function indicatorList(lines: Line[], from: number): Found | null {
  const caption = lines[from - 1];
  const first = lines[from];
  if (!caption || !first || !isCaption(caption) || !/指标/u.test(caption.words.text) || parseMarker(caption.words.text) !== null) return null;
  if (!first.list && !/^1[.．、].{4,}[；;](?:\s*2[.．、]|$)/u.test(first.words.text)) return null;
  let next = from + 1;
  while (next < lines.length && (lines[next]?.list || (!first.list && !lines[next - 1]?.words.text.endsWith('。')))) next += 1;
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
  const covered = coveredCells(lines.slice(from, next));
  const width = rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0);
  if (width < 2) return null;
  const whole = Array.from(rows, (row) => Array.from({ length: width }, (_, column) => row?.[column] ?? EMPTY));
  return { rows: whole, next, ...(covered.size > 0 ? { covered } : {}) };
}

/** The cells below those that are merged over several rows. */
function coveredCells(lines: Line[]): Set<string> {
  const covered = new Set<string>();
  for (const cell of lines.flatMap((line) => line.cell ?? []))
    for (let below = 1; below < cell.rowSpan; below += 1)
      for (let across = 0; across < cell.columnSpan; across += 1) covered.add(`${cell.row + below},${cell.column + across}`);
  return covered;
}

/** Lines with tabs inside: at least two in a row. A wide table's rows may leave cells empty at their ends, which their lines do not show. */
function tabbedTable(lines: Line[], from: number): Found | null {
  const rows: JoinedText[][] = [];
  let next = from;
  for (; next < lines.length; next += 1) {
    const line = lines[next] as Line;
    const cells = groupRow(lines, next, rows[0]?.length ?? 0) ?? fillRow(splitAtTabs(line.words), line.tabbed, rows[0]?.length ?? 0);
    if (cells.length < 2 || (rows[0] && cells.length !== rows[0].length)) break;
    rows.push(cells);
  }
  return rows.length >= 2 && !isContents(rows) ? { rows, next } : null;
}

/** Whether the rows are a table of contents: headings, each with its page. */
function isContents(rows: JoinedText[][]): boolean {
  const pages = rows.map((row) => (row.length === 2 && /^\d{1,3}$/u.test(row[1]?.text ?? '') ? Number(row[1]?.text) : Number.NaN));
  return (
    pages.every((page, index) => page >= (pages[index - 1] ?? 0)) &&
    rows.every(([name]) => (name?.text.length ?? 0) <= 40) &&
    rows.some(([name]) => opensLikeHeading(name?.text ?? ''))
  );
}

const MOST_GROUP = 20;

/** A line with one cell between rows of full width: the name of the rows below it. */
function groupRow(lines: Line[], at: number, width: number): JoinedText[] | null {
  const { words } = lines[at] as Line;
  const full = (line: Line | undefined): boolean => line !== undefined && line.words.text.split('\t').length === width;
  if (width < 3 || words.text.includes('\t') || words.text.length > MOST_GROUP || /[。；：]/u.test(words.text)) return null;
  const follows = lines.slice(Math.max(0, at - 1), at).some((line) => full(line) || (parseMarker(words.text) !== null && line.words.text.includes('\t')));
  const goesOn = full(lines[at + 1]) || (parseMarker(words.text) !== null && isWide(lines[at + 1], width));
  return follows && goesOn ? [words, ...Array.from({ length: width - 1 }, () => EMPTY)] : null;
}

const WIDE = 4;

/** Whether a line is a row of a wide table that leaves its last cells empty. */
function isWide(line: Line | undefined, width: number): boolean {
  const cells = line?.words.text.split('\t').length ?? 0;
  return width >= WIDE && cells >= WIDE - 1 && cells <= width;
}

/** A short row of a wide table: led by a tab, its first cells are empty, otherwise its last. */
function fillRow(cells: JoinedText[], tabbed: boolean, width: number): JoinedText[] {
  const surplus = width < WIDE || cells.length < 2 ? 0 : Math.max(0, width - cells.length);
  const empty = Array.from({ length: surplus }, () => EMPTY);
  return tabbed ? [...empty, ...cells] : [...cells, ...empty];
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
    if (line.tabbed && !line.words.text.includes('\t') && line.words.text.length <= 60 && !line.words.text.startsWith('专栏')) {
      if (!row || line.apart) rows.push([line.words]);
      else row.push(line.words);
    } else if (row && !line.apart && !line.tabbed && line.words.text.length <= 20 && parseMarker(line.words.text) === null)
      row[row.length - 1] = JoinedText.join([row.at(-1) as JoinedText, line.words], () => '');
    else break;
  }
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2) return null;
  return { rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? EMPTY)), next };
}
