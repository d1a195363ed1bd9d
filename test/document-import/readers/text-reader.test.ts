import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource, readSourceBytes } from '../../../server/document-import/readers/read-source.ts';
import { gb18030, utf16 } from './support/encode.ts';
import { expectSoundSource, outline, wordsOf } from './support/sound-source.ts';

const TEXT = '江州市儿童发展规划\n\n一、总体目标\n　　到2030年，婴儿死亡率降到4‰以下。\n（一）儿童与健康\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const corpus = join(process.cwd(), '../shared/corpus');

describe('plain text', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a mark', utf8(`\uFEFF${TEXT}`)],
    ['UTF-16 LE', utf16(`\uFEFF${TEXT}`)],
    ['UTF-16 BE', utf16(`\uFEFF${TEXT}`, true)],
    ['UTF-16 LE without a mark', utf16(TEXT.repeat(3))],
    ['UTF-16 BE without a mark', utf16(TEXT.repeat(3), true)],
    ['GB18030', gb18030(TEXT.replace('‰', '千分点'))],
  ])('is read alike in %s', async (_, bytes) => {
    const source = await readSourceBytes('规划.txt', bytes);
    expect(source.format).toBe('txt');
    expect(source.text).toContain('到2030年，婴儿死亡率降到4');
    expect(source.text.startsWith('江州市')).toBe(true);
    expectSoundSource(source);
  });

  it('normalises line ends and nothing else', async () => {
    const source = await readSourceBytes('a.txt', utf8('第一行 \r\n\r\n　第二行\r第三行\t列\n'));
    expect(source.text).toBe('第一行 \n\n　第二行\n第三行\t列\n');
    expect(outline(source)).toEqual(['paragraph 第一行', 'paragraph 第二行', 'paragraph 第三行\t列']);
    expectSoundSource(source);
  });

  it('takes form feeds for page breaks and sets running lines apart', async () => {
    const page = (number: number): string => `江州市人民政府文件\n第${number}段的内容写在这里。\n表中数字\n${number * 7}\n- ${number} -\n`;
    const source = await readSourceBytes('a.txt', utf8([1, 2, 3, 4].map(page).join('\f')));
    expect(wordsOf(source, 'furniture')).toEqual([1, 2, 3, 4].flatMap((number) => ['江州市人民政府文件', `- ${number} -`]));
    expect(source.blocks.map((block) => block.page)).toEqual([1, 2, 3, 4].flatMap((number) => Array<number>(5).fill(number)));
    expectSoundSource(source);
  });

  it('bears a damaged place with a notice and refuses what is no text', async () => {
    const damaged = utf8(TEXT.repeat(20));
    damaged[50] = 0xff;
    expect((await readSourceBytes('a.txt', damaged)).notices).toHaveLength(1);
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 31 + index * 7) % 256);
    await expect(readSourceBytes('a.txt', noise)).rejects.toMatchObject({ code: 'UNSUPPORTED_FORMAT' });
    await expect(readSourceBytes('a.txt', utf8(' \n　\r\n'))).rejects.toMatchObject({ code: 'EMPTY' });
    await expect(readSourceBytes('a.txt', new Uint8Array())).rejects.toMatchObject({ code: 'EMPTY' });
  });

  it('stores neither NUL nor lone surrogates', async () => {
    const source = await readSourceBytes('a.txt', utf8(`${TEXT.repeat(3)}乙\u0000丙`));
    expect(source.text.endsWith('乙 丙')).toBe(true);
  });
});

describe('Markdown', () => {
  it('reads headings, lists and tables, with the marks as furniture', async () => {
    const lines = [
      '# 江州市规划',
      '',
      '## 一、目标 ##',
      '1. 第一条',
      '- 第二条',
      '> 引文',
      '',
      '| 指标 | 2030年 |',
      '| --- | ---: |',
      '| 覆盖率 | 95% |',
      '| | 98 |',
      '',
      '正文',
      '---',
    ];
    const source = await readSourceBytes('a.md', utf8(lines.join('\n')));
    expect(outline(source).filter((line) => !line.startsWith('furniture'))).toEqual([
      'heading1 江州市规划',
      'heading2 一、目标',
      'list-item 1. 第一条',
      'list-item 第二条',
      'paragraph 引文',
      'table-cell@0:0,0h 指标',
      'table-cell@0:0,1h 2030年',
      'table-cell@0:1,0 覆盖率',
      'table-cell@0:1,1 95%',
      'table-cell@0:2,1 98',
      'heading2 正文',
    ]);
    expect(source.text).toBe(lines.join('\n'));
    expectSoundSource(source);
  });
});

describe.skipIf(!existsSync(corpus))('the corpus', () => {
  it.each(existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.txt')) : [])('%s is read whole', async (name) => {
    const source = await readSource(join(corpus, name));
    expectSoundSource(source);
    expect(source.notices).toEqual([]);
  });
});
