import { lvl, num, p, rawDocx } from '../readers/support/raw-docx.ts';
import type { Printed } from './marked-document.ts';

/** Ordinals that a style brings along, the innermost through the style that it is based on. */
const styles = [
  { mark: /^第[一二三四五六七八九十]+章[\s　]*/u, id: 'Zhang', level: 0 },
  { mark: /^第[一二三四五六七八九十]+节[\s　]*/u, id: 'Jie', level: 1 },
  { mark: /^[一二三四五六七八九十]+、/u, id: 'TiaoWen', level: 2 },
];

const numbering = `<w:abstractNum w:abstractNumId="4">${lvl(0, 'chineseCounting', '第%1章')}${lvl(1, 'chineseCounting', '第%2节')}${lvl(2, 'chineseCounting', '%3、')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>`;
const styleOf = (id: string, inner: string): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inner}</w:style>`;
const styleSheet = [
  styleOf('Zhang', `<w:pPr>${num(7, 0)}</w:pPr>`),
  styleOf('Jie', `<w:pPr>${num(7, 1)}</w:pPr>`),
  styleOf('Tiao', `<w:pPr>${num(7, 2)}</w:pPr>`),
  styleOf('TiaoWen', '<w:basedOn w:val="Tiao"/>'),
].join('');
const footnotes = `<w:footnote w:id="1">${p('数据来源：统计公报。')}</w:footnote>`;

/** Sets a document as Word keeps one that several people worked on: numbers in styles, changes not yet accepted, notes, boxes of text, a table within a table. */
export function styledWord(printed: Printed[]): Promise<Uint8Array> {
  const parts: string[] = [];
  for (let at = 0; at < printed.length; at += 1) {
    const boxed = printed.slice(at).findIndex((each) => !each.boxed);
    const some = printed.slice(at, at + Math.max(1, boxed));
    parts.push(some[0]?.boxed ? textBox(some.map((each, nth) => paragraph(each, nth)).join('')) : one(printed[at], at));
    at += some.length - 1;
  }
  return rawDocx({ body: parts.join(''), numbering, styles: styleSheet, footnotes });
}

function one(each: Printed | undefined, at: number): string {
  if (!each) return '';
  return each.role === 'table' ? within(table(each.rows)) : paragraph(each, at);
}

function paragraph({ role, mark, text }: Printed, at: number): string {
  const whole = mark + text;
  const style = role === 'title' ? undefined : styles.find(({ mark: sign }) => sign.test(whole));
  const words = style ? whole.replace(style.mark, '') : whole;
  const properties = role === 'title' ? '<w:jc w:val="center"/>' : style ? `<w:pStyle w:val="${style.id}"/>` : '';
  return `<w:p><w:pPr>${properties}</w:pPr>${runs(words, at)}</w:p>`;
}

/** Some paragraphs carry a change that is not accepted yet, some a note. */
function runs(words: string, at: number): string {
  const half = Math.floor(words.length / 2);
  if (at % 5 === 2)
    return `${run(words.slice(0, half))}<w:del w:id="${at}"><w:r><w:delText>约3000个</w:delText></w:r></w:del><w:ins w:id="${at + 900}">${run(words.slice(half))}</w:ins>`;
  if (at % 9 === 4) return `${run(words)}<w:r><w:footnoteReference w:id="1"/></w:r>`;
  return run(words.slice(0, half)) + run(words.slice(half));
}

const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

function textBox(inner: string): string {
  const content = `<w:txbxContent>${inner}</w:txbxContent>`;
  return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${content}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}

const cell = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const within = (inner: string): string => `<w:tbl><w:tr>${cell(`${inner}<w:p/>`)}</w:tr></w:tbl>`;

function table(rows: string[][]): string {
  const merge = (words: string, row: number, column: number): string =>
    words === '^' ? '<w:vMerge/>' : rows[row + 1]?.[column] === '^' ? '<w:vMerge w:val="restart"/>' : '';
  const row = (cells: string[], at: number): string =>
    `<w:tr>${cells.map((words, column) => cell(p(words === '^' ? '' : words), merge(words, at, column))).join('')}</w:tr>`;
  return `<w:tbl>${rows.map(row).join('')}</w:tbl>`;
}
