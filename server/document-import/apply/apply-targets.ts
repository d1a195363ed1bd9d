import { ImportReasonCode } from '../../../schema/document-import/import-reason.enums.ts';
import { Comparator } from '../../../schema/target/target.enums.ts';
import type { PlanFile, TargetFile } from '../export/plan-file.ts';
import { fold, likeness } from '../resolve/fold.ts';
import { doubtful, type Finding, reason } from '../resolve/reasons.ts';
import { otherMeasure, similarIndicator } from '../resolve/resolve-questions.ts';
import { type ApplyContext, type ItemIds, traced } from './apply-context.ts';
import { spanColumns } from './apply-items.ts';
import { Matching, type MatchPass } from './match.ts';
import type { Row } from './sql.ts';
import type { StoredPlan } from './stored-plan.ts';

/** The goal or measure that a target stands in; neither for a row of a table. */
function ownerOf(target: TargetFile, items: ItemIds): { goal_id: string | null; measure_id: string | null } {
  return { goal_id: items.goals.get(target.in) ?? null, measure_id: items.measures.get(target.in) ?? null };
}

/** A target's figures as its comparator allows them: a figure that does not fit is given in words. */
function figures(target: TargetFile): { comparator: Comparator; value: number | null; value_max: number | null; value_text: string | null | undefined } {
  const { comparator, valueMax = null, valueText } = target;
  const value = Number.isFinite(target.value) ? target.value : null;
  if (comparator === Comparator.RANGE && value !== null && valueMax !== null)
    return { comparator, value: Math.min(value, valueMax), value_max: Math.max(value, valueMax), value_text: valueText };
  if (comparator === Comparator.RANGE && value !== null) return { comparator: Comparator.EQ, value, value_max: null, value_text: valueText };
  if (value !== null && comparator !== Comparator.TEXT) return { comparator, value, value_max: null, value_text: valueText };
  return { comparator: Comparator.TEXT, value: null, value_max: null, value_text: valueText ?? target.quote };
}

const oldOwner = (row: Row): string => String(row.goal_id ?? row.measure_id ?? 'table');
const oldName = (row: Row): string => fold(String(row.indicator_name));
const newName = (target: TargetFile): string => fold(target.indicator);
const oldFigure = (row: Row): string => `${row.comparator as string} ${String(row.value)} ${String(row.value_max)}`;
const pass = (old: (row: Row) => string, fresh: (target: TargetFile) => string): MatchPass<Row, TargetFile> => ({ old, new: fresh });

function newFigure(target: TargetFile): string {
  const { comparator, value, value_max: valueMax } = figures(target);
  return `${comparator} ${value} ${valueMax}`;
}

/** Names less alike than this are of two things, though the figure or the place be the same. */
const LEAST_LIKE = 0.2;

/** How alike two targets of one owner are that have the figure or the place in common. One that no document was read for yet (without a quote) may have a name of its own. */
function targetScore(row: Row, target: TargetFile, isOwn: boolean): number {
  const isThere = typeof row.span_start === 'number' && row.span_start === target.span?.start;
  const isFigure = oldFigure(row) === newFigure(target);
  if (!isOwn || !(isThere || isFigure)) return 0;
  const [was, is] = [oldName(row), newName(target)];
  if (was.includes(is) || is.includes(was)) return 1;
  return Math.max(likeness(was, is), isFigure && !row.quote ? LEAST_LIKE : 0);
}

