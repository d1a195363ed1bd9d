import type { Em } from '../../../db/orm.ts';
import type { PlanLinkKind } from '../../../schema/plan/plan.enums.ts';
import type { FamilyDictionary } from '../resolve/family-dictionary.ts';
import type { GroupBook } from '../resolve/group-book.ts';
import type { IndicatorBook } from '../resolve/indicator-book.ts';
import type { PlaceBook } from '../resolve/place-book.ts';
import type { Finding } from '../resolve/reasons.ts';
import type { TitleBook } from '../resolve/title-book.ts';
import type { UnitBook } from '../resolve/unit-book.ts';
import type { UnitNames } from '../resolve/unit-name.ts';
import type { ApplyOptions } from './apply-input.ts';
import type { ApplyReport } from './report.ts';
import { RowSet } from './row-set.ts';

/** The tables that an import fills, each with what is to become of its rows. */
export interface RowSets {
  document: RowSet;
  plan: RowSet;
  link: RowSet;
  section: RowSet;
  area: RowSet;
  goal: RowSet;
  measure: RowSet;
  support: RowSet;
  target: RowSet;
  responsibility: RowSet;
  mention: RowSet;
}

/** Empty row sets that count into a report. */
export function makeRowSets(report: ApplyReport): RowSets {
  return {
    document: new RowSet('document', 'document', report),
    plan: new RowSet('plan', 'plan', report, { status: 'DRAFT', position: 0 }),
    link: new RowSet('plan_link', 'link', report),
    section: new RowSet('section', 'section', report, { ordinal: '', title: '', text: '' }),
    area: new RowSet('area', 'area', report, { section: '' }),
    goal: new RowSet('goal', 'goal', report, { ordinal: '', open: false }),
    measure: new RowSet('measure', 'measure', report, { ordinal: '', open: false, title: '' }),
    support: new RowSet('measure_support', 'link', report),
    target: new RowSet('target', 'target', report, { unit_of_measure: '' }),
    responsibility: new RowSet('responsibility', 'responsibility', report),
    mention: new RowSet('mention', 'mention', report),
  };
}

/** The rows of a plan's items by the ids that the document's reading gives them. */
export interface ItemIds {
  goals: Map<string, string>;
  measures: Map<string, string>;
}

/** Which row each part of an import (by its `ref`) became, and how its unit or indicator was found. */
export interface Trace {
  rows: Map<string, { set: keyof RowSets; id: string }>;
  holders: Map<string, Finding>;
  indicators: Map<string, Finding>;
  /** What the titles that a plan names were taken for, by the plan's `ref`. */
  links: Map<string, TracedLink[]>;
}

/** What a title that a plan names was taken for. */
export interface TracedLink extends Finding {
  kind: PlanLinkKind;
  title: string;
}

/** Nothing traced yet. */
export const emptyTrace = (): Trace => ({ rows: new Map(), holders: new Map(), indicators: new Map(), links: new Map() });

/** What one import works with. */
export interface ApplyContext {
  em: Em;
  options: ApplyOptions;
  report: ApplyReport;
  sets: RowSets;
  places: PlaceBook;
  dictionary: FamilyDictionary;
  /** The ids of families by code. */
  familyIds: Map<string, string>;
  unitNames: UnitNames;
  units: UnitBook;
  groups: GroupBook;
  indicators: IndicatorBook;
  /** The plans that are there or come, by their titles, for links. */
  titles: TitleBook;
  /** The units and groups that the inputs name by id. */
  picked: Map<string, 'unit' | 'group'>;
  trace: Trace;
  /** The rows of the goals and measures of each plan of this import, by the plan's key and what its file calls them. */
  itemIds: Map<string, ItemIds>;
  /** The ids of what has been asked about, so that each doubt is one question. */
  asked: Set<string>;
}

/** Notes which row a part of an import became; gives the row's id. */
export function traced(context: ApplyContext, set: keyof RowSets, part: { ref?: string | undefined }, id: string): string {
  if (part.ref !== undefined) context.trace.rows.set(part.ref, { set, id });
  return id;
}
