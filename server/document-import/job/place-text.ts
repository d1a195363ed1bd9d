import { GoalKind } from '../../../schema/goal/goal.enums.ts';
import { ImportItemType } from '../../../schema/document-import/import-job.enums.ts';
import { MeasureKind } from '../../../schema/measure/measure.enums.ts';
import { SectionKind } from '../../../schema/section/section.enums.ts';
import type { ItemFile, PlanFile } from '../export/plan-file.ts';
import type { Span } from '../source-text.ts';
import { claimPlace, keepAsSection } from './claim-places.ts';
import type { Decision } from './decision.ts';
import { type Draft, plansOf } from './draft.ts';
import { addItem, areaAt, NoEffect } from './item-decisions.ts';

/** The plan of a file that a stretch stands in: the last that begins before it, else the first. */
function planAt(draft: Draft, file: number, { start }: Span): PlanFile {
  const plans = draft.files[file] ? plansOf(draft.files[file]) : [];
  const plan = plans.findLast(({ plan: { span } }) => span !== undefined && span.start <= start) ?? plans[0];
  if (!plan) throw new NoEffect('there is no plan in the file');
  return plan;
}

const startOf = (item: ItemFile): number => Math.min(...(item.spans ?? []).map(({ start }) => start));

/** The item whose words stand nearest before or after a stretch. */
function neighbour(plan: PlanFile, { start }: Span, isBefore: boolean): ItemFile {
  const items = [...plan.goals, ...plan.measures].filter(({ spans }) => (spans?.length ?? 0) > 0).toSorted((a, b) => startOf(a) - startOf(b));
  const found = isBefore ? items.findLast((item) => startOf(item) < start) : items.find((item) => startOf(item) > start);
  if (!found) throw new NoEffect(`no item stands ${isBefore ? 'before' : 'after'} it`);
  return found;
}

function joinTo(draft: Draft, file: number, plan: PlanFile, span: Span, isBefore: boolean): void {
  const item = neighbour(plan, span, isBefore);
  const words = (draft.files[file]?.text ?? '').slice(span.start, span.end).trim();
  const [text, spans] = [item.text ?? '', item.spans ?? []];
  Object.assign(item, isBefore ? { text: `${text}\n${words}`, spans: [...spans, span] } : { text: `${words}\n${text}`, spans: [span, ...spans] });
  claimPlace(draft, file, span, { kind: 'item', plan: plan.plan.key, item: item.id });
}

/** Gives a stretch of text that found no place the one that a reviewer says. */
export function placeText(draft: Draft, file: number, span: Span, placing: string, decision: Decision): void {
  if (placing === 'leave') return;
  if (placing === 'section') return keepAsSection(draft, file, span, SectionKind.NOTE);
  if (placing === 'furniture') return keepAsSection(draft, file, span, SectionKind.FURNITURE);
  const plan = planAt(draft, file, span);
  if (placing === 'previous' || placing === 'next') return joinTo(draft, file, plan, span, placing === 'previous');
  const type = placing === 'goal' ? ImportItemType.GOAL : ImportItemType.MEASURE;
  const kind = placing === 'goal' ? GoalKind.MAIN : MeasureKind.STRATEGY;
  addItem(draft, file, plan, areaAt(draft, plan, span.start), span, decision, { type, kind });
}
