import type { Element } from 'domhandler';
import { childAt, childrenOf, descendants, isElement, isOn, textBelow } from './docx-xml.ts';
import { unreadable, type ReadInput } from './read-input.ts';

/** What stands in a paragraph: its words, and what hangs on it without being part of them. */
export interface ParagraphContent {
  text: string;
  boxes: Element[];
  notes: { kind: 'footnote' | 'endnote'; id: string }[];
  pictures: number;
  /** Whether something was left out because a tracked change deletes it, or kept because one inserts it. */
  changes: boolean;
  hidden: boolean;
  /** Whether it refers to the page numbers of headings, as a line of a table of contents does. */
  pageReference: boolean;
}

const CONTAINERS = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:fldSimple',
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:r',
  'w:ruby',
  'w:rubyBase',
  'm:oMathPara',
  'm:oMath',
]);
const DELETED = new Set(['w:del', 'w:moveFrom']);
const DRAWN = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent']);

/** Reads what stands in a paragraph, tracked changes accepted. */
export function readParagraphContent(input: ReadInput, paragraph: Element): ParagraphContent {
  const content: ParagraphContent = { text: '', boxes: [], notes: [], pictures: 0, changes: false, hidden: false, pageReference: false };
  readChildren(input, paragraph, content, 0);
  return content;
}

function readChildren(input: ReadInput, element: Element, content: ParagraphContent, depth: number): void {
  if (depth > input.limits.maxDepth) throw unreadable(input, 'TOO_COMPLEX', 'nested too deeply');
  for (const child of childrenOf(element)) readChild(input, child, content, depth);
}

function readChild(input: ReadInput, child: Element, content: ParagraphContent, depth: number): void {
  if (DELETED.has(child.name)) content.changes = true;
  else if (DRAWN.has(child.name)) readDrawing(child, content);
  else if (child.name === 'w:r' && isOn(childAt(child, 'w:rPr', 'w:vanish'))) content.hidden = true;
  else if (CONTAINERS.has(child.name) || child.name.startsWith('m:')) readContainer(input, child, content, depth);
  else readMark(child, content);
}

function readContainer(input: ReadInput, child: Element, content: ParagraphContent, depth: number): void {
  if (child.name === 'w:ins' || child.name === 'w:moveTo') content.changes = true;
  if (child.name === 'm:t') content.text += textBelow(child);
  else readChildren(input, child, content, depth + 1);
}

/** The marks of a run. Soft hyphens, field codes and page breaks leave no trace in the text. */
function readMark(child: Element, content: ParagraphContent): void {
  if (child.name === 'w:t')
    content.text += textBelow(child)
      .replaceAll(/[\r\n\u00AD]/gu, '')
      .replaceAll('\u00A0', ' ');
  else if (child.name === 'w:tab' || child.name === 'w:ptab') content.text += '\t';
  else if (child.name === 'w:br' || child.name === 'w:cr') content.text += /^(?:page|column)$/u.test(child.attribs['w:type'] ?? '') ? '' : '\n';
  else if (child.name === 'w:noBreakHyphen') content.text += '-';
  else if (child.name === 'w:sym') content.text += symbol(child.attribs['w:char'] ?? '');
  else if (child.name === 'w:instrText') content.pageReference ||= /\bPAGEREF\b/u.test(textBelow(child));
  else if (child.name === 'w:footnoteReference') content.notes.push({ kind: 'footnote', id: child.attribs['w:id'] ?? '' });
  else if (child.name === 'w:endnoteReference') content.notes.push({ kind: 'endnote', id: child.attribs['w:id'] ?? '' });
}

/** A drawing may hold text boxes; of a drawing that is stored twice for older programs only one form is read. */
function readDrawing(element: Element, content: ParagraphContent): void {
  const forms = element.name === 'mc:AlternateContent' ? childrenOf(element).filter(isElement) : [element];
  const form = forms.find((candidate) => descendants(candidate, 'w:txbxContent').length > 0);
  if (form) content.boxes.push(...descendants(form, 'w:txbxContent'));
  else if (forms.some((candidate) => descendants(candidate, 'pic:pic').length + descendants(candidate, 'v:imagedata').length > 0)) content.pictures += 1;
}

/** Symbol fonts use private codes, which mean nothing outside them. */
function symbol(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code >= 0x20 && code < 0xd800 ? String.fromCodePoint(code) : '';
}
