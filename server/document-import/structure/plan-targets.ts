import { append } from './append.ts';
import { GoalKind } from '../../../schema/goal/goal.enums.ts';
import type { AreaDraft } from './drafts.ts';
import { halfWidthDigits } from '../grammar/numerals.ts';
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
  const leads = leadYears(items);
  for (const item of items)
    for (const target of findTargets(item.words.text, ownContext(item, leads, context)))
      found.push({ ...toReading(target, item.id, item.words.spanOf(target.start, target.end)), nature: target.nature ?? item.nature });
  for (const table of tables) append(found, tableTargets(table, context));
  return found.toSorted((a, b) => a.span.start - b.span.start).map((target, index) => ({ ...target, id: `T${index + 1}` }));
}

const BY_YEAR = /^(?:力争|确保)?(?:到|至)\s*(20\d{2})\s*年/u;

/** For each area whose goals open with one year (到2025年，…): that year, which holds for the parts of the goal too. */
function leadYears(items: NumberedItem[]): Map<AreaDraft, number> {
  const years = new Map<AreaDraft, Set<number>>();
  for (const { draft, words } of items) {
    const year = 'goal' in draft.kind && draft.kind.goal !== GoalKind.SUB ? BY_YEAR.exec(halfWidthDigits(words.text))?.[1] : undefined;
    if (year !== undefined) years.set(draft.area, (years.get(draft.area) ?? new Set()).add(Number(year)));
  }
  return new Map([...years].flatMap(([area, [year, ...others]]) => (year !== undefined && others.length === 0 ? [[area, year]] : [])));
}

function ownContext({ draft }: NumberedItem, leads: Map<AreaDraft, number>, context: TargetContext): TargetContext {
  const year = 'goal' in draft.kind && draft.kind.goal === GoalKind.SUB ? leads.get(draft.area) : undefined;
  return year === undefined || (context.periodEnd !== null && year > context.periodEnd) ? context : { ...context, periodEnd: year };
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
