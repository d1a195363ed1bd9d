import type { DocumentReading, PlaceKind, PlanReading } from '../document-import/reading.ts';

/** What was read of one document, as text for a terminal. */
export function summarize(file: string, reading: DocumentReading): string {
  const { document } = reading;
  const lines = [
    `${file}: ${[document.number, document.issuer, document.issuedOn].filter((fact) => fact !== null).join('  ') || document.title}`,
    ...reading.plans.map(planLine),
    `  text: ${shares(reading)}`,
    ...questionLines(reading),
    ...unplacedLines(reading),
  ];
  return `${lines.join('\n')}\n`;
}

function planLine(plan: PlanReading): string {
  const items = [...plan.goals, ...plan.measures];
  const duties = items.reduce((sum, item) => sum + item.responsibilities.length, 0);
  return `  ${plan.key}  ${plan.title}: areas ${plan.areas.length}, goals ${plan.goals.length}, measures ${plan.measures.length}, targets ${plan.targets.length}, responsibilities ${duties}`;
}

/** How many of the text's characters each kind of place holds. */
function shares(reading: DocumentReading): string {
  const counts = new Map<PlaceKind, number>();
  for (const { kind, span } of reading.places) counts.set(kind, (counts.get(kind) ?? 0) + span.end - span.start);
  const total = Math.max(1, reading.source.text.length);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([kind, count]) => `${kind} ${((100 * count) / total).toFixed(1)}%`)
    .join(', ');
}

function questionLines(reading: DocumentReading): string[] {
  return reading.questions.filter(({ code }) => code !== 'UNPLACED').map((question) => `  question ${question.code}: ${question.textEn}`);
}

function unplacedLines(reading: DocumentReading): string[] {
  const unplaced = reading.places.filter(({ kind }) => kind === 'unplaced');
  return unplaced.map(
    ({ span }) => `  not placed, characters ${span.start}–${span.end}: ${reading.source.text.slice(span.start, Math.min(span.end, span.start + 60)).trim()}`,
  );
}
