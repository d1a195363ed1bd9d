import type { SourceBlock, SourceText } from '../source-text.ts';
import { partBlock, PipeTables } from './pipe-tables.ts';
import type { ReadInput } from './read-input.ts';
import { lineBlock, type TextLine } from './text-line.ts';
import { sourceOfLines } from './text-reader.ts';

const HEADING = /^(#{1,6}\s+)(?=\S)/u;
const HEADING_END = /(?:\s+#+)$/u;
const BULLET = /^([-*+]\s+)(?=\S)/u;
const NUMBERED = /^\d{1,9}[.)]\s+\S/u;
const QUOTE = /^(>\s?)+/u;
const RULE = /^(?:[-*_=]\s*){3,}$/u;

/** Reads Markdown: the text is kept to the letter; marks such as `##` and `|` are furniture beside the content's own blocks. */
export function readMarkdownFile(input: ReadInput): SourceText {
  return sourceOfLines(input, 'md', markdownBlocks);
}

function markdownBlocks(lines: TextLine[]): SourceBlock[] {
  const tables = new PipeTables(lines);
  return lines.flatMap((line, index) => tables.blocksOf(index) ?? plainBlocks(line, lines[index + 1]));
}

function plainBlocks(line: TextLine, next: TextLine | undefined): SourceBlock[] {
  if (RULE.test(line.text)) return [lineBlock(line, 'furniture')];
  const heading = HEADING.exec(line.text)?.[1];
  if (heading !== undefined) return headingBlocks(line, heading);
  const mark = (BULLET.exec(line.text) ?? QUOTE.exec(line.text))?.[0] ?? '';
  const kind = BULLET.test(line.text) || NUMBERED.test(line.text) ? 'list-item' : 'paragraph';
  if (mark === '' && next && /^(?:=+|-{3,})$/u.test(next.text) && next.number === line.number + 1)
    return [{ ...lineBlock(line, 'heading'), level: next.text.startsWith('=') ? 1 : 2 }];
  return splitLine(line, [
    { length: mark.length, kind: 'furniture' },
    { length: Infinity, kind },
  ]);
}

function headingBlocks(line: TextLine, mark: string): SourceBlock[] {
  const end = HEADING_END.exec(line.text.slice(mark.length))?.[0].length ?? 0;
  const content = line.text.length - mark.length - end;
  const blocks = splitLine(line, [
    { length: mark.length, kind: 'furniture' },
    { length: content, kind: 'heading' },
    { length: Infinity, kind: 'furniture' },
  ]);
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, level: mark.trim().length } : block));
}

function splitLine(line: TextLine, parts: { length: number; kind: SourceBlock['kind'] }[]): SourceBlock[] {
  let from = 0;
  return parts.flatMap(({ length, kind }) => {
    const part = line.text.slice(from, from + length);
    const block = partBlock(line, from, part, kind);
    from += part.length;
    return block ? [block] : [];
  });
}
