import { describe, expect, it } from 'vitest';
import { readSourceBytes } from '../../../server/document-import/readers/read-source.ts';
import type { SourceText } from '../../../server/document-import/source-text.ts';
import { expectSoundSource, outline, wordsOf } from './support/sound-source.ts';
import { paragraph, rules, tinyPdf, type Drawn, type TinyPage } from './support/tiny-pdf.ts';

const LONG =
  '到2030年，全市妇女受教育水平稳步提升，接受继续教育的机会明显增加，参与决策和管理的比例逐年提高，家庭与社会环境持续改善，各县区按照职责分工抓好落实。';

async function read(pages: TinyPage[]): Promise<SourceText> {
  const source = await readSourceBytes('规划.pdf', tinyPdf(pages));
  expectSoundSource(source);
  return source;
}

const body = (text: string, y: number): Drawn[] => paragraph(text, { x: 80, y, size: 16, columns: 27, pitch: 28 });

describe('the text layer of a PDF', () => {
  it('joins lines to paragraphs and sets larger titles apart', async () => {
    const title = [
      { text: '江州市妇女发展规划', x: 210, y: 100, size: 22 },
      { text: '（2026—2030年）', x: 230, y: 132, size: 22 },
    ];
    const source = await read([{ texts: [...title, ...body('一、总体要求', 200), ...body(LONG, 228), ...body('（二）短段。', 340), ...body(LONG, 368)] }]);
    expect(outline(source)).toEqual([
      'heading 江州市妇女发展规划⏎（2026—2030年）',
      'paragraph 一、总体要求',
      `paragraph ${LONG}`,
      'paragraph （二）短段。',
      `paragraph ${LONG}`,
    ]);
  });

  it('joins a paragraph across pages and keeps running lines out of it', async () => {
    const lines = body(LONG.repeat(3), 100);
    const pages = [lines.slice(0, 4), lines.slice(4, 8), lines.slice(8)].map((texts, index) => ({
      texts: [
        { text: '江州市人民政府公报', x: 220, y: 50, size: 10 },
        ...texts.map((line, row) => ({ ...line, y: 100 + row * 28 })),
        { text: `— ${index + 5} —`, x: 280, y: 800, size: 12 },
      ],
    }));
    const source = await read(pages);
    expect(wordsOf(source, 'paragraph')).toEqual([LONG.repeat(3)]);
    expect(wordsOf(source, 'furniture').toSorted()).toEqual(['— 5 —', '— 6 —', '— 7 —', '江州市人民政府公报', '江州市人民政府公报', '江州市人民政府公报']);
    expect(source.blocks.map((block) => block.page)).toEqual([1, 1, 1, 2, 2, 3, 3]);
  });

  it('keeps footnotes out of a paragraph that goes on over the page', async () => {
    const lines = body(LONG.repeat(2), 100);
    const note = [
      { text: '① 常住人口，下同。数据以第八次', x: 80, y: 740, size: 9 },
      { text: '人口普查为准。', x: 80, y: 752, size: 9 },
    ];
    const source = await read([{ texts: [...lines.slice(0, 3), ...note] }, { texts: lines.slice(3).map((line, row) => ({ ...line, y: 100 + row * 28 })) }]);
    expect(outline(source)).toEqual([`paragraph ${LONG.repeat(2)}`, 'note ① 常住人口，下同。数据以第八次人口普查为准。']);
  });

  it('parts paragraphs without indents by the room between them', async () => {
    const flush = (y: number): Drawn[] => body(LONG, y).map((line, row) => (row === 0 ? { ...line, x: 80, text: `${line.text}总体` } : line));
    const source = await read([{ texts: [...flush(100), ...flush(228), ...flush(356)] }]);
    expect(source.blocks).toHaveLength(3);
  });

  it('knows the lines of a table of contents', async () => {
    const source = await read([
      {
        texts: [
          { text: '目　录', x: 270, y: 80, size: 18 },
          { text: '一、总体要求………………………1', x: 80, y: 120 },
          { text: '二、主要任务 . . . . . . . . 12', x: 80, y: 140 },
          { text: '正文从这里开始，目标达到95.5%以上。', x: 80, y: 180 },
        ],
      },
    ]);
    expect(outline(source).map((line) => line.split(' ')[0])).toEqual(['furniture', 'furniture', 'furniture', 'paragraph']);
  });

  it('reads two columns one after the other', async () => {
    const column = (text: string, x: number): Drawn[] => paragraph(text, { x, y: 150, size: 12, columns: 17, pitch: 20 });
    const [left, right] = [`左栏${LONG}${LONG}`, `右栏${LONG}${LONG}`];
    const source = await read([{ texts: [...body('一、通栏标题', 100), ...column(left, 70), ...column(right, 310), ...body('二、通栏结尾', 400)] }]);
    expect(outline(source)).toEqual(['heading 一、通栏标题', `paragraph ${left}`, `paragraph ${right}`, 'heading 二、通栏结尾']);
  });

  it('reads ruled tables cell by cell, merged cells and wrapped words included, and goes on across pages', async () => {
    const cell = (text: string, x: number, y: number): Drawn => ({ text, x, y, size: 10 });
    const xs = [60, 120, 300, 420];
    const head = [cell('类别', 70, 116), cell('指标', 130, 116), cell('目标', 310, 116)];
    const first = {
      texts: [
        ...body('表前', 80),
        ...head,
        cell('健康', 70, 150),
        cell('适龄妇女宫颈癌', 130, 136),
        cell('筛查率', 130, 146),
        cell('90%', 310, 140),
        cell('死亡率', 130, 170),
        cell('7/10万', 310, 170),
      ],
      strokes: [...rules(xs, [100, 122, 180]), [120, 155, 420, 155] as [number, number, number, number]],
    };
    const second = {
      texts: [...head, cell('教育', 70, 140), cell('入学率', 130, 140), cell('100', 310, 140), ...body('表后', 220)],
      strokes: rules(xs, [100, 122, 150]),
    };
    expect(outline(await read([first, second]))).toEqual([
      'paragraph 表前',
      'table-cell@0:0,0h 类别',
      'table-cell@0:0,1h 指标',
      'table-cell@0:0,2h 目标',
      'table-cell@0:1,0+2x1 健康',
      'table-cell@0:1,1 适龄妇女宫颈癌筛查率',
      'table-cell@0:1,2 90%',
      'table-cell@0:2,1 死亡率',
      'table-cell@0:2,2 7/10万',
      'furniture 类别',
      'furniture 指标',
      'furniture 目标',
      'table-cell@0:3,0 教育',
      'table-cell@0:3,1 入学率',
      'table-cell@0:3,2 100',
      'paragraph 表后',
    ]);
  });

  it('parts the cells of a table without upright lines by tabs, a row a paragraph', async () => {
    const rows = [
      ['指标', '2025年', '2030年'],
      ['孕产妇死亡率（1/10万）', '8.1', '7.5'],
      ['高中阶段毛入学率（%）', '97', '98'],
    ];
    const texts = rows.flatMap((row, index) => row.map((text, column) => ({ text, x: 80 + column * 170, y: 200 + index * 20, size: 12 })));
    const source = await read([
      {
        texts: [...body(LONG, 60), ...texts, ...body('正文', 300)],
        strokes: [
          [80, 185, 480, 185],
          [80, 205, 480, 205],
          [80, 250, 480, 250],
        ],
      },
    ]);
    expect(wordsOf(source, 'paragraph')).toEqual([LONG, ...rows.map((row) => row.join('\t')), '正文']);
  });

  it('reads the text in a frame as a box', async () => {
    const source = await read([
      {
        texts: [
          ...body('正文在前。', 80),
          { text: '专栏1 重点工程', x: 220, y: 130 },
          { text: '1．婚前医学检查工程。', x: 90, y: 160 },
          ...body('正文在后。', 300),
        ],
        strokes: rules([70, 520], [110, 140, 200]),
      },
    ]);
    expect(source.blocks.map((block) => block.box)).toEqual([undefined, 0, 0, undefined]);
    expect(wordsOf(source, 'paragraph')).toEqual(['正文在前。', '专栏1 重点工程', '1．婚前医学检查工程。', '正文在后。']);
  });

  it('reads pages that stand on their side and leaves watermarks out', async () => {
    const sideways = { texts: ['第一行字在横放的页面上', '第二行字在横放的页面上'].map((text, index) => ({ text, x: 100 + index * 30, y: 700, turn: 90 })) };
    const marked = { texts: [...body(LONG, 100), { text: '内部资料', x: 200, y: 500, size: 60, turn: 45 }] };
    const source = await read([sideways, marked]);
    expect(wordsOf(source, 'paragraph')).toEqual(['第一行字在横放的页面上', '第二行字在横放的页面上', LONG]);
    expect(source.notices).toHaveLength(1);
  });

  it('gives whole characters for radicals and text once that was drawn twice', async () => {
    const line = { text: '⼈⺠⽣活⻔类', x: 80, y: 100, size: 16 };
    expect((await read([{ texts: [line, { ...line, x: 80.4 }, { text: '提 高 全 市 水 平', x: 80, y: 160, size: 16 }] }])).text).toBe(
      '人民生活门类\n提高全市水平',
    );
  });
});

