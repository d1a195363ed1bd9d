import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from 'docx';
import iconv from 'iconv-lite';
import type { MarkedDocument, Printed } from './marked-document.ts';
import { printedPdf } from './render-pdf.ts';
import { styledWord } from './render-styled-word.ts';

/** How a marked document is set, by the name that it gives. */
export async function renderMarked({ format, printed }: MarkedDocument): Promise<{ name: string; bytes: Uint8Array }> {
  if (format.startsWith('pdf')) return { name: 'marked.pdf', bytes: printedPdf(printed, format === 'pdf-rotated') };
  if (format === 'docx-styled') return { name: 'marked.docx', bytes: await styledWord(printed) };
  if (format.startsWith('docx')) return { name: 'marked.docx', bytes: await docxOf(printed, format) };
  if (format.startsWith('html')) return { name: 'marked.html', bytes: new TextEncoder().encode(htmlOf(printed, format)) };
  const text = textOf(printed, format);
  if (format === 'txt-gb') return { name: 'marked.txt', bytes: iconv.encode(text, 'gb18030') };
  if (format === 'txt-utf16') return { name: 'marked.txt', bytes: iconv.encode(text, 'utf-16le', { addBOM: true }) };
  return { name: 'marked.txt', bytes: new TextEncoder().encode(text) };
}

const linesOf = ({ mark, text }: Printed): string => mark + text;

