import { createHash } from 'node:crypto';
import type { ItemFile, PlanFile } from '../export/plan-file.ts';
import type { DocumentReading, GoalReading, MeasureReading, PlanReading } from '../reading.ts';
import type { ApplyInput } from './apply-input.ts';

function itemOf(item: GoalReading | MeasureReading): Omit<ItemFile, 'kind'> {
  return {
    id: item.id,
    area: item.area,
    ordinal: item.ordinal,
    text: item.text === '' ? undefined : item.text,
    open: item.open,
    responsibilities: item.responsibilities,
    responsibilitySpans: item.responsibilitySpans,
    mentions: item.mentions,
    spans: item.spans,
  };
}

function planOf(plan: PlanReading, position: number): PlanFile {
  const { areas, goals, measures, targets, ...facts } = plan;
  return {
    format: 'plangraph/1',
    plan: { ...facts, position },
    areas,
    goals: goals.map((goal) => ({ ...itemOf(goal), kind: goal.kind })),
    measures: measures.map((measure) => ({ ...itemOf(measure), kind: measure.kind, title: measure.title })),
    targets,
  };
}

function digestOf(files: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const bytes of files) hash.update(bytes);
  return hash.digest('hex');
}

/** A reading as input of an import, with the document's text and parts. `files` are the bytes of the file, or of the files that make the document. */
export function inputOfReading(reading: DocumentReading, ...files: Uint8Array[]): ApplyInput {
  const { source, document } = reading;
  const sections = reading.sections.map((section) => ({ ...section, text: source.text.slice(section.span.start, section.span.end) }));
  return {
    document: {
      ...document,
      fileName: source.fileName,
      format: source.format,
      sha256: digestOf(files),
      text: source.text,
      ...(source.parts ? { parts: source.parts.map(({ fileName, format, span }) => ({ end: span.end, start: span.start, format, fileName })) } : {}),
      sections,
    },
    plans: reading.plans.map(planOf),
    questions: reading.questions,
  };
}
