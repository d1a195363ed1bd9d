import type { SourceBlock, SourceText } from '../../../server/document-import/source-text.ts';

/** A plain-text source as the text reader gives it: a block for each line with content. */
export function plainSource(text: string, fileName = 'fixture.txt'): SourceText {
  const blocks: SourceBlock[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const content = line.trim();
    const lead = line.indexOf(content);
    if (content !== '') blocks.push({ kind: 'paragraph', span: { start: start + lead, end: start + lead + content.length } });
    start += line.length + 1;
  }
  return { fileName, format: 'txt', text, blocks, notices: [] };
}

/** A block of a formatted file: its words and what the file says of it. */
export type BuiltBlock = Omit<SourceBlock, 'span'> & { words: string };

/** A source as a reader of formatted files gives it, a line for each block. */
export function builtSource(built: BuiltBlock[], format: SourceText['format'] = 'docx'): SourceText {
  const blocks: SourceBlock[] = [];
  let text = '';
  for (const { words, ...block } of built) {
    blocks.push({ ...block, span: { start: text.length, end: text.length + words.length } });
    text += `${words}\n`;
  }
  return { fileName: `fixture.${format}`, format, text, blocks, notices: [] };
}

/** The cells of a table, row by row, as blocks. */
export function tableBlocks(table: number, rows: string[][]): BuiltBlock[] {
  return rows.flatMap((cells, row) =>
    cells.map((words, column): BuiltBlock => ({ kind: 'table-cell', words, cell: { table, row, column, rowSpan: 1, columnSpan: 1, header: row === 0 } })),
  );
}
