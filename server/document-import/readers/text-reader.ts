import type { SourceBlock, SourceFormat, SourceText } from '../source-text.ts';
import { decodeText, type DecodedText } from './decode-text.ts';
import { PipeTables } from './pipe-tables.ts';
import { unreadable, type ReadInput } from './read-input.ts';
import { findRunningLines } from './running-lines.ts';
import { storable } from './source-builder.ts';
import { lineBlock, type TextLine } from './text-line.ts';
import { withHtmlTables } from './text-tables.ts';

/** Reads plain text: the text is kept to the letter but for its line ends, and each line with content is a block, or a row of cells between bars. */
export function readTextFile(input: ReadInput): SourceText {
  return sourceOfLines(input, 'txt', (lines) => {
    const tables = new PipeTables(lines);
    return lines.flatMap((line, index) => tables.blocksOf(index) ?? [lineBlock(line, 'paragraph')]);
  });
}

/** The frame that plain text and Markdown share: bytes to normalised text to lines to blocks. */
export function sourceOfLines(input: ReadInput, format: SourceFormat, toBlocks: (lines: TextLine[]) => SourceBlock[]): SourceText {
  const decoded = decodeText(input);
  const text = storable(decoded.text).replaceAll(/\r\n?/gu, '\n');
  const lines = splitLines(text);
  if (lines.length === 0) throw unreadable(input, 'EMPTY');
  if (lines.length > input.limits.maxBlocks) throw unreadable(input, 'TOO_COMPLEX', `> ${input.limits.maxBlocks} lines`);
  const running = runningSpans(lines);
  const plain = toBlocks(lines).map((block) => (running.has(block.span.start) ? { ...block, kind: 'furniture' as const } : block));
  const blocks = withHtmlTables(input, text, plain);
  return { fileName: input.fileName, format, text, blocks, notices: decodingNotices(decoded) };
}

function splitLines(text: string): TextLine[] {
  const paged = text.includes('\f');
  let page = 1;
  let number = 0;
  return [...text.matchAll(/[^\n\f]+|[\n\f]/gu)].flatMap((match) => {
    if (match[0] === '\f') page += 1;
    if (match[0] === '\n') number += 1;
    const content = match[0].trim();
    if (content === '') return [];
    const start = match.index + match[0].indexOf(content);
    return [{ text: content, span: { start, end: start + content.length }, number, page: paged ? page : null }];
  });
}

/** Starts of the lines that are running headers, footers or page numbers; none where the text has no pages. */
function runningSpans(lines: TextLine[]): Set<number> {
  if (lines[0]?.page === null) return new Set();
  const pages = [...Map.groupBy(lines, (line) => line.page).values()];
  const running = findRunningLines(pages.map((page) => page.map((line) => line.text)));
  return new Set(pages.flatMap((page, index) => page.filter((_, line) => running[index]?.has(line)).map((line) => line.span.start)));
}

function decodingNotices({ replaced }: DecodedText): string[] {
  return replaced === 0 ? [] : [`文件中有 ${replaced} 处字符已损坏 / ${replaced} damaged characters in the file`];
}