describe('PDFs that cannot be read', () => {
  it('says of pages without text that they are scanned', async () => {
    await expect(read([{ texts: [] }, { texts: [{ text: '1', x: 290, y: 800 }] }])).rejects.toMatchObject({ code: 'SCANNED_PDF' });
    const partly = await read([{ texts: body(LONG, 100) }, { texts: [] }]);
    expect(partly.notices).toHaveLength(1);
  });

  it('says of a password, of damage and of unknown characters what they are', async () => {
    const secret = '/Encrypt << /Filter /Standard /V 1 /R 2 /P -60 /O <' + '41'.repeat(32) + '> /U <' + '42'.repeat(32) + '> >> /ID [<01> <01>]';
    await expect(readSourceBytes('a.pdf', tinyPdf([{ texts: body(LONG, 100) }], secret))).rejects.toMatchObject({ code: 'ENCRYPTED' });
    await expect(readSourceBytes('a.pdf', Buffer.from('%PDF-1.7\nnothing else'))).rejects.toMatchObject({ code: 'BROKEN' });
    await expect(readSourceBytes('a.pdf', tinyPdf([{ texts: body(LONG, 100) }], '', 'GBK-EUC-H'))).rejects.toMatchObject({
      code: 'UNKNOWN_CHARACTERS',
      detail: 'GBK-EUC-H',
    });
    await expect(read([{ texts: body('\uE001\uE002\uE003'.repeat(30), 100) }])).rejects.toMatchObject({ code: 'UNKNOWN_CHARACTERS' });
  });
});
