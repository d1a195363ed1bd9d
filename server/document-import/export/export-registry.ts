import { unitFamilySeeds } from '../../../db/seeds/registry/unit-families.ts';
import type { Row } from '../apply/sql.ts';
import type { PlanFile } from './plan-file.ts';
import type { FamilyNamesRow, StoredPlans, UnitNamesRow } from './stored-plans.ts';
import { must } from '../resolve/must.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function place(rows: StoredPlans, id: unknown): { jurisdiction: string; level: NonNullable<PlanFile['units']>[number]['level'] } {
  const jurisdiction = must(rows.jurisdictions.get(String(id)), 'a jurisdiction');
  return { jurisdiction: String(jurisdiction.name), level: jurisdiction.level as NonNullable<PlanFile['units']>[number]['level'] };
}

function exportUnit(rows: StoredPlans, unit: UnitNamesRow): NonNullable<PlanFile['units']>[number] {
  return {
    name: unit.short_name,
    fullName: unit.name,
    nameEn: unit.name_en,
    ...place(rows, unit.jurisdiction_id),
    aliases: unit.aliases,
    families: unit.families,
  };
}

function exportGroup(rows: StoredPlans, group: Row): NonNullable<PlanFile['groups']>[number] {
  const members = rows.members
    .filter((member) => member.group_id === group.id)
    .map((member) => {
      const unit = must(rows.units.get(String(member.unit_id)), 'a member');
      return { unit: unit.short_name, ...place(rows, unit.jurisdiction_id), from: text(member.member_from), until: text(member.member_until) };
    });
  return {
    name: String(group.name),
    nameEn: text(group.name_en),
    ...place(rows, group.jurisdiction_id),
    membersComplete: group.members_complete === true,
    members: members.toSorted((a, b) => compare(a.unit, b.unit)),
  };
}

/** The families of units that the plan's units are of, and that its words name, where they are not just those that the program comes with. */
function exportFamilies(rows: StoredPlans, unitIds: ReadonlySet<string>): Pick<PlanFile, 'families'> {
  const codes = new Set([...rows.units.values()].filter(({ id }) => unitIds.has(id)).flatMap(({ families }) => families));
  const named = used(rows.mentions, 'family_id');
  const own = rows.familyNames.filter((family) => (codes.has(family.code) || named.has(family.id)) && !isAsShipped(family));
  const families = own.map(({ code, name, name_en: nameEn, short_name: shortName, aliases }) => ({ code, name, nameEn, shortName, aliases }));
  return families.length > 0 ? { families } : {};
}

/** Whether every program has the family just so. */
function isAsShipped({ code, name, aliases }: FamilyNamesRow): boolean {
  const seed = unitFamilySeeds.find((each) => each.code === code);
  return seed?.name === name && seed.aliases.length === aliases.length && aliases.every((alias) => seed.aliases.includes(alias));
}

function used(rows: Row[], column: string): Set<string> {
  return new Set(rows.map((row) => String(row[column])));
}

/** What the registry knows of the units, groups and indicators that one plan uses. */
export function exportRegistry(rows: StoredPlans): Pick<PlanFile, 'units' | 'groups' | 'families' | 'indicators'> {
  const groupIds = used(rows.responsibilities, 'group_id');
  const memberIds = used(
    rows.members.filter((member) => groupIds.has(String(member.group_id))),
    'unit_id',
  );
  const unitIds = new Set([...used(rows.responsibilities, 'unit_id'), ...used(rows.mentions, 'unit_id'), ...memberIds]);
  const indicatorIds = used(rows.targets, 'indicator_id');
  const indicators = [...rows.indicators.values()].filter(({ id }) => indicatorIds.has(id));
  return {
    units: [...rows.units.values()]
      .filter(({ id }) => unitIds.has(id))
      .map((unit) => exportUnit(rows, unit))
      .toSorted((a, b) => compare(a.fullName, b.fullName)),
    groups: [...rows.groups.values()]
      .filter(({ id }) => groupIds.has(id))
      .map((group) => exportGroup(rows, group))
      .toSorted((a, b) => compare(a.name, b.name)),
    ...exportFamilies(rows, unitIds),
    indicators: indicators
      .map((row) => ({
        name: row.name,
        nameEn: text(row.name_en),
        unitOfMeasure: String(row.unit_of_measure),
        direction: row.direction as NonNullable<PlanFile['indicators']>[number]['direction'],
        definition: text(row.definition),
        aliases: row.aliases,
      }))
      .toSorted((a, b) => compare(a.name, b.name)),
  };
}
