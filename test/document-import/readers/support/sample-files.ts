import { p, lvl, num, rawDocx } from './raw-docx.ts';
import { gb18030 } from './encode.ts';
import { paragraph, rules, tinyPdf } from './tiny-pdf.ts';

const LINES = [
  '江州市老龄事业发展规划',
  '一、总体目标',
  '到2030年，养老机构护理型床位占比达到65%以上。（责任单位：市民政局、市卫生健康委等）',
  '（一）健康服务',
  '1．完善医养结合，二级以上综合医院设老年医学科的比例达到90%。',
  '2．建设老年友好社区，不少于30个。',
];
const CELLS = [
  ['指标', '2025年', '2030年'],
  ['护理型床位占比（%）', '58', '65'],
  ['老年学校（所）', '', '40'],
];

/** A small document of each format, for tests that damage them. */
export async function sampleFiles(): Promise<Map<string, Uint8Array>> {
  return new Map([
    ['a.txt', gb18030(LINES.join('\r\n'))],
    [
      'a.md',
      new TextEncoder().encode(
        `# ${LINES.join('\n\n')}\n\n| ${CELLS.map((row) => row.join(' | '))
          .join(' |\n| ')
          .replace('\n', '\n|---|---|---|\n')} |\n`,
      ),
    ],
    ['a.html', new TextEncoder().encode(sampleHtml())],
    [
      'a.docx',
      await rawDocx({
        body: sampleBody(),
        numbering: `<w:abstractNum w:abstractNumId="1">${lvl(0, 'chineseCounting', '%1、')}${lvl(1, 'decimal', '%1.%2')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
        styles: '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>',
      }),
    ],
    ['a.pdf', samplePdf()],
  ]);
}

/** The inner XML of the sample's Word body. */
export function sampleBody(): string {
  const rows = CELLS.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('');
  return LINES.map((line, index) => p(line, index % 2 === 0 ? '<w:pStyle w:val="1"/>' : num(1, index % 3))).join('') + `<w:tbl>${rows}</w:tbl>`;
}

function sampleHtml(): string {
  const rows = CELLS.map((row) => `<tr>${row.map((cell) => `<td rowspan="1" colspan=1>${cell}</td>`).join('')}</tr>`).join('');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>规划</title></head><body><div class="nav"><a href="/">首页</a></div><div id="zoom"><h1>${LINES[0]}</h1><ol start="2">${LINES.map((line) => `<li><p>${line}<br>续</p></li>`).join('')}</ol><table>${rows}</table></div></body></html>`;
}

function samplePdf(): Uint8Array {
  const texts = LINES.flatMap((line, index) => paragraph(line.repeat(2), { x: 80, y: 80 + index * 70, size: 14, columns: 30, pitch: 22 }));
  const cells = CELLS.flatMap((row, index) => row.map((text, column) => ({ text, x: 90 + column * 150, y: 616 + index * 20, size: 10 })));
  return tinyPdf([
    { texts: [...texts, { text: '- 1 -', x: 280, y: 800 }] },
    { texts: [...cells, { text: '- 2 -', x: 280, y: 800 }], strokes: rules([80, 230, 380, 530], [600, 622, 642, 662]) },
  ]);
}
