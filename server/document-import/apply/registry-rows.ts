import { newId } from '../../../db/base.entity.ts';
import { jurisdictionRow } from '../../registry/registry.service.ts';
import type { PlanFile } from '../export/plan-file.ts';
import { chainOf } from '../resolve/place-book.ts';
import type { Place } from '../resolve/gazetteer.ts';
import type { NewUnit } from '../resolve/unit-book.ts';
import type { ApplyContext } from './apply-context.ts';
import { homeOf } from './load-context.ts';
import { insertRows, type Row } from './sql.ts';

/** What a plan from elsewhere brings of the registry, beyond names: kept for the rows that will be made. */
export interface Brought {
  units: Map<string, string | null | undefined>;
  groups: Map<string, { nameEn?: string | null | undefined; membersComplete: boolean }>;
  indicators: Map<string, { nameEn?: string | null | undefined; definition?: string | null | undefined }>;
  members: { groupId: string; unitId: string; from: string | null; until: string | null }[];
}

/** Nothing brought yet. */
export const nothingBrought = (): Brought => ({ units: new Map(), groups: new Map(), indicators: new Map(), members: [] });

function adoptUnits(context: ApplyContext, file: PlanFile, home: Place, brought: Brought): void {
  for (const entry of file.units ?? []) {
    const place = context.places.home(entry.jurisdiction, entry.level, chainOf(home));
    const unit = { id: newId(), place, name: entry.fullName, shortName: entry.name, families: entry.families };
    const id = context.units.adopt(unit);
    if (id === unit.id) brought.units.set(id, entry.nameEn);
    entry.aliases.forEach((alias) => context.units.addAlias(id, place, alias));
  }
}

function adoptGroups(context: ApplyContext, file: PlanFile, home: Place, brought: Brought): void {
  for (const entry of file.groups ?? []) {
    const group = { id: newId(), place: context.places.home(entry.jurisdiction, entry.level, chainOf(home)), name: entry.name };
    const id = context.groups.adopt(group);
    if (id !== group.id) continue;
    brought.groups.set(id, entry);
    for (const member of entry.members) {
      const unitId = context.units.resolve(member.unit, context.places.home(member.jurisdiction, member.level, chainOf(home))).id;
      brought.members.push({ groupId: id, unitId, from: member.from ?? null, until: member.until ?? null });
    }
  }
}

/** Takes in the units, groups and indicators that a plan file brings; those that are there already stay as they are. */
export function adoptRegistry(context: ApplyContext, file: PlanFile, brought: Brought): void {
  const home = homeOf(file, context.places);
  adoptUnits(context, file, home, brought);
  adoptGroups(context, file, home, brought);
  for (const entry of file.indicators ?? []) {
    const indicator = { id: newId(), name: entry.name, unitOfMeasure: entry.unitOfMeasure, direction: entry.direction };
    const id = context.indicators.adopt(indicator);
    if (id === indicator.id) brought.indicators.set(id, entry);
    entry.aliases.forEach((alias) => context.indicators.addAlias(id, alias));
  }
}

/** Gives a place and those above it their rows. */
export async function ensurePlaces(context: ApplyContext, places: Iterable<Place>): Promise<void> {
  const rows: Row[] = [];
  for (const place of [...places].flatMap((each) => chainOf(each).toReversed())) {
    if (place.id !== null) continue;
    place.id = newId();
    rows.push(jurisdictionRow(place, place.id));
  }
  context.report.counts.jurisdiction.added += rows.length;
  for (const row of rows) await insertRows(context.em, 'jurisdiction', [row]);
}

function unitNameEn(unit: NewUnit, context: ApplyContext, familyEn: Map<string, string>): string | null {
  const [family, ...more] = unit.families;
  const isMain = family !== undefined && more.length === 0 && context.unitNames.read(unit.shortName, unit.place).body === 'main';
  const english = isMain ? familyEn.get(family) : undefined;
  return english === undefined || unit.place.nameEn === null ? null : `${unit.place.nameEn} ${english}`;
}

async function writeUnits(context: ApplyContext, brought: Brought): Promise<void> {
  const { em, units, familyIds, report } = context;
  const families: { code: string; name_en: string }[] = await em.execute('select code, name_en from unit_family');
  const familyEn = new Map(families.map(({ code, name_en }) => [code, name_en]));
  await ensurePlaces(
    context,
    units.created.map(({ place }) => place),
  );
  const rows = units.created.map((unit) => ({
    id: unit.id,
    jurisdiction_id: unit.place.id,
    name: unit.name,
    short_name: unit.shortName,
    name_en: brought.units.has(unit.id) ? (brought.units.get(unit.id) ?? null) : unitNameEn(unit, context, familyEn),
  }));
  await insertRows(em, 'unit', rows);
  const members = units.created.flatMap((unit) => unit.families.map((code) => ({ id: newId(), family_id: familyIds.get(code), unit_id: unit.id })));
  await insertRows(
    em,
    'unit_family_member',
    members.filter(({ family_id }) => family_id !== undefined),
  );
  await insertRows(
    em,
    'unit_alias',
    units.aliases.map(({ unitId, name }) => ({ id: newId(), unit_id: unitId, name })),
  );
  report.counts.unit.added += rows.length;
  const created = new Set(rows.map(({ id }) => id));
  report.counts.unit.changed += new Set(units.aliases.map(({ unitId }) => unitId).filter((id) => !created.has(id))).size;
}

async function writeGroups(context: ApplyContext, brought: Brought): Promise<void> {
  const { em, groups, report } = context;
  await ensurePlaces(
    context,
    groups.created.map(({ place }) => place),
  );
  await insertRows(
    em,
    'unit_group',
    groups.created.map((group) => ({
      id: group.id,
      jurisdiction_id: group.place.id,
      name: group.name,
      name_en: brought.groups.get(group.id)?.nameEn ?? null,
      members_complete: brought.groups.get(group.id)?.membersComplete ?? false,
    })),
  );
  await insertRows(
    em,
    'unit_group_member',
    brought.members.map(({ groupId, unitId, from, until }) => ({ id: newId(), group_id: groupId, unit_id: unitId, member_from: from, member_until: until })),
  );
  report.counts.unitGroup.added += groups.created.length;
}

/** Writes the units, groups and indicators that resolving has made. */
export async function writeRegistry(context: ApplyContext, brought: Brought): Promise<void> {
  await writeUnits(context, brought);
  await writeGroups(context, brought);
  const { em, indicators, report } = context;
  await insertRows(
    em,
    'indicator',
    indicators.created.map(({ id, name, unitOfMeasure, direction }) => ({
      id,
      name,
      unit_of_measure: unitOfMeasure,
      direction,
      name_en: brought.indicators.get(id)?.nameEn ?? null,
      definition: brought.indicators.get(id)?.definition ?? null,
    })),
  );
  await insertRows(
    em,
    'indicator_alias',
    indicators.aliases.map(({ indicatorId, name }) => ({ id: newId(), indicator_id: indicatorId, name })),
  );
  report.counts.indicator.added += indicators.created.length;
  const created = new Set(indicators.created.map(({ id }) => id));
  report.counts.indicator.changed += new Set(indicators.aliases.map(({ indicatorId }) => indicatorId).filter((id) => !created.has(id))).size;
}
