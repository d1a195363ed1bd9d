import { deflateSync } from 'node:zlib';

/** A line of text at a place counted in points from the page's upper left corner. */
export interface Drawn {
  text: string;
  x: number;
  y: number;
  size?: number;
  /** Degrees, anticlockwise. */
  turn?: number;
}

/** A straight line, for the borders of tables. */
export type Stroke = [x1: number, y1: number, x2: number, y2: number];

export interface TinyPage {
  texts: Drawn[];
  strokes?: Stroke[];
  /** Degrees by which a viewer turns the page, clockwise. */
  rotate?: number;
}

const WIDTH = 595;
const HEIGHT = 842;
/** A PDF whose one font is not embedded: character codes are UTF-16 units, and a ToUnicode map says so. Letters are half as wide as Chinese characters. */
export function tinyPdf(pages: TinyPage[], trailer = '', encoding = 'Identity-H'): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${encoding} /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>',
    stream(toUnicode(pages)),
  ];
  pages.forEach((page, index) =>
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${page.rotate ?? 0} /Resources << /Font << /F 3 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
      stream(contentOf(page)),
    ),
  );
  return assemble(objects, trailer);
}

/** A PDF of one page whose content unpacks to that many megabytes of blanks. */
export function pdfBomb(megabytes: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' ')).toString('latin1');
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << >> /Contents 4 0 R >>`;
  return assemble(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      page,
      `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`,
    ],
    '',
  );
}

/** Breaks a text into lines as wide as a number of Chinese characters, the first one indented by two. */
export function paragraph(text: string, at: { x: number; y: number; size: number; columns: number; pitch: number }): Drawn[] {
  const lines = [''];
  for (const character of text) {
    const room = at.columns - (lines.length === 1 ? 2 : 0);
    if (widthOf((lines.at(-1) ?? '') + character) > room) lines.push('');
    lines[lines.length - 1] += character;
  }
  return lines.map((line, index) => ({ text: line, x: at.x + (index === 0 ? at.size * 2 : 0), y: at.y + index * at.pitch, size: at.size }));
}

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character >= ' ' && character <= '~' ? 0.5 : 1), 0);
}

/** The strokes of a ruled table. */
export function rules(xs: number[], ys: number[]): Stroke[] {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return [...xs.map((x): Stroke => [x, top, x, bottom]), ...ys.map((y): Stroke => [left, y, right, y])];
}

/** Maps each code that is used to the character it stands for, a hundred at a time as the format asks. */
function toUnicode(pages: TinyPage[]): string {
  const units = new Set(
    pages.flatMap((page) => page.texts).flatMap(({ text }) => Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index)))),
  );
  const codes = [...units].map((unit) => `<${unit}> <${unit}>`);
  const blocks = Array.from({ length: Math.ceil(codes.length / 100) }, (_, index) => codes.slice(index * 100, index * 100 + 100));
  const maps = blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n${maps.join('\n')}\nendcmap end end`;
}

function contentOf({ texts, strokes = [] }: TinyPage): string {
  const lines = strokes.map(([x1, y1, x2, y2]) => `${x1} ${HEIGHT - y1} m ${x2} ${HEIGHT - y2} l S`);
  return [...lines, ...texts.map(drawText)].join('\n');
}

function drawText({ text, x, y, size = 12, turn = 0 }: Drawn): string {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const codes = Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
  return `BT /F ${size} Tf ${[cos, sin, -sin, cos].map((value) => value.toFixed(4)).join(' ')} ${x} ${HEIGHT - y} Tm <${codes}> Tj ET`;
}

function assemble(objects: string[], trailer: string): Uint8Array {
  const offsets: number[] = [];
  let body = '%PDF-1.7\n';
  objects.forEach((object, index) => {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF`,
    'latin1',
  );
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}
