import { describe, expect, it } from 'vitest';
import { readSourceBytes } from '../../../server/document-import/readers/read-source.ts';
import type { SourceText } from '../../../server/document-import/source-text.ts';
import { chenghuDocx, chenghuHtml, chenghuPdf } from '../fixtures/chenghu-documents.ts';
import { chenghuAnswerKey } from '../fixtures/chenghu-key.ts';
import { printedParagraphs } from '../fixtures/chenghu-print.ts';
import { expectSoundSource, outline, wordsOf } from './support/sound-source.ts';

const FORMATS: [name: string, build: () => Uint8Array | Promise<Uint8Array>][] = [
  ['规划.docx', chenghuDocx],
  ['规划.html', chenghuHtml],
  ['规划.pdf', chenghuPdf],
];

/** The words of each block that is not furniture, with the number that the format computes, without white space. */
function printed(source: SourceText): string[] {
  return source.blocks
    .filter((block) => block.kind !== 'furniture' && block.kind !== 'table-cell')
    .map(({ ordinal = '', span }) => (ordinal + source.text.slice(span.start, span.end)).replaceAll(/\s/gu, ''));
}

describe.each(FORMATS)('a whole plan as %s', (name, build) => {
  it('is read paragraph by paragraph, with its numbers and nothing else', async () => {
    const source = await readSourceBytes(name, await build());
    expectSoundSource(source);
    const expected = printedParagraphs()
      .filter(({ part }) => part !== 'table')
      .map(({ ordinal = '', text }) => (ordinal + text).replaceAll(/\s/gu, ''));
    expect(printed(source)).toEqual(expected);
  });

  it('has its indicator table with the merged cell', async () => {
    const cells = outline(await readSourceBytes(name, await build())).filter((line) => line.startsWith('table-cell'));
    expect(cells).toEqual([
      'table-cell@0:0,0h 类别',
      'table-cell@0:0,1h 指标',
      'table-cell@0:0,2h 2025年',
      'table-cell@0:0,3h 2030年',
      'table-cell@0:0,4h 属性',
      'table-cell@0:1,0+2x1 健康',
      'table-cell@0:1,1 孕产妇死亡率（1/10万）',
      'table-cell@0:1,2 8.1',
      'table-cell@0:1,3 7.5',
      'table-cell@0:1,4 约束性',
      'table-cell@0:2,1 适龄妇女宫颈癌筛查率（%）',
      'table-cell@0:2,2 80',
      'table-cell@0:2,3 88',
      'table-cell@0:2,4 预期性',
      'table-cell@0:3,0 教育',
      'table-cell@0:3,1 高中阶段女性毛入学率（%）',
      'table-cell@0:3,2 97',
      'table-cell@0:3,3 98',
      'table-cell@0:3,4 预期性',
      'table-cell@0:4,0 环境',
      'table-cell@0:4,1 农村生活污水治理率（%）',
      'table-cell@0:4,2 58',
      'table-cell@0:4,3 75',
      'table-cell@0:4,4 约束性',
    ]);
  });
});

describe('the answer key of the made-up plan', () => {
  it('holds only what the documents say', async () => {
    const key = chenghuAnswerKey();
    expect([key.goals.length, key.measures.length, key.targets.length]).toEqual([14, 16, 22]);
    const source = await readSourceBytes('规划.html', chenghuHtml());
    for (const { text } of [...key.goals, ...key.measures]) expect(source.text).toContain(text);
    for (const { quote } of key.targets) expect(source.text).toContain(quote);
    expect(wordsOf(source, 'furniture')).toEqual([]);
  });
});
