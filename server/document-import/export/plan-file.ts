import { z } from 'zod';
import { AlignmentStatus, AlignmentVerdict } from '../../../schema/alignment/alignment.enums.ts';
import { AreaTheme } from '../../../schema/area/area.enums.ts';
import { GoalKind } from '../../../schema/goal/goal.enums.ts';
import { IndicatorDirection } from '../../../schema/indicator/indicator.enums.ts';
import { JurisdictionLevel } from '../../../schema/jurisdiction/jurisdiction.enums.ts';
import { MeasureKind } from '../../../schema/measure/measure.enums.ts';
import { PlanLinkKind, PlanStatus } from '../../../schema/plan/plan.enums.ts';
import { ResponsibilityRole } from '../../../schema/responsibility/responsibility.enums.ts';
import { Comparator, TargetNature } from '../../../schema/target/target.enums.ts';

const span = z.object({ start: z.int().min(0), end: z.int().min(0) });
const spans = z.array(span).optional();
const year = z.int().min(1900).max(2200).nullish();
const named = z.string().trim().min(1);
const unitReference = { unit: named, group: z.boolean().default(false), asWritten: z.string().optional(), span: span.optional() };

/** What only this program's own imports carry: which part of an import this is, which row it is, and which of a curator's fields it may overwrite. */
const inside = { ref: z.string().optional(), rowId: z.uuid().optional(), overwrite: z.array(z.string()).optional() };

const responsibilities = z.array(z.object({ role: z.enum(ResponsibilityRole), ...unitReference, ...inside, holderId: z.uuid().optional() })).default([]);

const item = {
  id: named,
  area: named,
  ordinal: z.string().default(''),
  text: z.string().min(1).optional(),
  label: z.string().min(1).optional(),
  responsibilities,
  open: z.boolean().default(false),
  responsibilitySpans: spans,
  mentions: z.array(z.object({ unit: z.string().optional(), family: z.string().optional(), asWritten: z.string(), span: span.optional() })).optional(),
  spans,
  ...inside,
};

const plan = z.object({
  key: named,
  title: named,
  jurisdiction: z.string(),
  level: z.enum(JurisdictionLevel),
  /** The places above, nearest first, where the receiver may not know them. */
  within: z.array(z.object({ name: named, level: z.enum(JurisdictionLevel) })).optional(),
  topic: z.string().nullish(),
  documentTitle: z.string().optional(),
  documentNumber: z.string().nullish(),
  issuer: z.string().nullish(),
  issuedOn: z.iso.date().nullish(),
  periodStart: year,
  periodEnd: year,
  position: z.int().min(0).optional(),
  /** Whether readers see it, and since when; a plan that is not there yet begins so, where the one who imports may publish. */
  status: z.enum(PlanStatus).optional(),
  publishedAt: z.iso.datetime({ offset: true }).nullish(),
  span: span.optional(),
  ...inside,
  basis: z.array(named).optional(),
  links: z.array(z.object({ kind: z.enum(PlanLinkKind), title: named })).optional(),
  /** The plans that links lead to, by key, where their titles do not say so. */
  linksTo: z.array(z.object({ kind: z.enum(PlanLinkKind), title: named, plan: named })).optional(),
});

const target = z.object({
  id: named,
  in: named,
  indicator: named,
  comparator: z.enum(Comparator),
  value: z.number().nullable(),
  valueMax: z.number().nullish(),
  valueText: z.string().optional(),
  unit: z.string().default(''),
  baselineYear: year,
  baseline: z.number().nullish(),
  dueYear: year,
  nature: z.enum(TargetNature).nullish(),
  quote: z.string().optional(),
  /** The shared indicator, where its names do not say so. */
  sharedIndicator: named.optional(),
  /** Whether a person has said that it is no shared indicator's, whatever its words say. */
  noSharedIndicator: z.boolean().optional(),
  responsibilities: responsibilities.optional(),
  span: span.optional(),
  ...inside,
});

const goalElsewhere = z.object({ plan: named, goal: named });

const family = z.object({ code: named, name: named, nameEn: z.string(), shortName: named, aliases: z.array(named).default([]) });
const alignment = z.object({
  goal: named,
  to: goalElsewhere,
  status: z.enum(AlignmentStatus),
  verdict: z.enum(AlignmentVerdict).nullish(),
  confidence: z.number().nullish(),
  reason: z.string().nullish(),
  decidedBy: z.string(),
});

