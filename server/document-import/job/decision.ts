import { z } from 'zod';
import { ImportDecisionKind, ImportItemType } from '../../../schema/document-import/import-job.enums.ts';
import { JurisdictionLevel } from '../../../schema/jurisdiction/jurisdiction.enums.ts';
import { ResponsibilityRole } from '../../../schema/responsibility/responsibility.enums.ts';
import { Comparator, TargetNature } from '../../../schema/target/target.enums.ts';

const year = z.int().min(1900).max(2200).nullish();
const words = z.string().max(200_000);

const target = z.object({
  indicator: z.string().trim().min(1).max(500).nullish(),
  comparator: z.enum(Comparator).nullish(),
  value: z.number().nullish(),
  valueMax: z.number().nullish(),
  valueText: z.string().max(500).nullish(),
  unitOfMeasure: z.string().max(50).nullish(),
  baselineYear: year,
  baseline: z.number().nullish(),
  dueYear: year,
  nature: z.enum(TargetNature).nullish(),
});

const day = z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), z.iso.date().nullish());

const plan = z.object({
  title: z.string().trim().min(1).max(500).nullish(),
  documentNumber: z.string().trim().min(1).max(100).nullish(),
  issuer: z.string().trim().min(1).max(200).nullish(),
  issuedOn: day,
  periodStart: year,
  periodEnd: year,
  topic: z.string().trim().min(1).max(100).nullish(),
  jurisdiction: z.string().trim().min(1).max(100).nullish(),
  level: z.enum(JurisdictionLevel).nullish(),
});

/** What a decision may say. */
export const decisionInput = z.object({
  kind: z.enum(ImportDecisionKind),
  ref: z.string().min(1).max(500),
  text: words.min(1).nullish(),
  title: z.string().max(2000).nullish(),
  ordinal: z.string().max(200).nullish(),
  open: z.boolean().nullish(),
  type: z.enum(ImportItemType).nullish(),
  itemKind: z.string().max(40).nullish(),
  area: z.string().max(500).nullish(),
  before: z.string().max(500).nullish(),
  offset: z.int().min(0).nullish(),
  end: z.int().min(0).nullish(),
  alternative: words.nullish(),
  unitId: z.uuid().nullish(),
  unitName: z.string().trim().min(2).max(200).nullish(),
  role: z.enum(ResponsibilityRole).nullish(),
  target: target.nullish(),
  plan: plan.nullish(),
  field: z.string().max(60).nullish(),
});

export type DecisionInput = z.infer<typeof decisionInput>;
export type TargetChanges = z.infer<typeof target>;

/** A decision as it is stored. */
export interface Decision {
  /** d1, d2, …: the order in which decisions were taken. */
  id: string;
  at: string;
  byName: string;
  input: DecisionInput;
}