function matchTargets(olds: Row[], news: TargetFile[], items: ItemIds): Map<TargetFile, Row> {
  const newOwner = (target: TargetFile): string => ownerOf(target, items).goal_id ?? ownerOf(target, items).measure_id ?? 'table';
  return new Matching(olds, news)
    .pass({ old: (row) => row.id, new: (target) => target.rowId ?? null })
    .pass(
      pass(
        (row) => `${oldOwner(row)} ${oldName(row)} ${oldFigure(row)} ${String(row.due_year)}`,
        (target) => `${newOwner(target)} ${newName(target)} ${newFigure(target)} ${String(target.dueYear ?? null)}`,
      ),
    )
    .pass(
      pass(
        (row) => `${oldOwner(row)} ${oldName(row)} ${String(row.due_year)}`,
        (target) => `${newOwner(target)} ${newName(target)} ${String(target.dueYear ?? null)}`,
      ),
    )
    .pass(
      pass(
        (row) => `${oldOwner(row)} ${oldName(row)}`,
        (target) => `${newOwner(target)} ${newName(target)}`,
      ),
    )
    .pass(
      pass(
        (row) => `${oldName(row)} ${oldFigure(row)}`,
        (target) => `${newName(target)} ${newFigure(target)}`,
      ),
    )
    .byLikeness((row, target) => targetScore(row, target, oldOwner(row) === newOwner(target)), LEAST_LIKE).pairs;
}

/** The indicator of the same target under another wording: a similar one, or the catalogue's own short one (which has no quote). */
function indicatorBefore(existing: Row | undefined, target: TargetFile): string | null {
  if (!existing || typeof existing.indicator_id !== 'string') return null;
  const isCatalogues = existing.quote === null;
  return isCatalogues || likeness(fold(String(existing.indicator_name)), fold(target.indicator)) >= 0.4 ? existing.indicator_id : null;
}

/** The shared indicator: the one that the file names, else the one that the target's own words lead to; none where the file says so. */
function findIndicator({ indicators }: ApplyContext, target: TargetFile, existing: Row | undefined): Finding {
  if (target.noSharedIndicator === true) return { id: null, confidence: 1, reasons: [reason(ImportReasonCode.PICKED)] };
  if (target.sharedIndicator !== undefined)
    return { id: indicators.named(target.sharedIndicator, target.unit, target.comparator), confidence: 1, reasons: [reason(ImportReasonCode.PICKED)] };
  return indicators.find(target.indicator, target.unit, target.comparator, indicatorBefore(existing, target));
}

/** Asks once about an indicator that is doubtful and not the target's already. */
function askAbout(context: ApplyContext, file: PlanFile, target: TargetFile, { id, confidence, reasons }: Finding): void {
  if (confidence >= doubtful || id === null || context.asked.has(id)) return;
  context.asked.add(id);
  const place = { span: target.span, item: target.in === 'table' ? null : target.in, plan: file.plan.key };
  const measure = reasons.find(({ code }) => code === ImportReasonCode.OTHER_MEASURE)?.measure;
  const question =
    measure === undefined
      ? similarIndicator(target.indicator, context.indicators.similar(target.indicator), place)
      : otherMeasure(target.indicator, target.unit, measure, place);
  context.report.questions.push(question);
}

/** The id of the target's indicator; how it was found is traced, and asked about where it is doubtful. */
function indicatorOf(context: ApplyContext, file: PlanFile, target: TargetFile, existing: Row | undefined): string | null {
  const finding = findIndicator(context, target, existing);
  if (target.ref !== undefined) context.trace.indicators.set(target.ref, finding);
  if (existing?.indicator_id !== finding.id) askAbout(context, file, target, finding);
  return finding.id;
}

/** Targets: matched by owner, indicator and figure. Gives each target's row id. */
export function applyTargets(context: ApplyContext, file: PlanFile, planId: string, stored: StoredPlan, items: ItemIds): Map<string, string> {
  const matched = matchTargets(stored.targets, file.targets, items);
  return new Map(
    file.targets.map((target, position) => {
      const existing = matched.get(target);
      const values = {
        plan_id: planId,
        ...ownerOf(target, items),
        position,
        indicator_id: indicatorOf(context, file, target, existing),
        indicator_name: target.indicator,
        ...figures(target),
        unit_of_measure: target.unit,
        baseline_year: target.baselineYear ?? null,
        baseline: target.baseline ?? null,
        due_year: target.dueYear ?? null,
        nature: target.nature ?? null,
        quote: target.quote,
        ...spanColumns(target.span),
      };
      return [
        target.id,
        traced(
          context,
          'target',
          target,
          context.sets.target.put(existing, values, `${target.indicator} ${target.value ?? ''}`.trim(), { overwrite: target.overwrite }),
        ),
      ];
    }),
  );
}
