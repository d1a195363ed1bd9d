import type { DocumentReading, GoalReading, MeasureReading, PlanReading, ResponsibilityReading, TargetReading } from './reading.ts';
import type { Span } from './source-text.ts';

/** A unit and its part, as plans are handed from one system to another. */
export interface InterchangeResponsibility {
  role: ResponsibilityReading['role'];
  unit: string;
  group: boolean;
  asWritten?: string;
}

interface InterchangeItem {
  id: string;
  area: string;
  ordinal: string;
  text: string;
  responsibilities: InterchangeResponsibility[];
  open: boolean;
  targets: string[];
  mentions?: { unit: string; asWritten: string }[];
  spans?: Span[];
}

/** A goal in the interchange format. */
export interface InterchangeGoal extends InterchangeItem {
  kind: GoalReading['kind'];
}

/** A measure in the interchange format. */
export interface InterchangeMeasure extends InterchangeItem {
  kind: MeasureReading['kind'];
  title: string;
}

/** One plan in the format `plangraph/1`; keys with a question mark are additions that a reader may ignore. */
export interface PlanInterchange {
  format: 'plangraph/1';
  plan: Pick<PlanReading, 'key' | 'title' | 'jurisdiction' | 'level' | 'documentNumber' | 'issuer' | 'issuedOn' | 'periodStart' | 'periodEnd' | 'basis'> & {
    topic?: string | null;
  };
  areas: { id: string; section: string; title: string; span?: Span }[];
  goals: InterchangeGoal[];
  measures: InterchangeMeasure[];
  targets: (Omit<TargetReading, 'span'> & { span?: Span })[];
}

/** The plans of a reading in the interchange format. */
export function toInterchange(reading: DocumentReading): PlanInterchange[] {
  return reading.plans.map((plan) => ({
    format: 'plangraph/1',
    plan: {
      key: plan.key,
      title: plan.title,
      jurisdiction: plan.jurisdiction,
      level: plan.level,
      documentNumber: plan.documentNumber,
      issuer: plan.issuer,
      issuedOn: plan.issuedOn,
      periodStart: plan.periodStart,
      periodEnd: plan.periodEnd,
      basis: plan.basis,
      topic: plan.topic,
    },
    areas: plan.areas,
    goals: plan.goals.map((goal) => ({ ...toItem(goal), kind: goal.kind })),
    measures: plan.measures.map((measure) => ({ ...toItem(measure), kind: measure.kind, title: measure.title })),
    targets: plan.targets,
  }));
}

function toItem(item: GoalReading | MeasureReading): InterchangeItem {
  return {
    id: item.id,
    area: item.area,
    ordinal: item.ordinal,
    text: item.text,
    responsibilities: item.responsibilities.map(({ role, unit, group, asWritten }) => ({ role, unit, group, ...(asWritten === unit ? {} : { asWritten }) })),
    open: item.open,
    targets: item.targets,
    mentions: item.mentions.map(({ unit, asWritten }) => ({ unit, asWritten })),
    spans: item.spans,
  };
}