const unit = z.object({
  name: named,
  fullName: named,
  nameEn: z.string().nullish(),
  jurisdiction: named,
  level: z.enum(JurisdictionLevel),
  aliases: z.array(named).default([]),
  families: z.array(named).default([]),
});
const membership = z.object({
  unit: named,
  jurisdiction: named,
  level: z.enum(JurisdictionLevel),
  from: z.iso.date().nullish(),
  until: z.iso.date().nullish(),
});
const group = z.object({
  name: named,
  nameEn: z.string().nullish(),
  jurisdiction: named,
  level: z.enum(JurisdictionLevel),
  membersComplete: z.boolean().default(false),
  members: z.array(membership).default([]),
});
const indicator = z.object({
  name: named,
  nameEn: z.string().nullish(),
  unitOfMeasure: z.string().default(''),
  direction: z.enum(IndicatorDirection),
  definition: z.string().nullish(),
  aliases: z.array(named).default([]),
});

/** The format `plangraph/1` as it is read: what the format asks for, and the additions that this program writes. */
export const planFileSchema = z.object({
  format: z.literal('plangraph/1'),
  plan,
  areas: z.array(z.object({ id: named, section: z.string().default(''), title: named, theme: z.enum(AreaTheme).nullish(), span: span.optional(), ...inside })),
  goals: z.array(z.object({ ...item, kind: z.enum(GoalKind) })),
  measures: z.array(
    z.object({
      ...item,
      kind: z.enum(MeasureKind),
      title: z.string().default(''),
      supports: z.array(named).optional(),
      supportsElsewhere: z.array(goalElsewhere).optional(),
    }),
  ),
  targets: z.array(target),
  units: z.array(unit).optional(),
  groups: z.array(group).optional(),
  families: z.array(family).optional(),
  indicators: z.array(indicator).optional(),
  alignments: z.array(alignment).optional(),
});

/** One plan in the exchange format, checked. */
export type PlanFile = z.infer<typeof planFileSchema>;
export type PlanFileFacts = PlanFile['plan'];
export type GoalFile = PlanFile['goals'][number];
export type MeasureFile = PlanFile['measures'][number];
export type ItemFile = GoalFile | MeasureFile;
export type TargetFile = PlanFile['targets'][number];
export type ResponsibilityFile = ItemFile['responsibilities'][number];
export type MentionFile = NonNullable<ItemFile['mentions']>[number];

const insideKeys = new Set([...Object.keys(inside), 'holderId']);

/** Checks one plan object that comes from elsewhere; the error says which field is wrong. */
export function readPlanFile(value: unknown, fileName: string): PlanFile {
  return checkPlanFile(JSON.parse(JSON.stringify(value, (key, each: unknown) => (insideKeys.has(key) ? undefined : each)) ?? 'null'), fileName);
}

/** Checks one plan object that this program has made itself, rows' ids and all. */
export function checkPlanFile(value: unknown, fileName: string): PlanFile {
  const result = planFileSchema.safeParse(value);
  if (result.success) return checkReferences(result.data, fileName);
  const [first] = result.error.issues;
  throw new Error(`${fileName}: not a plan in the format plangraph/1: ${first ? `${first.path.join('.') || 'the file'}: ${first.message}` : 'unreadable'}`);
}

function checkReferences(file: PlanFile, fileName: string): PlanFile {
  const areas = new Set(file.areas.map(({ id }) => id));
  const items = new Set(['table']);
  for (const { id, area } of [...file.goals, ...file.measures]) {
    if (!areas.has(area)) throw new Error(`${fileName}: ${id} names the area ${area}, which the plan does not have`);
    if (items.has(id)) throw new Error(`${fileName}: the id ${id} is used twice`);
    items.add(id);
  }
  const lost = file.targets.find((entry) => !items.has(entry.in));
  if (lost) throw new Error(`${fileName}: ${lost.id} stands in ${lost.in}, which the plan does not have`);
  return file;
}

const line = (key: string, rows: readonly unknown[]): string =>
  `${JSON.stringify(key)}: [${rows.length === 0 ? '' : `\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n`}]`;

/** Writes a plan so that a change of one item is a change of one line. */
export function printPlanFile(file: PlanFile): string {
  const parts = Object.entries(file)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (Array.isArray(value) ? line(key, value) : `${JSON.stringify(key)}: ${JSON.stringify(value)}`));
  return `{\n${parts.join(',\n')}\n}\n`;
}
