import type { PdfLine } from './pdf-lines.ts';

/** The room that the lines of a column fill, and how far apart lines commonly are in the document. */
export interface Margins {
  left: number;
  right: number;
  pitch: number;
}

const MARKER = /^(?:第[一二三四五六七八九十百]+[编章节条]|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|专栏|附件|[—–-]{2}|[●■◆▲★])/u;
const LIST_MARKER = /^(?:\d{1,3}[.．、]|[（(]?\d{1,3}[）)]|[①-⑳])/u;
/** A short name with a colon after it, as the points of a box have. */
const LABEL = /^[“"]?[\p{sc=Han}”"]{3,20}[：:]/u;
const UNBREAKABLE = /^[（(“‘《〈【「『]*(?:[\w.,%:/+‰-]+|.)[，。；、：）)”’》〉】」』！？%‰…—]*/u;
const SENTENCE_END = /[。；：！？;:][”’」』）)]?$/u;

/** The margins of a column's lines, told by those that reach to the right and those that go on with one; `atLeast` is how far lines are known to reach elsewhere. */
export function marginsOf(lines: PdfLine[], pitch: number, atLeast = 0): Margins {
  const right = Math.max(atLeast, ...lines.map((line) => line.right));
  const reaches = (line: PdfLine | undefined): boolean => line !== undefined && right - line.right < line.size * 2;
  const reaching = lines.filter((line, at) => reaches(line) || reaches(lines[at - 1]));
  return { left: Math.min(...(reaching.length > 0 ? reaching : lines).map((line) => line.x)), right, pitch };
}

/** The margins of the lines in a frame: as far from its right side as the outermost line is from its left. */
export function marginsInFrame(lines: PdfLine[], pitch: number, left: number, right: number): Margins {
  const first = Math.min(...lines.map((line) => line.x));
  return { left: first, right: Math.max(right - (first - left), ...lines.map((line) => line.right)), pitch };
}

/** Whether a paragraph, by its opening and its last line, goes on in the next line: that is full, and the next begins at the margin with nothing that opens a paragraph. */
export function goesOn({ opening, line }: { opening: PdfLine; line: PdfLine }, margins: Margins, next: PdfLine, nextMargins: Margins): boolean {
  if (Math.abs(line.size - next.size) > line.size * 0.12 || line.text.includes('\t') || next.text.includes('\t')) return false;
  if (margins.right - line.right > line.size * (firstUnitWidth(next.text) + 1)) return false;
  const indent = next.x - nextMargins.left;
  if (indent > next.size * 1.2 || isTooFarBelow(line, next, nextMargins.pitch)) return false;
  const ended = SENTENCE_END.test(line.text) || /[）)]$/u.test(line.text);
  return !(ended && opens(next, opening, indent));
}

/** Whether a line opens a paragraph by its words: a mark of the outline, the ordinal after that of the paragraph before it, or a label as that has one. */
function opens(next: PdfLine, before: PdfLine, indent: number): boolean {
  if (MARKER.test(next.text) || (LABEL.test(next.text) && LABEL.test(before.text))) return true;
  return LIST_MARKER.test(next.text) && (indent > next.size * 0.5 || countsOn(before.text, next.text));
}

/** Whether both lines open with an ordinal of one kind, and that of the second is the next. */
function countsOn(line: string, next: string): boolean {
  const [first, second] = [line, next].map((text) => /^([（(]?)(\d{1,3})([.．、）)])/u.exec(text));
  return first?.[1] === second?.[1] && first?.[3] === second?.[3] && Number(second?.[2]) === Number(first?.[2]) + 1;
}

/** How wide, in characters, the start of a line is that could not have been broken off to fill the line before. */
function firstUnitWidth(text: string): number {
  const unit = UNBREAKABLE.exec(text)?.[0] ?? '';
  return [...unit].reduce((width, character) => width + (/\p{ASCII}/u.test(character) ? 0.6 : 1), 0);
}

/** Room above a line that is clearly more than that between lines parts paragraphs. */
function isTooFarBelow(line: PdfLine, next: PdfLine, pitch: number): boolean {
  return line.page === next.page && next.y - line.y > Math.max(pitch * 1.25, line.size * 1.8);
}

/** Joins the lines of a paragraph: nothing between Chinese characters, a space between words of letters. */
export function joinLines(texts: string[]): string {
  return texts.reduce((joined, text) => joined + (/[\w,.;)]$/u.test(joined) && /^[A-Za-z(]/u.test(text) ? ' ' : '') + text, '');
}

/** Joins the lines of a table cell; a line that opens an item, or follows a finished sentence, begins anew. */
export function joinCellLines(texts: string[]): string {
  return texts.reduce((joined, text) => {
    const anew = joined !== '' && (/[。；;]$/u.test(joined) || MARKER.test(text) || (LIST_MARKER.test(text) && !/^\d+[.．]\d/u.test(text)));
    return anew ? `${joined}\n${text}` : joinLines(joined === '' ? [text] : [joined, text]);
  }, '');
}
