import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Footer,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  type ISectionOptions,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { readSourceBytes } from '../../../server/document-import/readers/read-source.ts';
import type { SourceText } from '../../../server/document-import/source-text.ts';
import { lvl, num, p, rawDocx, type RawParts } from './support/raw-docx.ts';
import { expectSoundSource, outline } from './support/sound-source.ts';

async function read(children: ISectionOptions['children'], more: Partial<ISectionOptions> = {}): Promise<SourceText> {
  const level = (index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: index,
    format,
    text,
    alignment: AlignmentType.START,
  });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'plan',
          levels: [level(0, LevelFormat.CHINESE_COUNTING, '%1、'), level(1, LevelFormat.CHINESE_COUNTING, '（%2）'), level(2, LevelFormat.DECIMAL, '%3．')],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('注：以统计年鉴为准')] } },
    sections: [{ children, ...more }],
  });
  const source = await readSourceBytes('规划.docx', await Packer.toBuffer(document));
  expectSoundSource(source);
  return source;
}

async function readRaw(parts: RawParts): Promise<SourceText> {
  const source = await readSourceBytes('规划.docx', await rawDocx(parts));
  expectSoundSource(source);
  return source;
}

const numbered = (text: string, level: number): Paragraph => new Paragraph({ text, numbering: { reference: 'plan', level } });

describe('a Word document', () => {
  it('gives headings, computed numbers, notes and no running headers', async () => {
    const source = await read(
      [
        new Paragraph({ text: '江州市规划', heading: HeadingLevel.TITLE }),
        numbered('总体目标', 0),
        numbered('健康', 1),
        numbered('第一条', 2),
        numbered('第二条', 2),
        numbered('教育', 1),
        numbered('第一条', 2),
        numbered('保障', 0),
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          children: [new TextRun('附则'), new FootnoteReferenceRun(1), new TextRun({ text: '说明', break: 1 })],
        }),
      ],
      { headers: { default: new Header({ children: [new Paragraph('页眉')] }) }, footers: { default: new Footer({ children: [new Paragraph('页脚')] }) } },
    );
    expect(outline(source)).toEqual([
      'heading1 江州市规划',
      'list-item0 [一、] 总体目标',
      'list-item1 [（一）] 健康',
      'list-item2 [1．] 第一条',
      'list-item2 [2．] 第二条',
      'list-item1 [（二）] 教育',
      'list-item2 [1．] 第一条',
      'list-item0 [二、] 保障',
      'heading2 附则⏎说明',
      'note 注：以统计年鉴为准',
    ]);
  });

  it('accepts tracked changes and says so', async () => {
    const change = { id: 1, author: '甲', date: '2025-01-01T00:00:00Z' };
    const source = await read([
      new Paragraph({
        children: [new TextRun('达到'), new DeletedTextRun({ ...change, text: '90%' }), new InsertedTextRun({ ...change, text: '95%' }), new TextRun('以上')],
      }),
    ]);
    expect(source.text).toBe('达到95%以上');
    expect(source.notices).toHaveLength(1);
  });

  it('places the cells of a table with merged cells', async () => {
    const cell = (text: string, more = {}): TableCell => new TableCell({ children: text.split('|').map((part) => new Paragraph(part)), ...more });
    const table = new Table({
      rows: [
        new TableRow({ tableHeader: true, children: [cell('类别'), cell('指标'), cell('目标', { columnSpan: 2 })] }),
        new TableRow({ children: [cell('健康', { verticalMerge: VerticalMergeType.RESTART }), cell('孕产妇|死亡率'), cell('8'), cell('7')] }),
        new TableRow({ children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('筛查率'), cell(''), cell('90%')] }),
      ],
    });
    expect(outline(await read([new Paragraph('表前'), table, new Paragraph('表后')]))).toEqual([
      'paragraph 表前',
      'table-cell@0:0,0h 类别',
      'table-cell@0:0,1h 指标',
      'table-cell@0:0,2+1x2h 目标',
      'table-cell@0:1,0+2x1 健康',
      'table-cell@0:1,1 孕产妇⏎死亡率',
      'table-cell@0:1,2 8',
      'table-cell@0:1,3 7',
      'table-cell@0:2,1 筛查率',
      'table-cell@0:2,3 90%',
      'paragraph 表后',
    ]);
  });

  it('reads the frame of a single cell as a box', async () => {
    const box = new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('专栏1 重点项目'), numbered('项目甲', 2)] })] })] });
    const source = await read([box, new Paragraph('正文')]);
    expect(outline(source)).toEqual(['paragraph 专栏1 重点项目', 'list-item2 [1．] 项目甲', 'paragraph 正文']);
    expect(source.blocks.map((block) => block.box)).toEqual([0, 0, undefined]);
  });
});

