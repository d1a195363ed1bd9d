import { newId } from '../../../db/base.entity.ts';
import { JurisdictionLevel } from '../../../schema/jurisdiction/jurisdiction.enums.ts';
import { PlanStatus } from '../../../schema/plan/plan.enums.ts';
import type { ApplyOptions } from './apply-input.ts';
import type { ItemFile, PlanFile } from '../export/plan-file.ts';
import { must } from '../resolve/must.ts';
import { planTitleKey } from '../resolve/plan-titles.ts';
import { otherPlaceAbove, unknownPlace } from '../resolve/resolve-questions.ts';
import type { Place } from '../resolve/gazetteer.ts';
import { type ApplyContext, type ItemIds, traced } from './apply-context.ts';
import { applyAreas, applyItems, spanColumns } from './apply-items.ts';
import { applyLinks, applySupports } from './apply-links.ts';
import { applyMentions, applyResponsibilities, byOwner, type Owner } from './apply-responsibilities.ts';
import { applyTargets } from './apply-targets.ts';
import { homeOf } from './load-context.ts';
import { isCurated } from './row-set.ts';
import type { Row } from './sql.ts';
import { loadPlan, type StoredPlan } from './stored-plan.ts';

interface PlanPlace {
  id: string | null;
  key: string;
}

/** The stored plan that a plan file means: by title and place, else by key in the same place. A key that another plan has gets a number. */
async function findPlan(context: ApplyContext, file: PlanFile, home: Place): Promise<PlanPlace> {
  const rows: { id: string; key: string; title: string; jurisdiction_id: string }[] = await context.em.execute(
    'select id, key, title, jurisdiction_id from plan order by id',
  );
  const here = rows.filter((row) => row.jurisdiction_id === home.id);
  const found =
    rows.find((row) => row.id === file.plan.rowId) ??
    here.find((row) => planTitleKey(row.title) === planTitleKey(file.plan.title)) ??
    here.find((row) => row.key === file.plan.key);
  if (found) return { id: found.id, key: found.key };
  const keys = new Set([...rows.map(({ key }) => key), ...context.report.plans.map(({ key }) => key)]);
  let key = file.plan.key;
  for (let next = 2; keys.has(key); next += 1) key = `${file.plan.key}-${next}`;
  return { id: null, key };
}

/** The years of a plan, in order whatever was read. */
function periodColumns(start: number | null | undefined, end: number | null | undefined): Record<string, unknown> {
  const isReversed = typeof start === 'number' && typeof end === 'number' && start > end;
  return isReversed ? { period_start: end, period_end: start } : { period_start: start, period_end: end };
}

/** Whether readers are to see the plan: as the one who imports says; else a new plan begins as its file has it, where that counts. */
function statusColumns({ publish, ownStatus }: ApplyOptions, { status, publishedAt }: PlanFile['plan'], stored: Row | undefined): Record<string, unknown> {
  const isDraft = (stored?.status ?? PlanStatus.DRAFT) === PlanStatus.DRAFT;
  if (publish === true && isDraft) return { status: PlanStatus.PUBLISHED, published_at: new Date().toISOString() };
  if (ownStatus === false || stored || status === undefined) return {};
  return { status, published_at: publishedAt ?? (status === PlanStatus.PUBLISHED ? new Date().toISOString() : null) };
}

function planValues(
  context: ApplyContext,
  file: PlanFile,
  place: PlanPlace,
  home: Place,
  documentId: string | undefined,
  stored: StoredPlan,
): Record<string, unknown> {
  const { title, topic, periodStart, periodEnd, position, span } = file.plan;
  return {
    key: stored.plan ? undefined : place.key,
    title,
    jurisdiction_id: home.id,
    document_id: documentId,
    topic,
    ...periodColumns(periodStart, periodEnd),
    position,
    ...spanColumns(span),
    ...statusColumns(context.options, file.plan, stored.plan),
  };
}

/** Whether a curator made or edited the item, or anything that hangs on it. */
function touchedItems(stored: StoredPlan): (row: Row) => boolean {
  const touched = new Set(
    [...stored.targets, ...stored.responsibilities, ...stored.mentions].filter(isCurated).flatMap((row) => [row.goal_id, row.measure_id]),
  );
  return (row) => isCurated(row) || touched.has(row.id);
}

function owners(
  items: ItemFile[],
  ids: Map<string, string>,
  olds: Row[],
  column: 'goal_id' | 'measure_id',
  planId: string,
  plan: string,
): { item: ItemFile; owner: Owner }[] {
  const edited = new Map(olds.map((row) => [row.id, (row.edited_fields ?? []) as string[]]));
  return items.map((item) => {
    const id = must(ids.get(item.id), item.id);
    return {
      item,
      owner: { column, id, planId, edited: (edited.get(id) ?? []).filter((field) => item.overwrite?.includes(field) !== true), item: item.id, plan },
    };
  });
}

