import { addUnmatchedRows, applyDueYears, applyTaskTables } from './apply-task-tables.ts';
import type { AreaDraft } from './drafts.ts';
import { findMentions, type KnownNames } from '../grammar/mentions.ts';
import { placeOf } from '../grammar/plan-facts.ts';
import { type PlanIdentity, placeStem } from './plan-identity.ts';
import { type NumberedItem, planTargets } from './plan-targets.ts';
import { leadFirst } from './lead-first.ts';
import { shareListDuties } from './list-duties.ts';
import { readItem } from './read-item.ts';
import type { PlanRead } from './read-plan.ts';
import type { AreaReading, DocumentFacts, GoalReading, MeasureReading, PlanReading, TargetReading } from '../reading.ts';

/** A plan as read, and its items with where their words came from. */
export interface AssembledPlan {
  plan: PlanReading;
  items: NumberedItem[];
  areaIds: Map<AreaDraft, string>;
  read: PlanRead;
}

/** What a document's words as a whole say of how its lists of units are to be read. */
export interface Conventions {
  /** Names that the document writes in another way elsewhere, with the right one. */
  slips: ReadonlyMap<string, string>;
  /** Whether the unit named first in each list leads. */
  firstLeads: boolean;
}

/** Gives a plan's areas and items their ids and readings. */
export function assemblePlan(read: PlanRead, identity: PlanIdentity, document: DocumentFacts, conventions: Conventions): AssembledPlan {
  const stem = placeStem(identity.jurisdiction);
  shareListDuties(read.draft.items);
  addUnmatchedRows(read.draft, numberItems(read, new Map(), stem), identity.title);
  const areaIds = new Map(read.draft.areas.map((area, index) => [area, `A${index + 1}`]));
  const items = numberItems(read, areaIds, stem);
  const years = applyTaskTables(read.draft, items, stem);
  if (conventions.firstLeads) leadFirst(items);
  const targets = applyDueYears(
    planTargets(
      items,
      read.draft.tables.map(({ table }) => table),
      { periodStart: identity.periodStart, periodEnd: identity.periodEnd, issuedOn: document.issuedOn },
    ),
    years,
  );
  const established = new Set(items.flatMap((item) => item.responsibilities.map(({ unit }) => unit)));
  const known = { established, slips: conventions.slips, places: placesOf(identity) };
  const targetIds = idsByHome(targets);
  const readings = items.map((item) => toReading(item, areaIds.get(item.draft.area) ?? '', targetIds.get(item.id) ?? [], known));
  const plan: PlanReading = {
    ...identity,
    documentNumber: document.number,
    issuer: document.issuer,
    issuedOn: document.issuedOn,
    span: planSpan(read),
    areas: read.draft.areas.map((area, index): AreaReading => ({ id: `A${index + 1}`, section: area.section, title: area.title, span: area.span })),
    goals: readings.flatMap((reading) => (reading.goal ? [reading.goal] : [])),
    measures: readings.flatMap((reading) => (reading.measure ? [reading.measure] : [])),
    targets,
  };
  return { plan, items, areaIds, read };
}

/** The plan's own place and those whose plans it rests on. */
function placesOf({ jurisdiction, basis }: PlanIdentity): string[] {
  return [...new Set([jurisdiction, ...basis.flatMap((title) => placeOf(title)?.name ?? [])])];
}

function idsByHome(targets: TargetReading[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, in: home } of targets) ids.set(home, [...(ids.get(home) ?? []), id]);
  return ids;
}

function numberItems(read: PlanRead, areaIds: Map<AreaDraft, string>, stem: string): NumberedItem[] {
  const counts = new Map<string, number>();
  return read.draft.items.map((draft) => {
    const series = `${areaIds.get(draft.area) ?? ''}.${'goal' in draft.kind ? 'G' : 'M'}`;
    const next = (counts.get(series) ?? 0) + 1;
    counts.set(series, next);
    return { ...readItem(draft, stem), id: `${series}${next}` };
  });
}

function toReading(item: NumberedItem, area: string, targets: string[], known: KnownNames): { goal?: GoalReading; measure?: MeasureReading } {
  const { draft, words } = item;
  const mentions = findMentions(words.text, known).map(({ unit, asWritten, start, end }) => ({ unit, asWritten, span: words.spanOf(start, end) }));
  const base = {
    id: item.id,
    area,
    ordinal: draft.ordinal,
    text: words.text,
    spans: words.spans,
    responsibilities: item.responsibilities,
    open: item.open,
    responsibilitySpans: item.responsibilitySpans,
    mentions,
    targets,
  };
  return 'goal' in draft.kind ? { goal: { ...base, kind: draft.kind.goal } } : { measure: { ...base, kind: draft.kind.measure, title: draft.title } };
}

function planSpan({ stretch }: PlanRead): { start: number; end: number } {
  const parts = stretch.parts.map((part) => (part.line ? part.line.words.span : part.table.span));
  const first = stretch.titleLines[0]?.words.start ?? parts[0]?.start ?? 0;
  return { start: first, end: parts.at(-1)?.end ?? stretch.titleLines.at(-1)?.words.end ?? first };
}
