import { append } from './append.ts';
import { findTableTargets, findTargets, type FoundTarget, type TargetContext } from '../grammar/targets.ts';
import type { ReadItem } from './read-item.ts';
import type { TargetReading } from '../reading.ts';
import type { Span } from '../source-text.ts';
import { isIndicatorTable, type Table } from './table.ts';

/** An item with its id. */
export interface NumberedItem extends ReadItem {
  id: string;
}

/** Finds the targets of a plan's items and indicator tables, and numbers them in the document's order. */
export function planTargets(items: NumberedItem[], tables: Table[], context: TargetContext): TargetReading[] {
  const found: TargetReading[] = [];
  for (const item of items)
    for (const target of findTargets(item.words.text, context))
      found.push({ ...toReading(target, item.id, item.words.spanOf(target.start, target.end)), nature: target.nature ?? item.nature });
  for (const table of tables) append(found, tableTargets(table, context));
  return found.toSorted((a, b) => a.span.start - b.span.start).map((target, index) => ({ ...target, id: `T${index + 1}` }));
}

function tableTargets(table: Table, context: TargetContext): TargetReading[] {
  if (table.list)
    return table.rows
      .flat()
      .flatMap((cell) => findTargets(cell.text, context).map((target) => toReading(target, 'table', cell.spanOf(target.start, target.end))));
  if (!isIndicatorTable(table)) return [];
  const rows = table.rows.map((row) => row.map((cell) => ({ text: cell.text, start: cell.start })));
  return findTableTargets(rows, context).map((target) => toReading(target, 'table', { start: target.start, end: target.end }));
}

function toReading({ start: _start, end: _end, ...target }: FoundTarget, home: string, span: Span): TargetReading {
  return { ...target, id: '', in: home, span };
}
