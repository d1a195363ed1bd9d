import { expect } from 'vitest';
import type { SourceText } from '../../../../server/document-import/source-text.ts';

/** What every source text must hold to: blocks in order, apart, trimmed, and no character outside them. */
export function expectSoundSource(source: SourceText): void {
  let end = 0;
  for (const block of source.blocks) {
    const { span } = block;
    const between = source.text.slice(end, span.start);
    const content = source.text.slice(span.start, span.end);
    if (span.start < end || between.trim() !== '' || content === '' || content !== content.trim()) {
      expect.fail(`bad block ${JSON.stringify(block)} after ${end}: ${JSON.stringify(between.slice(0, 80))} | ${JSON.stringify(content.slice(0, 80))}`);
    }
    end = span.end;
  }
  expect(source.text.slice(end).trim()).toBe('');
  expect(source.blocks.length).toBeGreaterThan(0);
}

/** The blocks as readable lines: kind, level, ordinal, place, words. */
export function outline(source: SourceText): string[] {
  return source.blocks.map(({ kind, level, ordinal, cell, span }) => {
    const place = cell
      ? `@${cell.table}:${cell.row},${cell.column}${cell.rowSpan * cell.columnSpan > 1 ? `+${cell.rowSpan}x${cell.columnSpan}` : ''}${cell.header ? 'h' : ''}`
      : '';
    const words = source.text.slice(span.start, span.end).replaceAll('\n', '⏎');
    return `${kind}${level ?? ''}${place} ${ordinal ? `[${ordinal}] ` : ''}${words}`;
  });
}

/** The words of all blocks of a kind. */
export function wordsOf(source: SourceText, kind: string): string[] {
  return source.blocks.filter((block) => block.kind === kind).map(({ span }) => source.text.slice(span.start, span.end));
}
