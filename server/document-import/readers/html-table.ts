import type { AnyNode, Element } from 'domhandler';
import { wordCount } from './html-noise.ts';

/** A cell with the room it takes. */
export interface HtmlCell {
  element: Element;
  rowSpan: number;
  columnSpan: number;
  header: boolean;
}

export interface HtmlRow {
  cells: HtmlCell[];
}

const LONG_CELL = 1500;

/** The rows of a table in order, those of its head, bodies and foot alike. */
export function tableRows(table: Element): HtmlRow[] {
  const groups = table.children
    .filter(isTag)
    .flatMap((child) => (child.name === 'tr' ? [[child]] : isRowGroup(child) ? [child.children.filter(isTag).filter((row) => row.name === 'tr')] : []));
  return groups.flatMap((rows) =>
    rows.map((row, index) => ({
      cells: row.children
        .filter(isTag)
        .filter(isCell)
        .map((cell) => cellOf(cell, rows.length - index)),
    })),
  );
}

/** A table that merely frames other content: a single filled cell, or cells that hold tables, headings or very long text. */
export function isLayoutTable(table: Element, rows: HtmlRow[]): boolean {
  const filled = rows.flatMap((row) => row.cells).filter((cell) => wordCount(cell.element) > 0);
  return filled.length <= 1 || filled.some(({ element }) => holds(element, /^(?:table|h[1-6])$/u) || wordCount(element) > LONG_CELL);
}

function cellOf(element: Element, rowsLeft: number): HtmlCell {
  const rowSpan = element.attribs['rowspan']?.trim() === '0' ? rowsLeft : span(element.attribs['rowspan']);
  return {
    element,
    rowSpan: Math.min(rowSpan, rowsLeft),
    columnSpan: Math.min(span(element.attribs['colspan']), 1000),
    header: element.name === 'th' || inHead(element),
  };
}

function span(value: string | undefined): number {
  const count = Number.parseInt(value ?? '1', 10);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}

function holds(element: Element, names: RegExp): boolean {
  return element.children.some((child) => isTag(child) && (names.test(child.name) || holds(child, names)));
}

function inHead(element: Element): boolean {
  const group = element.parent?.parent;
  return group?.type === 'tag' && group.name === 'thead';
}

function isTag(node: AnyNode): node is Element {
  return node.type === 'tag';
}

function isRowGroup(element: Element): boolean {
  return element.name === 'thead' || element.name === 'tbody' || element.name === 'tfoot';
}

function isCell(element: Element): boolean {
  return element.name === 'td' || element.name === 'th';
}
