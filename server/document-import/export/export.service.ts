import type { Em } from '../../../db/orm.ts';
import { PlanLinkKind, type PlanStatus } from '../../../schema/plan/plan.enums.ts';
import type { Row } from '../apply/sql.ts';
import { type GoalFile, type MeasureFile, type PlanFile, printPlanFile, type ResponsibilityFile, type TargetFile } from './plan-file.ts';
import { IndicatorBook } from '../resolve/indicator-book.ts';
import { must } from '../resolve/must.ts';
import { planTitleKey } from '../resolve/plan-titles.ts';
import { exportRegistry } from './export-registry.ts';
import { exportAlignments } from './export-ties.ts';
import { group, nameRows } from './item-names.ts';
import { loadPlans, type StoredPlans } from './stored-plans.ts';
import { groupAsMeant, nameAsMeant } from './unit-naming.ts';

/** A plan's file: its name and its content. */
export interface ExportedPlan {
  key: string;
  file: PlanFile;
  text: string;
}

interface PlanRows extends StoredPlans {
  plan: Row;
  /** The ids that the file gives to areas, goals and measures, by row id. */
  names: Map<string, string>;
  dutiesOf: Map<string, Row[]>;
  mentionsOf: Map<string, Row[]>;
  targetsOf: Map<string, Row[]>;
  targetNames: Map<string, string>;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const optional = <T>(key: string, value: T | null | undefined): Record<string, T> => (value === null || value === undefined ? {} : { [key]: value });
const spanOf = (row: Row): { start: number; end: number } | null =>
  typeof row.span_start === 'number' ? { start: row.span_start, end: row.span_end as number } : null;
const spansOf = (value: unknown): { start: number; end: number }[] | null =>
  Array.isArray(value) ? (value as [number, number][]).map(([start, end]) => ({ start, end })) : null;

const moment = (value: unknown): string | null => (typeof value === 'string' ? new Date(value).toISOString() : null);

const ownerOf = (row: Row): unknown => row.goal_id ?? row.measure_id ?? row.target_id ?? 'table';

function planRows(all: StoredPlans, plan: Row): PlanRows {
  const own = (rows: Row[]): Row[] => rows.filter((row) => row.plan_id === plan.id);
  const [areas, goals, measures, targets, responsibilities, mentions, links] = [
    all.areas,
    all.goals,
    all.measures,
    all.targets,
    all.responsibilities,
    all.mentions,
    all.links,
  ].map(own) as [Row[], Row[], Row[], Row[], Row[], Row[], Row[]];
  return {
    ...all,
    plan,
    areas,
    goals,
    measures,
    targets,
    responsibilities,
    mentions,
    links,
    names: nameRows(areas, goals, measures),
    dutiesOf: group(responsibilities, ownerOf),
    mentionsOf: group(mentions, ownerOf),
    targetsOf: group(targets, ownerOf),
    targetNames: new Map(targets.map((row, index) => [row.id, `T${index + 1}`])),
  };
}

function exportResponsibility(row: Row, rows: PlanRows): ResponsibilityFile {
  const asWritten = text(row.as_written);
  const unit =
    typeof row.unit_id === 'string'
      ? nameAsMeant(must(rows.units.get(row.unit_id), 'a unit'), asWritten)
      : groupAsMeant(text(rows.groups.get(String(row.group_id))?.name) ?? '', asWritten);
  return {
    role: row.role as ResponsibilityFile['role'],
    unit,
    group: row.group_id !== null,
    ...optional('asWritten', asWritten === unit ? null : asWritten),
    ...optional('span', spanOf(row)),
  };
}

function exportMention(row: Row, rows: PlanRows): NonNullable<GoalFile['mentions']>[number] {
  const asWritten = String(row.as_written);
  const subject =
    typeof row.unit_id === 'string'
      ? { unit: nameAsMeant(must(rows.units.get(row.unit_id), 'a unit'), asWritten) }
      : { family: rows.families.get(String(row.family_id)) };
  return { ...subject, asWritten, ...optional('span', spanOf(row)) };
}

/** The targets that an item states; the format repeats them here for readers. */
const targetNames = (row: Row, rows: PlanRows): { targets: string[] } => ({
  targets: (rows.targetsOf.get(row.id) ?? []).map(({ id }) => must(rows.targetNames.get(id), 'a target')),
});

function exportItem(row: Row, rows: PlanRows): Omit<GoalFile, 'kind'> {
  const mentions = (rows.mentionsOf.get(row.id) ?? []).map((mention) => exportMention(mention, rows));
  return {
    id: must(rows.names.get(row.id), 'an item'),
    area: must(rows.names.get(String(row.area_id)), 'an area'),
    ordinal: String(row.ordinal),
    ...optional('label', text(row.label)),
    ...optional('text', text(row.text)),
    responsibilities: (rows.dutiesOf.get(row.id) ?? []).map((duty) => exportResponsibility(duty, rows)),
    open: row.open === true,
    ...targetNames(row, rows),
    ...(mentions.length > 0 ? { mentions } : {}),
    ...optional('spans', spansOf(row.text_spans)),
    ...optional('responsibilitySpans', spansOf(row.responsibility_spans)),
  };
}

const inOrder = <T extends { id: string; kind: unknown; area: string }>({ id, area, kind, ...rest }: T): T => ({ id, area, kind, ...rest }) as unknown as T;

function exportMeasure(row: Row, rows: PlanRows): MeasureFile {
  const goals = rows.supports.filter((support) => support.measure_id === row.id).map((support) => String(support.goal_id));
  const supports = goals.flatMap((id) => rows.names.get(id) ?? []).toSorted();
  const elsewhere = goals.flatMap((id) => (rows.names.has(id) ? [] : (rows.goalNames.get(id) ?? [])));
  const supportsElsewhere = elsewhere.toSorted((a, b) => (`${a.plan} ${a.goal}` < `${b.plan} ${b.goal}` ? -1 : 1));
  return inOrder({
    ...exportItem(row, rows),
    kind: row.kind as MeasureFile['kind'],
    title: String(row.title),
    ...(supports.length > 0 ? { supports } : {}),
    ...(supportsElsewhere.length > 0 ? { supportsElsewhere } : {}),
  });
}

/** A target's shared indicator, or that it has none, where the target's own words would not lead there. */
function sharedIndicator(row: Row, rows: PlanRows): Pick<TargetFile, 'sharedIndicator' | 'noSharedIndicator'> {
  const indicator = rows.indicators.get(String(row.indicator_id));
  const meant = new IndicatorBook(indicator ? [indicator] : []).resolve(
    String(row.indicator_name),
    String(row.unit_of_measure),
    row.comparator as TargetFile['comparator'],
  );
  if (!indicator) return meant === null ? {} : { noSharedIndicator: true };
  return meant === indicator.id ? {} : { sharedIndicator: indicator.name };
}

function exportTarget(row: Row, rows: PlanRows): TargetFile {
  const duties = rows.dutiesOf.get(row.id) ?? [];
  return {
    id: must(rows.targetNames.get(row.id), 'a target'),
    in: rows.names.get(String(row.goal_id ?? row.measure_id)) ?? 'table',
    indicator: String(row.indicator_name),
    comparator: row.comparator as TargetFile['comparator'],
    value: row.value as number | null,
    valueMax: row.value_max as number | null,
    ...optional('valueText', text(row.value_text)),
    unit: String(row.unit_of_measure),
    baselineYear: row.baseline_year as number | null,
    baseline: row.baseline as number | null,
    dueYear: row.due_year as number | null,
    nature: row.nature as TargetFile['nature'],
    ...optional('quote', text(row.quote)),
    ...sharedIndicator(row, rows),
    ...optional('span', spanOf(row)),
    ...(duties.length > 0 ? { responsibilities: duties.map((duty) => exportResponsibility(duty, rows)) } : {}),
  };
}

function placesAbove(id: unknown, all: StoredPlans): { name: string; level: string }[] {
  const place = all.jurisdictions.get(String(id));
  const parent = place && all.jurisdictions.get(String(place.parent_id));
  return parent ? [{ name: String(parent.name), level: String(parent.level) }, ...placesAbove(parent.id, all)] : [];
}

/** The links that lead to a plan which their title does not name. */
function linksTo(rows: PlanRows): Pick<PlanFile['plan'], 'linksTo'> {
  const found = rows.links.flatMap(({ kind, title, target_id: id }) => {
    const target = rows.linked.get(String(id));
    return target && planTitleKey(target.title) !== planTitleKey(String(title)) ? [{ kind: kind as PlanLinkKind, title: String(title), plan: target.key }] : [];
  });
  return found.length > 0 ? { linksTo: found } : {};
}

function exportFacts(rows: PlanRows): PlanFile['plan'] {
  const { plan } = rows;
  const place = must(rows.jurisdictions.get(String(plan.jurisdiction_id)), 'a jurisdiction');
  const document = rows.documents.get(String(plan.document_id));
  const others = rows.links.filter(({ kind }) => kind !== PlanLinkKind.BASIS).map(({ kind, title }) => ({ kind: kind as PlanLinkKind, title: String(title) }));
  return {
    key: String(plan.key),
    title: String(plan.title),
    jurisdiction: String(place.name),
    level: place.level as PlanFile['plan']['level'],
    within: placesAbove(place.id, rows) as PlanFile['plan']['within'],
    topic: text(plan.topic),
    ...optional('documentTitle', text(document?.title)),
    documentNumber: text(document?.number),
    issuer: text(document?.issuer),
    issuedOn: text(document?.issued_on),
    periodStart: plan.period_start as number | null,
    periodEnd: plan.period_end as number | null,
    position: plan.position as number,
    status: plan.status as PlanStatus,
    ...optional('publishedAt', moment(plan.published_at)),
    ...optional('span', spanOf(plan)),
    basis: rows.links.filter(({ kind }) => kind === PlanLinkKind.BASIS).map(({ title }) => String(title)),
    ...(others.length > 0 ? { links: others } : {}),
    ...linksTo(rows),
  };
}

function exportPlan(rows: PlanRows): PlanFile {
  return {
    format: 'plangraph/1',
    plan: exportFacts(rows),
    areas: rows.areas.map((area) => ({
      id: must(rows.names.get(area.id), 'an area'),
      section: String(area.section),
      title: String(area.title),
      theme: area.theme as PlanFile['areas'][number]['theme'],
      ...optional('span', spanOf(area)),
    })),
    goals: rows.goals.map((row) => inOrder({ ...exportItem(row, rows), kind: row.kind as GoalFile['kind'] })),
    measures: rows.measures.map((row) => exportMeasure(row, rows)),
    targets: rows.targets.map((row) => exportTarget(row, rows)),
    ...exportRegistry(rows),
    ...exportAlignments(rows, rows.names),
  };
}

/** A plan with the ids of its rows, for programs that hand it back. */
function withRowIds(file: PlanFile, rows: PlanRows): PlanFile {
  const duties = <T extends { responsibilities?: ResponsibilityFile[] | undefined }>(part: T, id: string): T => {
    const own = rows.dutiesOf.get(id) ?? [];
    return part.responsibilities ? { ...part, responsibilities: part.responsibilities.map((duty, index) => ({ ...duty, rowId: own[index]?.id })) } : part;
  };
  const named = <T extends { responsibilities?: ResponsibilityFile[] | undefined }>(parts: T[], own: Row[]): T[] =>
    parts.map((part, index) => ({ ...duties(part, own[index]?.id ?? ''), rowId: own[index]?.id }));
  return {
    ...file,
    plan: { ...file.plan, rowId: rows.plan.id },
    areas: named<PlanFile['areas'][number] & { responsibilities?: undefined }>(file.areas, rows.areas),
    goals: named(file.goals, rows.goals),
    measures: named(file.measures, rows.measures),
    targets: named(file.targets, rows.targets),
  };
}

/** Writes plans in the exchange format, all or the one of a key. The same database gives the same bytes. */
export async function exportPlans(em: Em, key?: string, options: { rowIds?: boolean } = {}): Promise<ExportedPlan[]> {
  const found: { id: string }[] = await em.execute(
    `select id from plan ${key === undefined ? '' : 'where key = ?'} order by key collate "C"`,
    key === undefined ? [] : [key],
  );
  const all = await loadPlans(
    em,
    found.map(({ id }) => id),
  );
  return all.plans.map((plan) => {
    const rows = planRows(all, plan);
    const file = options.rowIds === true ? withRowIds(exportPlan(rows), rows) : exportPlan(rows);
    return { key: file.plan.key, file, text: printPlanFile(file) };
  });
}