function textOf(printed: Printed[], format: string): string {
  const wide = (words: string): string => words.replaceAll(/[0-9.]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const paragraphs = printed.flatMap((each) => {
    if (each.role === 'table') return each.rows.map((cells) => filled(each.rows, cells).join('\t'));
    return [each.role === 'title' ? `　　　　${linesOf(each)}` : `　　${format === 'txt-old' ? wide(linesOf(each)) : linesOf(each)}`];
  });
  if (format === 'txt-spaced') return spaced(paragraphs);
  const [, margin, width] = /^txt-(wrap|flush)-(\d+)$/u.exec(format) ?? [];
  if (width !== undefined) return brokenAt(Number(width), margin === 'flush' ? paragraphs.map((words) => words.replace(/^　+/u, '')) : paragraphs).join('\n');
  if (format !== 'txt-wrap' && format !== 'txt-old') return paragraphs.join('\n');
  const lines = brokenAt(format === 'txt-old' ? 34 : 39, paragraphs);
  return format === 'txt-old' ? lines.join('\r\n') : paged(lines);
}

/** Text out of a scanner: pages with their numbers, lines cut, figures in full width, blanks here and there. */
function spaced(paragraphs: string[]): string {
  const lines = paragraphs.flatMap((words) => wrapped(words.trim().replaceAll(/(?<=[，。])(?=\p{Script=Han})/gu, ' '), 30));
  return lines.map((line, at) => (at % 25 === 24 ? `${line}\n· ${(at + 1) / 25} ·` : line)).join('\n');
}

/** Cells of a text table: a merged cell is empty. */
const filled = (_rows: string[][], cells: string[]): string[] => cells.map((cell) => (cell === '^' ? '' : cell));

const wrapped = (words: string, width: number): string[] => [...words.matchAll(new RegExp(`.{1,${width}}`, 'gu'))].map(([line]) => line);

const brokenAt = (width: number, paragraphs: string[]): string[] => paragraphs.flatMap((words) => (words.includes('\t') ? [words] : wrapped(words, width)));

function paged(lines: string[]): string {
  const pages: string[] = [];
  for (let from = 0; from < lines.length; from += 38) pages.push(`${lines.slice(from, from + 38).join('\n')}\n\n                — ${pages.length + 1} —\n`);
  return pages.join('\f');
}

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function htmlTable(rows: string[][]): string {
  const cell = (words: string, row: number, column: number): string => {
    if (words === '^') return '';
    let span = 1;
    while (rows[row + span]?.[column] === '^') span += 1;
    return `<td${span > 1 ? ` rowspan="${span}"` : ''}><p>${escaped(words)}</p></td>`;
  };
  return `<table border="1">${rows.map((cells, row) => `<tr>${cells.map((words, column) => cell(words, row, column)).join('')}</tr>`).join('\n')}</table>`;
}

const HTML_PARAGRAPHS: Record<string, (each: Printed) => string> = {
  'html-p': (each) => `<p${each.role === 'title' ? ' align="center"' : ''}>${escaped(linesOf(each))}</p>`,
  'html-soup': (each) =>
    each.role === 'title'
      ? `<p style="text-align:center"><span style="font-size:22pt"><strong>${escaped(linesOf(each))}</strong></span></p><p>&nbsp;</p>`
      : `<p style="text-indent:2em"><span>&nbsp;&nbsp;&nbsp;&nbsp;</span><span style="font-family:仿宋">${spans(linesOf(each))}</span></p>`,
  'html-br': (each) => `${each.role === 'title' ? '<center>' : ''}　　${escaped(linesOf(each))}${each.role === 'title' ? '</center>' : '<br>'}`,
  'html-word': (each) =>
    `<p class=MsoNormal ${each.role === 'title' ? 'align=center ' : ''}style='text-indent:32.0pt;mso-char-indent-count:2.0'><span lang=EN-US style='font-size:16.0pt'><![if !supportEmptyParas]><![endif]></span>${wordRuns(linesOf(each))}<o:p></o:p></p>`,
};

/** Words cut into runs at digits, as editors of web pages leave them. */
const spans = (words: string): string => escaped(words).replaceAll(/\d+(?:\.\d+)?%?/gu, (figure) => `</span><span lang="EN-US">${figure}</span><span>`);
const wordRuns = (words: string): string =>
  `<span style='font-family:仿宋_GB2312'>${spans(words).replaceAll('<span>', "<span style='font-family:仿宋_GB2312'>")}</span>`;

/** Runs of paragraphs that stand in one box, and those that stand in none. */
function inBoxes(printed: Printed[]): Printed[][] {
  const runs: Printed[][] = [];
  for (const each of printed) {
    const last = runs.at(-1);
    if (last && each.boxed && last[0]?.boxed) last.push(each);
    else runs.push([each]);
  }
  return runs;
}

function htmlBlock(each: Printed, format: string, paragraph: ((each: Printed) => string) | undefined): string {
  if (each.role === 'table') return htmlTable(each.rows);
  if (format === 'html-list' && each.role === 'item' && /^\d/u.test(each.mark)) return `<li>${escaped(each.text)}</li>`;
  if (format === 'html-list' && each.role === 'heading') return `<h3>${escaped(linesOf(each))}</h3>`;
  return paragraph?.(each) ?? '';
}

function htmlOf(printed: Printed[], format: string): string {
  const paragraph = HTML_PARAGRAPHS[format] ?? HTML_PARAGRAPHS['html-p'];
  const body = inBoxes(printed)
    .map((some) => {
      const inner = some.map((each) => htmlBlock(each, format, paragraph)).join('\n');
      return some[0]?.boxed ? `<table border="1"><tr><td>${inner}</td></tr></table>` : inner;
    })
    .join('\n')
    .replaceAll('</li>\n<li>', '</li><li>')
    .replaceAll(/(?:<li>.*?<\/li>)+/gu, (list) => `<ol>${list}</ol>`);
  if (format === 'html-word')
    return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset="utf-8"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style>p.MsoNormal{margin:0cm}</style></head><body lang=ZH-CN><div class=WordSection1>${body}</div></body></html>`;
  const title = printed.find(({ role }) => role === 'title')?.text ?? '';
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escaped(title)} - 政府信息公开</title><script>var a = 1;</script></head><body>
<table width="1000"><tr><td>首页</td><td>机构概况</td><td>政务公开</td></tr></table><div>当前位置：<a href="/">首页</a> &gt; <a href="/zw/">政务公开</a> &gt; 规划计划</div>
<table class="layout" width="1000"><tr><td><table><tr><td class="tit">${escaped(title)}</td></tr><tr><td>发布日期：2022-03-01　来源：政府办公室　字体：[大 中 小]　<a href="javascript:window.print()">打印</a></td></tr>
<tr><td id="zoom">${body}</td></tr></table></td></tr></table><div class="foot">主办：人民政府办公室　ICP备12345678号　<a href="#">网站地图</a></div></body></html>`;
}

/** Ordinals that Word computes, from the outermost level in. */
const COMPUTED: Record<string, { mark: RegExp; format: (typeof LevelFormat)[keyof typeof LevelFormat]; text: string }[]> = {
  'docx-auto': [1, 2, 3].map((depth) => ({
    mark: new RegExp(`^\\d{1,2}(?:\\.\\d+){${depth - 1}}(?![.\\d、．])`, 'u'),
    format: LevelFormat.DECIMAL,
    text: ['%1', '%1.%2', '%1.%2.%3'][depth - 1] ?? '',
  })),
  'docx-chinese': [
    { mark: /^[一二三四五六七八九十]+、/u, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
    { mark: /^（[一二三四五六七八九十]+）/u, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
    { mark: /^\d+[.．](?!\d)/u, format: LevelFormat.DECIMAL, text: '%3.' },
    { mark: /^（\d+）/u, format: LevelFormat.DECIMAL, text: '（%4）' },
  ],
};

async function docxOf(printed: Printed[], format: string): Promise<Uint8Array> {
  const children = inBoxes(printed).flatMap((some): (Paragraph | Table)[] => {
    const paragraphs = some.filter(({ role }) => role !== 'table').map((each) => docxParagraph(each, format));
    if (some[0]?.boxed) return [new Table({ rows: [new TableRow({ children: [new TableCell({ children: paragraphs })] })] })];
    return some[0]?.role === 'table' ? [docxTable(some[0].rows)] : paragraphs;
  });
  const levels = (COMPUTED[format] ?? []).map((each, level) => ({ level, format: each.format, text: each.text, alignment: AlignmentType.START }));
  return Packer.toBuffer(new Document({ numbering: { config: [{ reference: 'computed', levels }] }, sections: [{ children }] }));
}

function docxParagraph(each: Printed, format: string): Paragraph {
  const whole = linesOf(each);
  const level = each.role === 'text' || each.role === 'title' ? -1 : (COMPUTED[format] ?? []).findIndex(({ mark }) => mark.test(each.mark || whole));
  const words = level < 0 ? whole : whole.replace(COMPUTED[format]?.[level]?.mark ?? '', '');
  const half = Math.floor(words.length / 2);
  const children = [new TextRun({ text: words.slice(0, half), font: '仿宋_GB2312' }), new TextRun({ text: words.slice(half), bold: each.role === 'heading' })];
  const alignment = each.role === 'title' ? AlignmentType.CENTER : AlignmentType.JUSTIFIED;
  return new Paragraph({ children, alignment, numbering: level < 0 ? undefined : { reference: 'computed', level } });
}

function docxTable(rows: string[][]): Table {
  const cell = (words: string, row: number, column: number): TableCell =>
    new TableCell({
      children: [new Paragraph(words === '^' ? '' : words)],
      verticalMerge: words === '^' ? VerticalMergeType.CONTINUE : rows[row + 1]?.[column] === '^' ? VerticalMergeType.RESTART : undefined,
    });
  return new Table({ rows: rows.map((cells, row) => new TableRow({ children: cells.map((words, column) => cell(words, row, column)) })) });
}
