import type { JurisdictionLevel } from '../../schema/jurisdiction/jurisdiction.enums.ts';

/** A place of the tree. */
export interface PlaceRow {
  id: string;
  code: string | null;
  name: string;
  nameEn: string | null;
  level: JurisdictionLevel;
  parent: { id: string } | null;
  plans: { totalCount: number; nodes: { id: string; key: string; title: string }[] };
  units: { totalCount: number };
}

/** Everything the page of jurisdictions shows. */
export interface PlacesAnswer {
  jurisdictions: { nodes: PlaceRow[] };
}

/** The tree of places, in one question. */
export const placesQuery = `
  query JurisdictionPage {
    jurisdictions(first: 1000, orderBy: [{ code: ASC }]) {
      nodes { id code name nameEn level parent { id } plans(first: 100) { totalCount nodes { id key title } } units { totalCount } }
    }
  }`;

/** The places that have plans or units, with those above them; all, where none has. */
export function inUse(places: readonly PlaceRow[]): readonly PlaceRow[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const kept = new Set<string>();
  for (const { id, plans, units } of places) {
    if (plans.totalCount + units.totalCount === 0) continue;
    for (let above = byId.get(id); above && !kept.has(above.id); above = byId.get(above.parent?.id ?? '')) kept.add(above.id);
  }
  return kept.size === 0 ? places : places.filter(({ id }) => kept.has(id));
}
