/** A table of the rough text: a cell begins with a tab, an empty line ends a row; or a row a line, with tabs between. */
type Block = { words: string } | { rows: string[][] };

const BOOKMARKS = /\[bookmark:[^\]]*\]/gu;
const LISTS = /<\/?(?:ol|li)[^>]*>/gu;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.replaceAll(BOOKMARKS, '').replaceAll(LISTS, '\n').split('\n');
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const table = line.startsWith('\t') ? cellsALine(lines, at) : rowsALine(lines, at);
    if (table.rows.length > 0) blocks.push({ rows: table.rows });
    else if (line.trim() !== '') blocks.push({ words: line.trim() });
    at = Math.max(at + 1, table.next);
  }
  return blocks;
}

function rowsALine(lines: string[], from: number): { rows: string[][]; next: number } {
  let next = from;
  while (lines[next]?.includes('\t')) next += 1;
  return { rows: lines.slice(from, next).map((line) => line.split('\t')), next };
}

function cellsALine(lines: string[], from: number): { rows: string[][]; next: number } {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let next = from; ; next += 1) {
    const line = lines[next];
    if (line?.startsWith('\t')) row.push(line.slice(1));
    else if (line !== undefined && line.trim() !== '') row[row.length - 1] += `\n${line}`;
    else {
      if (row.length > 0) rows.push(row);
      row = [];
      if (!lines[next + 1]?.startsWith('\t')) return { rows, next };
    }
  }
}

/** A cell without words goes on with the one above it, in the first column of a table of several. */
function tableOf(rows: string[][]): string {
  const goesOn = (row: string[] | undefined): boolean => row !== undefined && row.length > 1 && row[0]?.trim() === '';
  const cells = (row: string[], at: number): string =>
    row
      .map((cell, column) => {
        if (column === 0 && at > 0 && goesOn(row)) return '';
        const below = column === 0 ? rows.slice(at + 1).findIndex((next) => !goesOn(next)) : 0;
        const span = column === 0 && row.length > 1 ? (below < 0 ? rows.length - at : below + 1) : 1;
        const lines = cell.split('\n').map((line) => escaped(line.trim()));
        return `<td rowspan="${span}">${row.length > 1 ? lines.join('<br>') : lines.map((line) => `<p>${line}</p>`).join('')}</td>`;
      })
      .join('');
  return `<table border="1" cellspacing="0" width="100%">${rows.map((row, at) => `<tr>${cells(row, at)}</tr>`).join('')}</table>`;
}

/** The page that a rough text was, with its tables and boxes whole again. */
export const pageOfDocument = (text: string, style: string): string =>
  `<meta charset="utf-8"><title>文件</title><style>${style}</style>${blocksOf(text)
    .map((block) => ('rows' in block ? tableOf(block.rows) : `<p>${escaped(block.words)}</p>`))
    .join('\n')}`;
