import type { Element } from 'domhandler';
import type { CellPlace } from '../source-text.ts';
import { childAt, childrenOf, isOn, numberAt } from './docx-xml.ts';
import { unreadable, type ReadInput } from './read-input.ts';

/** A cell, the elements that hold its words (those of vertically merged cells together), and its place. */
export interface DocxCell {
  elements: Element[];
  place: CellPlace;
}

const MAX_COLUMNS = 2000;
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins']);

/** Gives the cells of a table in order with their places; rows that a tracked change deletes are left out. */
export function placeTable(input: ReadInput, table: Element, number: number): DocxCell[] {
  const rows = unwrap(table, 'w:tr').filter((row) => !childAt(row, 'w:trPr', 'w:del'));
  const firstIsHeader = rows.length > 1 && isFirstRowSpecial(table);
  const open = new Map<number, DocxCell>();
  return rows.flatMap((row, index) =>
    placeRow(input, row, { table: number, row: index, header: (index === 0 && firstIsHeader) || isOn(childAt(row, 'w:trPr', 'w:tblHeader')) }, open),
  );
}

/** `open` holds, by column, the cells that may reach down into this row. */
function placeRow(input: ReadInput, row: Element, at: { table: number; row: number; header: boolean }, open: Map<number, DocxCell>): DocxCell[] {
  let column = Math.min(numberAt(row, 'w:trPr', 'w:gridBefore') ?? 0, MAX_COLUMNS);
  const cells: DocxCell[] = [];
  for (const element of unwrap(row, 'w:tc')) {
    const columnSpan = Math.min(Math.max(numberAt(element, 'w:tcPr', 'w:gridSpan') ?? 1, 1), MAX_COLUMNS);
    const merge = childAt(element, 'w:tcPr', 'w:vMerge');
    const above = merge && merge.attribs['w:val'] !== 'restart' ? open.get(column) : undefined;
    if (above) extend(above, element);
    else cells.push({ elements: [element], place: { ...at, column, rowSpan: 1, columnSpan } });
    const cell = above ?? cells.at(-1);
    if (merge && cell) open.set(column, cell);
    else open.delete(column);
    column += columnSpan;
    if (column > MAX_COLUMNS) throw unreadable(input, 'TOO_COMPLEX', `table with > ${MAX_COLUMNS} columns`);
  }
  return cells;
}

function extend(cell: DocxCell, element: Element): void {
  cell.elements.push(element);
  cell.place.rowSpan += 1;
}

function isFirstRowSpecial(table: Element): boolean {
  const look = childAt(table, 'w:tblPr', 'w:tblLook');
  const bits = Number.parseInt(look?.attribs['w:val'] ?? '0', 16);
  return /^(?:1|true|on)$/u.test(look?.attribs['w:firstRow'] ?? '') || (bits & 0x20) !== 0;
}

function unwrap(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : WRAPPERS.has(child.name) ? unwrap(child, name) : []));
}