function applyDuties(
  context: ApplyContext,
  file: PlanFile,
  planId: string,
  stored: StoredPlan,
  items: ItemIds,
  targetIds: Map<string, string>,
  home: Place,
): void {
  const responsibilities = byOwner(stored.responsibilities);
  const mentions = byOwner(stored.mentions);
  for (const { item, owner } of [
    ...owners(file.goals, items.goals, stored.goals, 'goal_id', planId, file.plan.key),
    ...owners(file.measures, items.measures, stored.measures, 'measure_id', planId, file.plan.key),
  ]) {
    applyResponsibilities(context, owner, item.responsibilities, home, responsibilities);
    applyMentions(context, owner, item.mentions, home, mentions);
  }
  for (const target of file.targets) {
    const edited = target.responsibilities === undefined ? ['responsibilities'] : [];
    const owner: Owner = { column: 'target_id', id: must(targetIds.get(target.id), target.id), planId, edited, item: target.id, plan: file.plan.key };
    applyResponsibilities(context, owner, target.responsibilities ?? [], home, responsibilities);
  }
}

const words = (row: Row): string => String(row.title ?? row.label ?? row.text ?? row.indicator_name ?? row.as_written ?? '').slice(0, 40);

function sweepPlan(context: ApplyContext, stored: StoredPlan): void {
  const { sets } = context;
  const isTouched = touchedItems(stored);
  sets.responsibility.sweep(stored.responsibilities, words, isCurated);
  sets.mention.sweep(stored.mentions, words, isCurated);
  sets.target.sweep(stored.targets, words, isCurated);
  sets.measure.sweep(stored.measures, words, isTouched);
  sets.goal.sweep(stored.goals, words, isTouched);
  const kept = new Set([...stored.goals, ...stored.measures].filter(isTouched).map((row) => row.area_id));
  sets.area.sweep(stored.areas, words, (row) => isCurated(row) || kept.has(row.id));
}

/** Whether nobody knows what a new plan's place belongs to. */
function isUnplaced(file: PlanFile, home: Place): boolean {
  return file.plan.jurisdiction === '' || (home.code === null && home.parent?.level === JurisdictionLevel.NATION && home.level !== JurisdictionLevel.PROVINCE);
}

/** The city that a county's plan rests on by its titles, where that is not the county's own. */
function otherCity({ plan }: PlanFile, home: Place): string | null {
  const own = home.parent;
  if (home.level !== JurisdictionLevel.COUNTY || own?.level !== JurisdictionLevel.CITY || plan.within !== undefined) return null;
  const cities = (plan.basis ?? []).flatMap((title) => /^\p{Script=Han}{2,4}?市/u.exec(title)?.[0] ?? []);
  return cities.length > 0 && !cities.includes(own.name) && !cities.includes(home.name) ? (cities[0] ?? null) : null;
}

/** Asks about a plan's place where it is doubtful what that belongs to. */
function askAboutPlace(context: ApplyContext, file: PlanFile, home: Place): void {
  const { jurisdiction, key } = file.plan;
  if (isUnplaced(file, home)) context.report.questions.push(unknownPlace(jurisdiction, key));
  const city = otherCity(file, home);
  if (city !== null) context.report.questions.push(otherPlaceAbove(home.name, home.parent?.name ?? '', city, key));
}

/** Sets one plan against what the database has of it. Collects the writes; nothing is written yet. Gives the plan's id. */
export async function applyPlan(context: ApplyContext, file: PlanFile, documentId: string | undefined): Promise<string> {
  const home = homeOf(file, context.places);
  askAboutPlace(context, file, home);
  const place = await findPlan(context, file, home);
  const stored = await loadPlan(context.em, place.id);
  const id = traced(
    context,
    'plan',
    file.plan,
    context.sets.plan.put(stored.plan, planValues(context, file, place, home, documentId, stored), file.plan.title, {
      id: place.id ?? newId(),
      overwrite: file.plan.overwrite,
    }),
  );
  context.titles.add({ id, title: file.plan.title });
  context.report.plans.push({ id, key: place.key, title: file.plan.title });
  const areaIds = applyAreas(context, file, id, stored);
  const items = applyItems(context, file, id, documentId, stored, areaIds);
  context.itemIds.set(file.plan.key, items);
  const targetIds = applyTargets(context, file, id, stored, items);
  applyDuties(context, file, id, stored, items, targetIds, home);
  applyLinks(context, file, id, stored);
  applySupports(context, file, stored, items);
  sweepPlan(context, stored);
  return id;
}
