import { describe, expect, it } from 'vitest';
import { readSourceBytes } from '../../../server/document-import/readers/read-source.ts';
import type { SourceText } from '../../../server/document-import/source-text.ts';
import { expectSoundSource, outline, wordsOf } from './support/sound-source.ts';
import { rules, tinyPdf, type Drawn, type TinyPage } from './support/tiny-pdf.ts';

async function read(pages: TinyPage[]): Promise<SourceText> {
  const source = await readSourceBytes('规划.pdf', tinyPdf(pages));
  expectSoundSource(source);
  return source;
}

const LONG = '加强河湖管护队伍建设，完善巡查制度，推动乡镇和村级组织各负其责，逐步实现水域岸线管理全覆盖，群众满意程度持续提高。';
const OTHER = '健全节水制度，推广滴灌喷灌，压减高耗水作物面积，逐步改善灌区条件。';
const cell = (text: string, x: number, y: number): Drawn => ({ text, x, y, size: 10 });
const FULL = 27;
/** The lines of a paragraph that is not set in. */
const flush = (text: string, y: number): Drawn[] =>
  (text.match(new RegExp(`.{1,${FULL}}`, 'gu')) ?? []).map((part, row) => ({ text: part, x: 80, y: y + row * 28, size: 16 }));
const line = (text: string, y: number, x = 80): Drawn => ({ text, x, y, size: 16 });

describe('what a page of a PDF cuts', () => {
  const xs = [60, 100, 300, 420];
  const head = [cell('序号', 62, 116), cell('指标', 110, 116), cell('2030年', 310, 116)];
  const rowsOf = async (lower: Drawn[], more: Drawn[] = []): Promise<string[]> => {
    const upper = {
      texts: [
        ...head,
        cell('1', 70, 136),
        cell('水质达标率', 110, 136),
        cell('95%', 310, 136),
        cell('2', 70, 156),
        cell('集中式饮用水水源', 110, 156),
        ...more,
      ],
      strokes: rules(xs, [100, 122, 142, 162]),
    };
    const source = await read([upper, { texts: lower, strokes: rules(xs, [100, 122, 142]) }]);
    return outline(source).slice(6);
  };

  it('a row of a table is one row again', async () => {
    const below = [cell('保护区规范化率', 110, 116), cell('100%', 310, 116), cell('3', 70, 136), cell('河道长度', 110, 136), cell('60', 310, 136)];
    expect(await rowsOf(below)).toEqual([
      'table-cell@0:2,0 2',
      'table-cell@0:2,1 集中式饮用水水源保护区规范化率',
      'table-cell@0:2,2 100%',
      'table-cell@0:3,0 3',
      'table-cell@0:3,1 河道长度',
      'table-cell@0:3,2 60',
    ]);
  });

  it('whole rows stay apart', async () => {
    const below = [cell('3', 70, 116), cell('河道长度', 110, 116), cell('4', 70, 136), cell('水库数量', 110, 136), cell('7', 310, 136)];
    expect((await rowsOf(below, [cell('90%', 310, 156)])).map((each) => each.split(' ')[0])).toEqual([
      'table-cell@0:2,0',
      'table-cell@0:2,1',
      'table-cell@0:2,2',
      'table-cell@0:3,0',
      'table-cell@0:3,1',
      'table-cell@0:4,0',
      'table-cell@0:4,1',
      'table-cell@0:4,2',
    ]);
  });

  /** The rows of a table of three columns that a page cuts. */
  const cut = async (upper: string[][], lower: string[][], at = xs): Promise<string[]> => {
    const page = (rows: string[][]): TinyPage => ({
      texts: rows.flatMap((row, down) => row.flatMap((text, along) => (text === '' ? [] : [cell(text, (at[along] ?? 0) + 4, 116 + down * 20)]))),
      strokes: rules(at, [100, 122, ...rows.slice(1).map((_, down) => 142 + down * 20)]),
    });
    const rows: string[][] = [];
    for (const { kind, cell: place, span } of (await read([page(upper), page(lower)])).blocks)
      if (kind === 'table-cell' && place) (rows[place.row] ??= []).push(`${span.end - span.start}`);
    return rows.map((row) => row.join(' '));
  };
  const HEAD = ['序号', '指标', '2030年'];

  it('words that go on below words, also where only some rows are counted or a value is wanting', async () => {
    expect(
      await cut(
        [HEAD, ['1', '灌区改造', '75'], ['2', '灌溉水有效', '60']],
        [
          ['', '利用系数', ''],
          ['3', '水库', '4'],
        ],
      ),
    ).toEqual(['2 2 5', '1 4 2', '1 9 2', '1 2 1']);
    const some = [HEAD, ['1', '灌区', '好'], ['', '其中大型灌区', '好'], ['2', '水闸', '好'], ['3', '灌溉水有效', '稳步']];
    expect(
      await cut(some, [
        ['', '利用系数', '提高'],
        ['4', '水库', '好'],
        ['', '其中大型', '好'],
      ]),
    ).toEqual(['2 2 5', '1 2 1', '6 1', '1 2 1', '1 9 4', '1 2 1', '4 1']);
    const wanting = [HEAD, ['1', '灌区', '75'], ['2', '灌溉水有效', ''], ['3', '水闸', '9'], ['4', '灌溉水有效', '']];
    expect(
      (
        await cut(wanting, [
          ['', '利用系数', ''],
          ['5', '水库', '4'],
        ])
      ).at(-2),
    ).toBe('1 9');
  });

  it('no figure goes on below words, and no words below a sentence', async () => {
    expect(
      await cut(
        [HEAD, ['1', '灌区改造', '75']],
        [
          ['', '其中：大型', '60'],
          ['2', '水库', '4'],
        ],
      ),
    ).toHaveLength(4);
    expect(
      await cut(
        [HEAD, ['1', '灌区改造', '75'], ['2', '水闸', '9']],
        [
          ['', '', '60'],
          ['3', '水库', '4'],
        ],
      ),
    ).toHaveLength(5);
    expect(
      await cut(
        [
          ['序号', '任务', '要求'],
          ['1', '改造灌区。', '按期完成。'],
          ['', '加固堤防。', '通过验收。'],
          ['2', '新建水闸。', '完工。'],
        ],
        [
          ['', '疏浚河道。', '清淤。'],
          ['3', '修水库。', '完工。'],
        ],
      ),
    ).toHaveLength(6);
  });

  it('a frame and the paragraph in it go on', async () => {
    const frame = rules([70, 520], [100, 240]);
    const lines = flush(`堤防加固：${LONG}`, 158);
    const upper = [line('专栏2 水系连通工程', 130, 220), ...lines.slice(0, 1)];
    const lower = lines.slice(1).map((each, row) => ({ ...each, y: 130 + row * 28 }));
    const source = await read([
      { texts: [...upper, line('— 7 —', 800, 280)], strokes: frame },
      { texts: [...lower, line('— 8 —', 800, 280)], strokes: frame },
    ]);
    expect(wordsOf(source, 'paragraph')).toEqual(['专栏2 水系连通工程', `堤防加固：${LONG}`]);
    expect(source.blocks.filter(({ kind }) => kind === 'paragraph').map(({ box }) => box)).toEqual([0, 0]);
  });

  it('points without an indent are told by their numbers, their labels and their dashes', async () => {
    for (const [first, second] of [
      ['（4）', '（5）'],
      ['堤防加固：', '水库除险：'],
      ['——', '——'],
    ] as const) {
      const filled = `${first}${LONG}`.padEnd(FULL * 3 - 1, '水');
      const source = await read([{ texts: flush(`${filled}。`, 100) }, { texts: flush(`${second}${OTHER}`, 100) }]);
      expect(wordsOf(source, 'paragraph').map((text) => text.slice(0, first.length))).toEqual([first, second]);
    }
  });
});

