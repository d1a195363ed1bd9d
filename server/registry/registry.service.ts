import { newId } from '../../db/base.entity.ts';
import type { Em } from '../../db/orm.ts';
import { unitFamilySeeds } from '../../db/seeds/registry/unit-families.ts';
import { insertRows, type Row } from '../document-import/apply/sql.ts';
import { type Place, readGazetteer } from '../document-import/resolve/gazetteer.ts';
import type { JurisdictionRow } from '../document-import/resolve/place-book.ts';
import { JurisdictionLevel } from '../../schema/jurisdiction/jurisdiction.enums.ts';
import { must } from '../document-import/resolve/must.ts';

/** How many rows of the registry were missing and have been made. */
export interface RegistryAdded {
  jurisdictions: number;
  unitFamilies: number;
}

/** A place's row; its parent must have its id. */
export const jurisdictionRow = (place: Place, id: string): Row => ({
  id,
  code: place.code,
  name: place.name,
  short_name: place.shortName,
  name_en: place.nameEn,
  level: place.level,
  parent_id: place.parent?.id ?? null,
});

/** The jurisdictions that the database has. */
export const loadJurisdictions = (em: Em): Promise<JurisdictionRow[]> =>
  em.execute('select id, code, name, short_name, name_en, level, parent_id from jurisdiction order by id');

async function addFamilies(em: Em): Promise<number> {
  const codes: { code: string }[] = await em.execute('select code from unit_family');
  const names: { name: string }[] = await em.execute('select name from unit_family_alias union select name from unit_family');
  const known = new Set(codes.map(({ code }) => code));
  const taken = new Set(names.map(({ name }) => name));
  const missing = unitFamilySeeds.filter(({ code, name }) => !known.has(code) && !taken.has(name)).map((seed) => ({ id: newId(), ...seed }));
  await insertRows(
    em,
    'unit_family',
    missing.map(({ id, code, name, nameEn, shortName }) => ({ id, code, name, name_en: nameEn, short_name: shortName })),
  );
  const aliases = missing.flatMap(({ id, aliases: list }) => list.map((name) => ({ id: newId(), family_id: id, name })));
  await insertRows(
    em,
    'unit_family_alias',
    aliases.filter(({ name }) => !taken.has(name)),
  );
  return missing.length;
}

async function addProvinces(em: Em): Promise<number> {
  const rows = await loadJurisdictions(em);
  const known = new Map(rows.filter(({ code }) => code !== null).map(({ code, id }) => [code, id]));
  const upper = readGazetteer().filter(({ level }) => level === JurisdictionLevel.NATION || level === JurisdictionLevel.PROVINCE);
  upper.forEach((place) => Object.assign(place, { id: known.get(place.code) ?? newId() }));
  const missing = upper.filter(({ code }) => !known.has(code));
  await insertRows(
    em,
    'jurisdiction',
    missing.map((place) => jurisdictionRow(place, must(place.id, place.name))),
  );
  return missing.length;
}

/** Adds the nation, the provinces and the unit families that are not there yet. Call inside a change set. */
export async function ensureRegistry(em: Em): Promise<RegistryAdded> {
  return { jurisdictions: await addProvinces(em), unitFamilies: await addFamilies(em) };
}
