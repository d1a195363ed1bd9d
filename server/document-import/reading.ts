import type { GoalKind } from '../../schema/goal/goal.enums.ts';
import type { JurisdictionLevel } from '../../schema/jurisdiction/jurisdiction.enums.ts';
import type { MeasureKind } from '../../schema/measure/measure.enums.ts';
import type { ResponsibilityRole } from '../../schema/responsibility/responsibility.enums.ts';
import type { SectionKind } from '../../schema/section/section.enums.ts';
import type { Comparator, TargetNature } from '../../schema/target/target.enums.ts';
import type { SourceText, Span } from './source-text.ts';

/** A unit (or group) that an item's list of responsibilities names. */
export interface ResponsibilityReading {
  role: ResponsibilityRole;
  /** The unit as meant, with carried-over prefixes written out: 县妇联 where the list goes on with 妇联. */
  unit: string;
  /** Whether `unit` is a named group of units, e.g. 市妇儿工委成员单位. */
  group: boolean;
  /** The words as printed. */
  asWritten: string;
  span: Span;
}

/** A unit named in an item's own words, outside its list of responsibilities. */
export interface MentionReading {
  unit: string;
  asWritten: string;
  span: Span;
}

/** A quantified commitment: one quantity, one target. */
export interface TargetReading {
  /** T1, T2, … within the plan. */
  id: string;
  /** The id of the goal or measure that holds it, or `table` for a row of an indicator table. */
  in: string;
  indicator: string;
  comparator: Comparator;
  value: number | null;
  valueMax: number | null;
  /** The unit of measure: %, ‰, /10万, 岁, 个, 张/千人 …; empty where the figure has none. */
  unit: string;
  baselineYear: number | null;
  baseline: number | null;
  dueYear: number | null;
  nature: TargetNature | null;
  /** The words that state it, to the letter. */
  quote: string;
  span: Span;
}

/** A group that items hang under. `section` is the path of printed ordinals, e.g. 三/（一）. */
export interface AreaReading {
  id: string;
  section: string;
  title: string;
  span: Span;
}

interface ItemReading {
  /** A1.G1 for a goal, A1.M1 for a measure. */
  id: string;
  area: string;
  /** The path of printed ordinals below the area, e.g. 1.(2); empty where none is printed. */
  ordinal: string;
  /** The words to the letter, without ordinal and trailing responsibilities. */
  text: string;
  /** Where the text stands; several spans where page breaks or tags cut it. */
  spans: Span[];
  responsibilities: ResponsibilityReading[];
  /** Whether the list of units is open-ended (等). */
  open: boolean;
  /** The spans of the responsibility lists, brackets included. */
  responsibilitySpans: Span[];
  mentions: MentionReading[];
  targets: string[];
}

export interface GoalReading extends ItemReading {
  kind: GoalKind;
}

export interface MeasureReading extends ItemReading {
  kind: MeasureKind;
  /** The printed heading that opens the measure, without its full stop; empty where there is none. */
  title: string;
}

/** A part of a document that is no item: kept so that nothing is lost. */
export interface SectionReading {
  kind: SectionKind;
  title: string;
  ordinal: string;
  level: number;
  span: Span;
  /** The key of the plan it stands in, or null for the document's own parts (notice, signature). */
  plan: string | null;
}

/** A doubtful decision, for a person to take. The first alternative is what the reader took meanwhile. */
export interface Question {
  /** A stable code of the kind of doubt, e.g. UNIT_SLIP, ORDINAL_GAP, ITEM_OR_SECTION. */
  code: string;
  /** What is asked, in Chinese and English. */
  textZh: string;
  textEn: string;
  span: Span;
  /** The id of the item it is about, if any, and its plan. */
  item: string | null;
  plan: string | null;
  alternatives: string[];
  /** Where an answer would cut the words: the ordinals of a list, the openings of later horizons. */
  cuts?: Span[];
  /** The cells of the table that it is about, row by row. */
  rows?: Span[][];
}

export type PlaceKind = 'item' | 'responsibility' | 'section' | 'heading' | 'table' | 'furniture' | 'unplaced';

/** One stretch of the text and where it ended up. The places of a document cover it from end to end without overlap. */
export interface Place {
  span: Span;
  kind: PlaceKind;
  /** Key of the plan and id of the item or area, where it has one. */
  plan: string | null;
  item: string | null;
}

export interface PlanReading {
  /** A stable key, e.g. yantai-women. */
  key: string;
  title: string;
  jurisdiction: string;
  level: JurisdictionLevel;
  topic: string | null;
  documentNumber: string | null;
  issuer: string | null;
  /** ISO date. */
  issuedOn: string | null;
  periodStart: number | null;
  periodEnd: number | null;
  /** Titles in 《…》 that the opening names as what the plan rests on. */
  basis: string[];
  span: Span;
  areas: AreaReading[];
  goals: GoalReading[];
  measures: MeasureReading[];
  targets: TargetReading[];
}

/** The official paper itself. */
export interface DocumentFacts {
  title: string;
  number: string | null;
  issuer: string | null;
  issuedOn: string | null;
}

/** What the importer read of one document. A pure function of the source text. */
export interface DocumentReading {
  source: SourceText;
  document: DocumentFacts;
  plans: PlanReading[];
  sections: SectionReading[];
  questions: Question[];
  /** Covers the text from end to end. */
  places: Place[];
}
