import { JurisdictionLevel } from '../../../schema/jurisdiction/jurisdiction.enums.ts';
import { bringFamilies } from './bring-families.ts';
import type { Em } from '../../../db/orm.ts';
import { ensureRegistry, loadJurisdictions } from '../../registry/registry.service.ts';
import type { PlanFile } from '../export/plan-file.ts';
import { FamilyDictionary, type FamilyFacts } from '../resolve/family-dictionary.ts';
import type { Place } from '../resolve/gazetteer.ts';
import { GroupBook, type GroupRow } from '../resolve/group-book.ts';
import { IndicatorBook, type IndicatorRow } from '../resolve/indicator-book.ts';
import { chainOf, PlaceBook } from '../resolve/place-book.ts';
import { TitleBook } from '../resolve/title-book.ts';
import { UnitBook, type UnitRow } from '../resolve/unit-book.ts';
import { UnitNames } from '../resolve/unit-name.ts';
import { type ApplyContext, emptyTrace, makeRowSets } from './apply-context.ts';
import type { ApplyInput, ApplyOptions } from './apply-input.ts';
import { emptyReport } from './report.ts';
import { idList } from './sql.ts';
import { must } from '../resolve/must.ts';

/** The place of a plan, made where nobody knows it. What the file or a reviewer says of the place above holds over what the list says. */
export function homeOf(file: PlanFile, places: PlaceBook): Place {
  const above: Place[] = [];
  for (const { name, level } of (file.plan.within ?? []).toReversed()) above.unshift(places.home(name, level, above));
  const home = places.home(file.plan.jurisdiction, file.plan.level, above);
  const [parent] = above;
  if (parent && parent !== home && home.level !== JurisdictionLevel.NATION) home.parent = parent;
  return home;
}

interface FamilyRow extends FamilyFacts {
  id: string;
}

const loadFamilies = (em: Em): Promise<FamilyRow[]> =>
  em.execute(`
  select f.id, f.code, f.name, f.short_name as "shortName", coalesce((select jsonb_agg(a.name order by a.id) from unit_family_alias a where a.family_id = f.id), '[]') as aliases
  from unit_family f order by f.id`);

const loadUnits = (em: Em, places: string[]): Promise<UnitRow[]> =>
  em.execute(
    `select u.id, u.jurisdiction_id, u.name, u.short_name,
     coalesce((select jsonb_agg(a.name order by a.id) from unit_alias a where a.unit_id = u.id), '[]') as aliases,
     coalesce((select jsonb_agg(f.code order by f.code) from unit_family_member m join unit_family f on f.id = m.family_id where m.unit_id = u.id), '[]') as families
   from unit u where u.jurisdiction_id = any(?::uuid[]) order by u.id`,
    [idList(places)],
  );

const loadGroups = (em: Em, places: string[]): Promise<GroupRow[]> =>
  em.execute('select id, jurisdiction_id, name from unit_group where jurisdiction_id = any(?::uuid[]) order by id', [idList(places)]);

const loadIndicators = (em: Em): Promise<IndicatorRow[]> =>
  em.execute(`
  select i.id, i.name, i.unit_of_measure as "unitOfMeasure", coalesce((select jsonb_agg(a.name order by a.id) from indicator_alias a where a.indicator_id = i.id), '[]') as aliases from indicator i order by i.id`);

/** The places that the plans' unit names speak of, with those above. */
function placesNamed(files: PlanFile[], places: PlaceBook, names: UnitNames): Set<Place> {
  const found = new Set<Place>();
  for (const file of files) {
    const home = homeOf(file, places);
    const words = [...file.goals, ...file.measures].flatMap((item) => [
      ...item.responsibilities.map(({ unit }) => unit),
      ...(item.mentions ?? []).map(({ unit }) => unit ?? ''),
    ]);
    const own = [...(file.units ?? []), ...(file.groups ?? []).flatMap((group) => [group, ...group.members])].map((entry) =>
      places.home(entry.jurisdiction, entry.level, chainOf(home)),
    );
    for (const place of [home, ...own, ...[...new Set(words)].map((word) => names.read(word, home).place)]) chainOf(place).forEach((each) => found.add(each));
  }
  return found;
}

/** Which of the ids that a reviewer picked are units, and which are groups; others are left out. */
async function loadPicked(em: Em, inputs: ApplyInput[]): Promise<Map<string, 'unit' | 'group'>> {
  const ids = inputs
    .flatMap(({ plans }) => plans)
    .flatMap((plan) => [...plan.goals, ...plan.measures, ...plan.targets])
    .flatMap((part) => (part.responsibilities ?? []).flatMap(({ holderId }) => holderId ?? []));
  if (ids.length === 0) return new Map();
  const rows: { id: string; kind: 'unit' | 'group' }[] = await em.execute(
    `select id, 'unit' as kind from unit where id = any(?::uuid[]) union all select id, 'group' from unit_group where id = any(?::uuid[])`,
    [idList(ids), idList(ids)],
  );
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

/** Loads what the inputs may touch in the registry, after filling the registry's own start. */
export async function loadContext(em: Em, inputs: ApplyInput[], options: ApplyOptions): Promise<ApplyContext> {
  const report = emptyReport();
  const added = await ensureRegistry(em);
  report.counts.jurisdiction.added += added.jurisdictions;
  const files = inputs.flatMap(({ plans }) => plans);
  report.counts.unitFamily.added += added.unitFamilies + (await bringFamilies(em, files));
  const places = new PlaceBook(await loadJurisdictions(em));
  const families = await loadFamilies(em);
  const dictionary = new FamilyDictionary(families);
  const unitNames = new UnitNames(places, dictionary);
  const touched = [...placesNamed(files, places, unitNames)].filter(({ id }) => id !== null);
  const byId = new Map(touched.map((place) => [must(place.id, place.name), place]));
  const ids = [...byId.keys()];
  const plans: { id: string; title: string }[] = await em.execute('select id, title from plan order by id');
  return {
    em,
    options,
    report,
    sets: makeRowSets(report),
    places,
    dictionary,
    unitNames,
    familyIds: new Map(families.map(({ code, id }) => [code, id])),
    units: new UnitBook(unitNames, await loadUnits(em, ids), (id) => byId.get(id)),
    groups: new GroupBook(places, await loadGroups(em, ids), (id) => byId.get(id)),
    indicators: new IndicatorBook(await loadIndicators(em)),
    titles: new TitleBook(plans),
    picked: await loadPicked(em, inputs),
    trace: emptyTrace(),
    itemIds: new Map(),
    asked: new Set(),
  };
}
