import type { Comparator, TargetNature } from '../../schema/target/target.enums.ts';
import type { ImportChange, ImportDecisionKind, ImportItemType, ImportPlaceKind, ImportState } from '../../schema/document-import/import-job.enums.ts';
import type { ImportReasonCode } from '../../schema/document-import/import-reason.enums.ts';
import type { JurisdictionLevel } from '../../schema/jurisdiction/jurisdiction.enums.ts';
import type { PlanLinkKind } from '../../schema/plan/plan.enums.ts';
import type { ResponsibilityRole } from '../../schema/responsibility/responsibility.enums.ts';
import type { SectionKind } from '../../schema/section/section.enums.ts';

/** A stretch of a file's text: from `start` up to, not including, `end`. */
export interface Span {
  start: number;
  end: number;
}

/** How many rows of one kind an import adds, changes and so on. */
export interface Count {
  kind: string;
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  kept: number;
}

/** Why an import failed. */
export interface Failure {
  code: string;
  messageZh: string;
  messageEn: string;
}

/** An import without its contents. */
export interface Job {
  id: string;
  version: number;
  name: string;
  state: ImportState;
  createdByName: string;
  createdAt: string;
  stateAt: string;
  progress: { stage: string; done: number; total: number };
  error: Failure | null;
  report: { counts: Count[]; planIds: string[]; isChange: boolean } | null;
}

/** A field whose value in the graph and in the import differ. */
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
  kept: boolean;
}

/** What the parts of a preview have in common. */
export interface Part {
  ref: string;
  id: string | null;
  change: ImportChange;
  fields: FieldChange[];
}

/** A step of the reasoning that led from words to a row; the code says which of the other fields count. */
export interface Reason {
  code: ImportReasonCode;
  word: string | null;
  place: string | null;
  home: string | null;
  name: string | null;
  measure: string | null;
  families: string[] | null;
}

/** A title that a plan names, and the plan that it was taken for. */
export interface ImportedLink {
  kind: PlanLinkKind;
  title: string;
  planId: string | null;
  planTitle: string | null;
  confidence: number;
  reasons: Reason[];
}

/** That a unit answers for an item, as read and as resolved. */
export interface Duty extends Part {
  role: ResponsibilityRole;
  asWritten: string;
  asRead: string;
  group: boolean;
  unitId: string | null;
  unitName: string;
  confidence: number;
  reasons: Reason[];
  span: Span | null;
}

/** The values of a target that a reviewer can change. */
export interface TargetValues {
  indicator: string;
  comparator: Comparator;
  value: number | null;
  valueMax: number | null;
  valueText: string | null;
  unitOfMeasure: string;
  baselineYear: number | null;
  baseline: number | null;
  dueYear: number | null;
  nature: TargetNature | null;
}

/** A target as read. */
export interface ImportedTarget extends Part, TargetValues {
  quote: string | null;
  indicatorId: string | null;
  indicatorName: string | null;
  confidence: number;
  reasons: Reason[];
  span: Span | null;
}

/** A goal or measure as read and decided. */
export interface ImportedItem extends Part {
  type: ImportItemType;
  kind: string;
  ordinal: string;
  title: string;
  text: string | null;
  label: string | null;
  open: boolean;
  accepted: boolean;
  spans: Span[];
  responsibilitySpans: Span[];
  responsibilities: Duty[];
  targets: ImportedTarget[];
}

/** A group that items stand under. */
export interface ImportedArea extends Part {
  section: string;
  title: string;
  span: Span | null;
  items: ImportedItem[];
}

/** A row of the plan that is not in the import. */
export interface Removed {
  id: string;
  kind: string;
  subject: string;
  change: ImportChange;
}

/** A part of a document that is no item. */
export interface ImportedSection {
  kind: SectionKind;
  ordinal: string;
  title: string;
  span: Span;
}

/** A plan as read and decided. */
export interface ImportedPlan extends Part {
  file: number;
  key: string;
  title: string;
  jurisdiction: string;
  level: JurisdictionLevel;
  topic: string | null;
  documentNumber: string | null;
  issuer: string | null;
  issuedOn: string | null;
  periodStart: number | null;
  periodEnd: number | null;
  links: ImportedLink[];
  span: Span | null;
  areas: ImportedArea[];
  tableTargets: ImportedTarget[];
  sections: ImportedSection[];
  removed: Removed[];
}

/** A doubt that the reader left to a person. */
export interface Question {
  ref: string;
  code: string;
  textZh: string;
  textEn: string;
  file: number;
  span: Span;
  item: string | null;
  plan: string | null;
  /** Everywhere the same is asked. */
  places: { span: Span; item: string | null }[];
  alternatives: string[];
  answer: string | null;
}

/** A decision that was taken. */
export interface Decision {
  id: string;
  kind: ImportDecisionKind;
  ref: string;
  input: string;
  at: string;
  byName: string;
  problem: string | null;
}

/** What a stretch of a file's text became. */
export interface Place {
  kind: ImportPlaceKind;
  span: Span;
  ref: string | null;
}

/** A file of a document, and where it stands in the document's text. */
export interface FilePart {
  position: number;
  name: string;
  format: string | null;
  span: Span | null;
}

/** One document of an import (a file, or several), without its text. */
export interface ImportedFile {
  index: number;
  name: string;
  format: string | null;
  notices: string[];
  places: Place[];
  coverage: { kind: ImportPlaceKind; characters: number; share: number }[];
  parts: FilePart[];
}

/** What applying would do; `token` names this state of it. */
export interface Preview {
  token: string;
  plans: ImportedPlan[];
  counts: Count[];
}

/** Everything a review shows, except the texts. */
export interface Review {
  id: string;
  version: number;
  state: ImportState;
  preview: Preview | null;
  questions: Question[];
  decisions: Decision[];
  files: ImportedFile[];
}

/** What a decision has made other than it was; the outline says how that and the rest fit together. */
export interface PreviewChanges {
  token: string;
  outline: { ref: string; areas: { ref: string; items: string[] }[] }[];
  plans: Omit<ImportedPlan, 'areas'>[];
  areas: Omit<ImportedArea, 'items'>[];
  items: ImportedItem[];
  counts: Count[];
}

/** A review after a decision, without what has stayed the same in its preview and documents. */
export interface ReviewChanges extends Omit<Review, 'preview'> {
  previewChanges: PreviewChanges | null;
}

/** Facts of a plan that a reviewer can change. */
export type PlanValues = Partial<
  Pick<ImportedPlan, 'title' | 'jurisdiction' | 'level' | 'topic' | 'documentNumber' | 'issuer' | 'issuedOn' | 'periodStart' | 'periodEnd'>
>;

/** A decision to be taken; the kind says which of the other fields count. */
export interface DecisionInput {
  kind: ImportDecisionKind;
  ref: string;
  text?: string | null;
  title?: string | null;
  ordinal?: string | null;
  open?: boolean;
  type?: ImportItemType;
  itemKind?: string;
  area?: string | null;
  before?: string | null;
  offset?: number;
  end?: number;
  alternative?: string;
  unitId?: string;
  unitName?: string;
  role?: ResponsibilityRole;
  target?: Partial<TargetValues>;
  plan?: PlanValues;
  field?: string;
}

/** Decisions to take and decisions to take back, in one step. */
export interface Change {
  decisions?: DecisionInput[];
  takeBack?: string[];
}
