import type { AreaTheme } from '../../schema/area/area.enums.ts';
import type { GoalKind } from '../../schema/goal/goal.enums.ts';
import type { MeasureKind } from '../../schema/measure/measure.enums.ts';
import type { PlanLinkKind, PlanStatus } from '../../schema/plan/plan.enums.ts';
import type { Row } from '../curation/draft.ts';
import type { Place } from '../plan/plan-query.ts';
import type { TargetRow } from '../target/target-types.ts';
import type { Duty } from '../unit/duty-types.ts';

/** A goal or measure as a line of the outline. */
export interface OutlineItem extends Row {
  __typename: 'Goal' | 'Measure';
  kind: GoalKind | MeasureKind;
  ordinal: string;
  title?: string;
  text: string | null;
  statement: string;
  area: { id: string };
  responsibilities: { totalCount: number };
  targets: { totalCount: number };
}

/** An area as a line of the outline. */
export interface OutlineArea extends Row {
  __typename: 'Area';
  section: string;
  title: string;
  theme: AreaTheme | null;
}

/** A plan whose outline is worked on. */
export interface OutlinePlan extends Row {
  __typename: 'Plan';
  key: string;
  title: string;
  topic: string | null;
  periodStart: number | null;
  periodEnd: number | null;
  status: PlanStatus;
  jurisdiction: Place;
  document: { id: string; title: string } | null;
  links: { nodes: PlanLinkRow[] };
  areas: { nodes: OutlineArea[] };
}

/** What a plan rests on, replaces or connects to. */
export interface PlanLinkRow extends Row {
  kind: PlanLinkKind | null;
  title: string;
  target: { id: string; title: string } | null;
}

/** A responsibility that can be edited. */
export type DutyRow = Duty & Row;

/** A target that can be edited. */
export type FigureRow = TargetRow & Row & { provenance?: { spans: SourceSpan[] } | null };

/** A goal or measure that a measure supports, or that supports a goal. */
export interface Tie {
  id: string;
  ordinal: string;
  statement: string;
}

/** A stretch of the document that says something of an item. */
export interface SourceSpan {
  kind: 'TEXT' | 'RESPONSIBILITY';
  start: number;
  end: number;
}

/** A goal or measure with all that hangs on it. */
export interface ItemDetail extends Omit<OutlineItem, 'responsibilities' | 'targets'> {
  label: string | null;
  open: boolean;
  position: number;
  plan: { id: string };
  responsibilities: { nodes: DutyRow[] };
  targets: { nodes: FigureRow[] };
  supports?: { nodes: Tie[] };
  supportedBy?: { nodes: Tie[] };
  provenance: { document: { id: string }; spans: SourceSpan[] } | null;
}

/** That a goal carries out another. */
export interface AlignmentRow extends Row {
  status: string;
  verdict: string | null;
  higher: Tie & { plan: { id: string; key: string; title: string } };
  lower: Tie & { plan: { id: string; key: string; title: string } };
}
