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
