import type { DocumentReading, GoalReading, MeasureReading, PlanReading } from '../../../server/document-import/reading.ts';

/** A reading as short lines: plans, areas and items with their units, in the order of the ids. */
export function outlineOf(reading: DocumentReading): string[] {
  return reading.plans.flatMap((plan) => [
    planLine(plan),
    ...plan.areas.flatMap((area) => [`${area.section} ${area.title}`.trim(), ...itemsOf(plan, area.id).map(itemLine)]),
  ]);
}

function planLine(plan: PlanReading): string {
  return `# ${plan.title} (${plan.jurisdiction} ${plan.level} ${plan.topic ?? '-'} ${plan.periodStart ?? '-'}–${plan.periodEnd ?? '-'})`;
}

function itemsOf(plan: PlanReading, area: string): (GoalReading | MeasureReading)[] {
  return [...plan.goals, ...plan.measures].filter((item) => item.area === area);
}

function itemLine(item: GoalReading | MeasureReading): string {
  const units = item.responsibilities.map(({ role, unit, group }) => `${role.slice(0, 1)}:${unit}${group ? '*' : ''}`).join(' ');
  return `  ${item.kind} [${item.ordinal}] ${item.text.replaceAll('\n', '⏎')}${units === '' ? '' : ` | ${units}`}${item.open ? ' …' : ''}`;
}

/** The kinds of sections of a reading with their first words, headings and furniture left out. */
export function sectionsOf(reading: DocumentReading): string[] {
  return reading.sections
    .filter(({ kind }) => kind !== 'HEADING' && kind !== 'FURNITURE')
    .map(({ kind, span }) => `${kind} ${reading.source.text.slice(span.start, span.end).split('\n')[0]?.slice(0, 16) ?? ''}`);
}

/** The first place that leaves a gap or an overlap, or null where the places cover the text exactly once. */
export function coverageFault(reading: DocumentReading): string | null {
  let reached = 0;
  for (const { span, kind } of reading.places) {
    if (span.start !== reached || span.end <= span.start) return `${kind} ${span.start}–${span.end} after ${reached}`;
    reached = span.end;
  }
  return reached === reading.source.text.length ? null : `ends at ${reached} of ${reading.source.text.length}`;
}