describe('numbering that Word computes', () => {
  const definition = (id: number, levels: string): string => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
  const list = (numId: number, id: number, more = ''): string => `<w:num w:numId="${numId}"><w:abstractNumId w:val="${id}"/>${more}</w:num>`;
  const ordinals = async (parts: RawParts): Promise<(string | undefined)[]> => (await readRaw(parts)).blocks.map((block) => block.ordinal);

  it('goes on across lists of one definition and starts anew where a list says so', async () => {
    const numbering =
      definition(1, lvl(0, 'decimal', '%1.')) + list(1, 1) + list(2, 1) + list(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    expect(
      await ordinals({
        numbering,
        body: p('甲', num(1)) + p('', num(1)) + p('乙', num(2)) + p('丙', num(3)) + p('丁', num(3)) + p('戊', num(1)) + p('己', num(0)),
      }),
    ).toEqual(['1.', '3.', '5.', '6.', '7.', undefined]);
  });

  it('follows levels, restarts, legal numbers and overridden levels', async () => {
    const levels =
      lvl(0, 'chineseCountingThousand', '第%1章') +
      lvl(1, 'decimal', '%1.%2', '<w:isLgl/>') +
      lvl(2, 'lowerLetter', '%3)', '<w:lvlRestart w:val="0"/>') +
      lvl(3, 'bullet', '●');
    const numbering = definition(1, levels) + list(1, 1) + list(2, 1, `<w:lvlOverride w:ilvl="1">${lvl(1, 'decimalEnclosedCircle', '%2')}</w:lvlOverride>`);
    const body = [
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 1],
      [1, 2],
      [1, 0],
      [1, 1],
      [1, 3],
      [2, 1],
    ]
      .map(([id = 1, level = 0]) => p('甲', num(id, level)))
      .join('');
    expect(await ordinals({ numbering, body })).toEqual(['第一章', '1.1', 'a)', '1.2', 'b)', '第二章', '2.1', undefined, '②']);
  });

  it('is found through styles, their bases and numbering styles', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="节"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="条"/><w:basedOn w:val="3"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const levels =
      lvl(0, 'japaneseCounting', '%1、', '<w:pStyle w:val="1"/>') +
      lvl(1, 'chineseCounting', '（%2）') +
      lvl(2, 'decimalFullWidth', '%3．', '<w:pStyle w:val="3"/>');
    const numbering = definition(1, '<w:numStyleLink w:val="L"/>') + definition(2, `<w:styleLink w:val="L"/>${levels}`) + list(1, 1) + list(2, 2);
    const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
    const source = await readRaw({
      styles,
      numbering,
      body: p('章', style('1')) + p('节', style('2')) + p('条', style('3')) + p('条', style('3')) + p('节', style('2')) + p('无', style('2') + num(0)),
    });
    expect(outline(source)).toEqual([
      'heading1 [一、] 章',
      'heading2 [（一）] 节',
      'list-item2 [１．] 条',
      'list-item2 [２．] 条',
      'heading2 [（二）] 节',
      'heading2 无',
    ]);
  });

  it('is written out in table cells', async () => {
    const cell = (inner: string): string => `<w:tc>${inner}</w:tc>`;
    const numbering = definition(1, lvl(0, 'decimal', '%1')) + list(1, 1);
    const body = `<w:tbl><w:tr>${cell(p('序号'))}${cell(p('名称'))}</w:tr><w:tr>${cell(p('', num(1)))}${cell(p('甲'))}</w:tr><w:tr>${cell(p('', num(1)))}${cell(p('乙') + p('丙'))}</w:tr></w:tbl>`;
    expect((await readRaw({ numbering, body })).text).toBe('序号\t名称\n1\t甲\n2\t乙\n丙');
  });
});

describe('what hides in Word files', () => {
  it('reads a text box once, the contents as furniture, and leaves field codes and soft hyphens out', async () => {
    const inner = '<w:txbxContent><w:p><w:r><w:t>专栏</w:t></w:r></w:p></w:txbxContent>';
    const box = `<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${inner}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('一、总则 1')}</w:sdtContent></w:sdt>`;
    const field =
      '<w:p><w:hyperlink><w:r><w:t>二、目标</w:t></w:r><w:r><w:instrText> PAGEREF _Toc1 \\h </w:instrText></w:r><w:r><w:tab/><w:t>3</w:t></w:r></w:hyperlink></w:p>';
    const marks =
      '<w:p><w:r><w:t xml:space="preserve">覆盖率 </w:t><w:softHyphen/><w:t>&gt;</w:t><w:noBreakHyphen/><w:tab/><w:t>9&#x5;5</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p>';
    const source = await readRaw({ body: contents + field + box + marks });
    expect(outline(source)).toEqual(['furniture 一、总则 1', 'furniture 二、目标\t3', 'paragraph 正文', 'paragraph 专栏', 'paragraph 覆盖率 >-\t9\u00055']);
    expect(source.notices).toHaveLength(1);
  });

  it('joins paragraphs whose mark was deleted and keeps moved text once', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半，</w:t></w:r></w:p>${p('后半。')}<w:p><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r><w:t>移</w:t></w:r></w:moveTo></w:p>`;
    expect((await readRaw({ body })).text).toBe('前半，后半。\n移');
  });

  it('takes a paragraph of sentences in a heading style for body text', async () => {
    const source = await readRaw({ body: p('（一）健康。加强筛查。提高质量。', '<w:outlineLvl w:val="1"/>') });
    expect(outline(source)).toEqual(['paragraph （一）健康。加强筛查。提高质量。']);
  });

  it('neither defines nor fetches entities', async () => {
    const prolog = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "甲甲甲甲"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const source = await readRaw({ prolog, body: p('乙&b;&x;') });
    expect(source.text).toBe('乙&b;&x;');
  });
});
