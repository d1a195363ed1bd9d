import { ImportChange } from '../../../schema/document-import/import-job.enums.ts';
import type { ImportFieldChange } from '../../../schema/document-import/import-part.type.ts';
import type { ImportCount } from '../../../schema/document-import/import-job.type.ts';
import type { ApplyContext, RowSets } from '../apply/apply-context.ts';
import { applyKinds, type ApplyReport } from '../apply/report.ts';
import type { FieldOutcome, RowOutcome } from '../apply/row-set.ts';

/** Fields that say where something stands, not what it says. */
const layout = new Set(['position', 'spanStart', 'spanEnd', 'textSpans', 'responsibilitySpans', 'document', 'editedFields']);

/** Whether a row would change in what it says. */
const isContent = ({ field }: FieldOutcome): boolean => !layout.has(field);

/** The names of rows that fields lead to, by id. */
export type Names = ReadonlyMap<string, string>;

function shown(value: unknown, names: Names): string | null {
  if (value === null || value === undefined) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return names.get(text) ?? text;
}

/** What becomes of one row, as a preview shows it. */
export function changeOf(outcome: RowOutcome | undefined): ImportChange {
  if (!outcome) return ImportChange.UNCHANGED;
  if (outcome.isNew) return ImportChange.ADDED;
  const fields = outcome.fields.filter(isContent);
  if (fields.some(({ kept }) => !kept)) return ImportChange.CHANGED;
  return fields.length > 0 ? ImportChange.KEPT : ImportChange.UNCHANGED;
}

/** The fields that differ, with both values as text. */
export const fieldsOf = (outcome: RowOutcome | undefined, names: Names): ImportFieldChange[] =>
  (outcome?.fields ?? [])
    .filter(isContent)
    .map(({ field, before, after, kept }) => ({ field, before: shown(before, names), after: shown(after, names), kept }));

/** A report's counts, for the kinds that occur. */
export const countsOf = ({ counts }: Pick<ApplyReport, 'counts'>): ImportCount[] =>
  applyKinds
    .map((kind) => ({ kind, ...counts[kind] }))
    .filter(({ added, changed, unchanged, removed, kept }) => added + changed + unchanged + removed + kept > 0);

const setOf: Record<string, keyof RowSets> = {
  document: 'document',
  plan: 'plan',
  section: 'section',
  area: 'area',
  goal: 'goal',
  measure: 'measure',
  target: 'target',
  responsibility: 'responsibility',
  mention: 'mention',
};

/** The counts of a trial, in which rows that would only move count as unchanged, and what is made on the way counts too. */
export function trialCounts({ report, sets, units, groups, indicators }: ApplyContext): ImportCount[] {
  const made: Record<string, number> = { unit: units.created.length, unitGroup: groups.created.length, indicator: indicators.created.length };
  return countsOf(report)
    .concat(
      Object.entries(made)
        .filter(([kind, count]) => count > 0 && report.counts[kind as 'unit'].added === 0)
        .map(([kind, added]) => ({ kind, added, changed: 0, unchanged: 0, removed: 0, kept: 0 })),
    )
    .map((count) => {
      const name = setOf[count.kind];
      if (name === undefined) return count;
      const changed = [...sets[name].outcomes.values()].filter((outcome) => changeOf(outcome) === ImportChange.CHANGED).length;
      return { ...count, changed, unchanged: count.unchanged + count.changed - changed };
    });
}
