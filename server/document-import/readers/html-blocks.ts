import type { AnyNode, Element } from 'domhandler';
import type { BlockKind } from '../source-text.ts';
import { ListCounter } from './html-list.ts';
import { isLayoutTable, tableRows, type HtmlRow } from './html-table.ts';
import { unreadable, type ReadInput } from './read-input.ts';
import { type SourceBuilder, type BlockFacts } from './source-builder.ts';
import { TableGrid } from './table-grid.ts';

const BLOCK_ELEMENTS = new Set(
  'address article blockquote body center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table caption tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Inline line breaks while a block is being put together. */
const LINE_BREAK = '\n';
const WIDE = '[\\p{sc=Han}\\u3000-\\u303F\\uFF00-\\uFF60]';
const BREAK_BETWEEN_WIDE = new RegExp(`(?<=${WIDE})[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=${WIDE})`, 'gu');

interface Context {
  depth: number;
  facts: BlockFacts;
  /** In headings and cells a `<br>` is a line within the block, elsewhere it ends the block. */
  keepLines: boolean;
  preformatted: boolean;
  list: ListCounter | null;
}

const PLAIN: Context = { depth: 0, facts: { kind: 'paragraph' }, keepLines: false, preformatted: false, list: null };

/** Walks the elements of a page's main content and adds a block for each paragraph, heading, list item and table cell. */
export class HtmlBlocks {
  readonly #input: ReadInput;
  readonly #builder: SourceBuilder;
  #tables = 0;
  #line = '';
  #linked = 0;

  constructor(input: ReadInput, builder: SourceBuilder) {
    this.#input = input;
    this.#builder = builder;
  }

  /** Adds the blocks of an element. */
  add(root: Element): void {
    this.#children(root, PLAIN);
    this.#flush(PLAIN);
  }

  #children(element: Element, context: Context): void {
    if (context.depth > this.#input.limits.maxDepth) throw unreadable(this.#input, 'TOO_COMPLEX', 'nested too deeply');
    const inner = { ...context, depth: context.depth + 1 };
    for (const child of element.children) this.#node(child, inner);
  }

  #node(node: AnyNode, context: Context): void {
    if (node.type === 'text') this.#text(node.data, context);
    if (node.type !== 'tag') return;
    if (node.name === 'br') this.#lineBreak(context);
    else if (node.name === 'a') this.#link(node, context);
    else if (BLOCK_ELEMENTS.has(node.name)) this.#block(node, context);
    else this.#children(node, context);
  }

  #text(data: string, context: Context): void {
    const joined = context.preformatted ? data : data.replaceAll(BREAK_BETWEEN_WIDE, '').replaceAll(/[ \t\r\n\f]+/gu, ' ');
    this.#line += joined.replaceAll('\u00A0', ' ').replaceAll(/[\u00AD\u200B\u2060\uFEFF]/gu, '');
  }

  #lineBreak(context: Context): void {
    if (context.keepLines) this.#line += LINE_BREAK;
    else this.#flush(context);
  }

  #link(element: Element, context: Context): void {
    const before = this.#line.length;
    this.#children(element, context);
    this.#linked += Math.max(0, this.#line.length - before);
  }

  #block(element: Element, context: Context): void {
    this.#flush(context);
    if (element.name === 'table') this.#table(element, context);
    else if (element.name === 'ul' || element.name === 'ol') this.#list(element, context);
    else this.#section(element, this.#contextOf(element, context));
  }

  #section(element: Element, context: Context): void {
    this.#children(element, context);
    this.#flush(context);
  }

  #list(element: Element, context: Context): void {
    const list = new ListCounter(element, context.list ? context.list.depth + 1 : 0);
    this.#section(element, { ...context, list });
  }

  #table(element: Element, context: Context): void {
    const rows = tableRows(element);
    if (isLayoutTable(element, rows)) return this.#section(element, { ...context, facts: { kind: 'paragraph' } });
    element.children
      .filter((child): child is Element => child.type === 'tag' && child.name === 'caption')
      .forEach((caption) => this.#section(caption, context));
    const grid = new TableGrid(this.#input, this.#tables);
    this.#tables += 1;
    rows.forEach((row) => this.#row(row, grid, context));
  }

  #row(row: HtmlRow, grid: TableGrid, context: Context): void {
    grid.nextRow();
    row.cells.forEach(({ element, rowSpan, columnSpan, header }, index) => {
      const cell = grid.place(rowSpan, columnSpan, header);
      const cellContext = { ...context, facts: { kind: 'table-cell' as const, cell }, keepLines: true, list: null };
      this.#children(element, cellContext);
      this.#flush(cellContext, index === 0 ? '\n' : '\t');
    });
  }

  /** What a block element makes of what stands in it. In a cell a list's numbers become part of the text, as printed. */
  #contextOf(element: Element, context: Context): Context {
    const ordinal = element.name === 'li' ? context.list?.ordinal(element) : undefined;
    if (context.facts.kind === 'table-cell') {
      this.#line += ordinal ?? '';
      return context;
    }
    if (element.name === 'li' && context.list)
      return { ...context, facts: { kind: 'list-item', level: context.list.depth, ...(ordinal === undefined ? {} : { ordinal }) } };
    return contextOf(element, context);
  }

  /** Ends the block that is being put together. In a cell only the cell's end does so. */
  #flush(context: Context, separator?: string): void {
    if (context.facts.kind === 'table-cell' && separator === undefined) {
      this.#line += LINE_BREAK;
      return;
    }
    const content = tidy(this.#line, context.preformatted);
    const linked = this.#linked;
    this.#line = '';
    this.#linked = 0;
    if (content === '') return;
    for (const line of context.preformatted ? content.split('\n') : [content]) this.#builder.add(line, factsOf(context, line, linked), separator);
    if (context.facts.ordinal !== undefined) delete context.facts.ordinal;
  }
}

function contextOf(element: Element, context: Context): Context {
  const heading = /^h([1-6])$/u.exec(element.name)?.[1];
  if (heading !== undefined) return { ...context, facts: { kind: 'heading', level: Number(heading) }, keepLines: true };
  return element.name === 'pre' ? { ...context, preformatted: true } : context;
}

/** A block that is nothing but links (attachments, related pages, in-page contents) is none of the document's own words. */
function factsOf(context: Context, line: string, linked: number): BlockFacts {
  const kind: BlockKind =
    linked >= line.length * 0.9 && context.facts.kind !== 'table-cell' && context.facts.kind !== 'heading' ? 'furniture' : context.facts.kind;
  return { ...context.facts, kind };
}

function tidy(line: string, preformatted: boolean): string {
  if (preformatted) return line.replaceAll(/\r\n?/gu, '\n').replace(/^\n+|\s+$/gu, '');
  return line
    .replaceAll(/ {2,}/gu, ' ')
    .replaceAll(/\s*\n\s*/gu, LINE_BREAK)
    .trim();
}
