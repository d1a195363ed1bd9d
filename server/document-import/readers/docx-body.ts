import type { Element } from 'domhandler';
import type { DocxParts } from './docx-package.ts';
import { DocxNumbering, type Numbered } from './docx-numbering.ts';
import { readParagraphContent, type ParagraphContent } from './docx-runs.ts';
import { DocxStyles } from './docx-styles.ts';
import { placeTable, type DocxCell } from './docx-table.ts';
import { childAt, childrenOf, descendants, valueAt } from './docx-xml.ts';
import { unreadable, type ReadInput } from './read-input.ts';
import type { BlockFacts, SourceBuilder } from './source-builder.ts';

/** Elements that merely wrap paragraphs and tables. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag', 'mc:AlternateContent', 'mc:Choice']);

interface Context {
  depth: number;
  contents: boolean;
  box?: number;
}

/** Walks a document's body and adds a block for each paragraph, heading, list item and table cell. */
export class DocxBody {
  readonly #input: ReadInput;
  readonly #builder: SourceBuilder;
  readonly #styles: DocxStyles;
  readonly #numbering: DocxNumbering;
  readonly #notes: ParagraphContent['notes'] = [];
  #tables = 0;
  #boxes = 0;
  /** Words whose paragraph mark a tracked change deletes: they go on in the next paragraph. */
  #carried = '';

  constructor(input: ReadInput, parts: DocxParts, builder: SourceBuilder) {
    this.#input = input;
    this.#builder = builder;
    this.#styles = new DocxStyles(parts.styles);
    this.#numbering = new DocxNumbering(parts.numbering, this.#styles);
  }

  /** Adds all blocks of a body. */
  add(body: Element): void {
    this.#children(body, { depth: 0, contents: false });
    if (this.#carried !== '') this.#builder.add(this.#carried, { kind: 'paragraph' });
  }

  /** Adds the foot- and endnotes that were referred to, after all else. */
  addNotes(footnotes: Element | undefined, endnotes: Element | undefined): void {
    for (const { kind, id } of this.#notes) {
      const note = childrenOf(kind === 'footnote' ? footnotes : endnotes, `w:${kind}`).find(({ attribs }) => attribs['w:id'] === id);
      const text = note
        ? descendants(note, 'w:p')
            .map((paragraph) => readParagraphContent(this.#input, paragraph).text.trim())
            .join('\n')
        : '';
      this.#builder.add(text, { kind: 'note' });
    }
  }

  #children(element: Element, context: Context): void {
    if (context.depth > this.#input.limits.maxDepth) throw unreadable(this.#input, 'TOO_COMPLEX', 'nested too deeply');
    for (const child of childrenOf(element)) this.#child(child, { ...context, depth: context.depth + 1 });
  }

  #child(child: Element, context: Context): void {
    if (child.name === 'w:p') this.#paragraph(child, context);
    else if (child.name === 'w:tbl') this.#table(child, context);
    else if (child.name === 'w:del' || child.name === 'w:moveFrom') this.#noticeChanges();
    else if (WRAPPERS.has(child.name)) this.#children(child, { ...context, contents: context.contents || isContents(child) });
  }

  #paragraph(paragraph: Element, context: Context): void {
    const properties = childAt(paragraph, 'w:pPr');
    const content = this.#read(paragraph);
    const text = this.#carried + content.text;
    const joined = childAt(properties, 'w:rPr', 'w:del') !== undefined;
    this.#carried = joined ? text : '';
    if (joined) this.#noticeChanges();
    else this.#builder.add(text, this.#factsOf(properties, text, content, context));
    content.boxes.forEach((box) => this.#box(box, context));
  }

  #box(box: Element, context: Context): void {
    this.#children(box, { ...context, box: this.#boxes++ });
  }

  #factsOf(properties: Element | undefined, text: string, content: ParagraphContent, context: Context): BlockFacts {
    const numbered = this.#count(properties);
    const box = context.box === undefined ? {} : { box: context.box };
    if (context.contents || content.pageReference || this.#styles.isContentsLine(properties)) return { kind: 'furniture', ...box };
    const ordinal = numbered && numbered.ordinal !== '' ? { ordinal: numbered.ordinal } : {};
    const level = this.#styles.headingLevel(properties);
    if (level !== undefined && !isProse(text)) return { kind: 'heading', level, ...ordinal, ...box };
    return numbered ? { kind: 'list-item', level: numbered.level, ...ordinal, ...box } : { kind: 'paragraph', ...box };
  }

  #count(properties: Element | undefined): Numbered | null {
    const request = this.#styles.numbering(properties);
    return request ? this.#numbering.next(request) : null;
  }

  /** A table that frames a single cell is a box; the words of every other table stand in its cells. */
  #table(table: Element, context: Context): void {
    const cells = placeTable(this.#input, table, this.#tables);
    const only = cells.length === 1 ? cells[0] : undefined;
    if (only) return only.elements.forEach((element) => this.#box(element, context));
    this.#tables += 1;
    let row = -1;
    for (const cell of cells) {
      const separator = cell.place.row === row ? '\t' : '\n';
      if (this.#addCell(cell, separator, context)) row = cell.place.row;
    }
  }

  #addCell(cell: DocxCell, separator: string, context: Context): boolean {
    const text = cell.elements
      .map((element) => this.#cellText(element, 0))
      .join('\n')
      .replaceAll(/\s*\n\s*/gu, '\n');
    const box = context.box === undefined ? {} : { box: context.box };
    return this.#builder.add(text, { kind: 'table-cell', cell: cell.place, ...box }, separator);
  }

  /** The words of a cell as printed: numbers that Word computes are written out, inner tables cell by cell. */
  #cellText(element: Element, depth: number): string {
    if (depth > this.#input.limits.maxDepth) throw unreadable(this.#input, 'TOO_COMPLEX', 'nested too deeply');
    return childrenOf(element)
      .flatMap((child) => this.#cellPart(child, depth))
      .join('\n');
  }

  #cellPart(child: Element, depth: number): string[] {
    if (child.name === 'w:p') return this.#cellParagraph(child, depth);
    if (child.name === 'w:tbl')
      return descendants(child, 'w:tr').map((row) =>
        descendants(row, 'w:tc')
          .map((cell) => this.#cellText(cell, depth + 1).trim())
          .join('\t'),
      );
    return WRAPPERS.has(child.name) ? [this.#cellText(child, depth + 1)] : [];
  }

  #cellParagraph(paragraph: Element, depth: number): string[] {
    const content = this.#read(paragraph);
    const ordinal = this.#count(childAt(paragraph, 'w:pPr'))?.ordinal ?? '';
    return [ordinal + content.text, ...content.boxes.map((box) => this.#cellText(box, depth + 1))];
  }

  #read(paragraph: Element): ParagraphContent {
    const content = readParagraphContent(this.#input, paragraph);
    this.#notes.push(...content.notes);
    if (content.changes) this.#noticeChanges();
    if (content.hidden) this.#builder.notice('隐藏文字未读取 / Hidden text was left out');
    if (content.pictures > 0) this.#builder.notice('图片中的文字未读取 / Text in pictures was not read');
    return content;
  }

  #noticeChanges(): void {
    this.#builder.notice('已接受全部修订 / Tracked changes were accepted');
  }
}

/** Whether a wrapper says that it holds a table of contents. */
function isContents(element: Element): boolean {
  return /table of contents/iu.test(valueAt(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') ?? '');
}

/** A whole paragraph of sentences is body text, even where it was given a heading's style for its opening words. */
function isProse(text: string): boolean {
  return (text.match(/[。；]/gu)?.length ?? 0) > 1;
}