describe('what programs put on a page of a PDF', () => {
  it('an address with a date in it, that counts the pages at its end, is a running line', async () => {
    const pages = [1, 2, 3].map((number) => ({
      texts: [
        ...flush(`${'甲乙丙'[number - 1]}县${LONG}`, 100),
        { text: `http://www.example.gov.cn/art/2026/3/9/art_81.html ${number}/3`, x: 80, y: 820, size: 8 },
      ],
    }));
    expect(wordsOf(await read(pages), 'furniture')).toHaveLength(3);
  });

  it('the room that a program leaves beside digits is no space, one that was typed is', async () => {
    const apart = (gap: number, y: number): Drawn[] => [
      line('新建水闸', y),
      { text: '12', x: 80 + 64 + gap, y, size: 16 },
      { text: '座。', x: 80 + 64 + gap + 16 + gap, y, size: 16 },
    ];
    const everywhere = await read([{ texts: [...apart(4, 100), ...apart(4, 160)] }]);
    expect(wordsOf(everywhere, 'paragraph').join('')).toBe('新建水闸12座。新建水闸12座。');
    const once = await read([{ texts: [...apart(4, 100), line('到2030年建成3处，改造5处，验收8处。', 160)] }]);
    expect(wordsOf(once, 'paragraph').join('')).toBe('新建水闸 12 座。到2030年建成3处，改造5处，验收8处。');
  });

  it('characters pushed apart to fill a line are written together, quotes included', async () => {
    expect(wordsOf(await read([{ texts: [line('开 展 “ 清 四 乱 ” 行 动 和 水 源 保 护', 100)] }]), 'paragraph')).toEqual(['开展“清四乱”行动和水源保护']);
  });

  it('words of neighbouring cells that come as one piece are parted at the line between', async () => {
    const source = await read([
      {
        texts: [cell('指标', 64, 116), cell('单位', 124, 116), cell('水域岸线 公里', 64, 136), cell('湖泊', 64, 156), cell('个', 124, 156)],
        strokes: rules([60, 106, 160], [100, 122, 142, 162]),
      },
    ]);
    expect(outline(source).slice(2, 4)).toEqual(['table-cell@0:1,0 水域岸线', 'table-cell@0:1,1 公里']);
  });
});
