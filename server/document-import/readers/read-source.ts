import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SourceText } from '../source-text.ts';

/** Reads a plain-text file in UTF-8: a paragraph a line. */
export async function readSource(path: string): Promise<SourceText> {
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const blocks: SourceText['blocks'] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '' || line.includes('\t')) blocks.push({ kind: 'paragraph', span: { start, end: start + line.length } });
    start += line.length + 1;
  }
  return { fileName: basename(path), format: 'txt', text, blocks, notices: [] };
}
