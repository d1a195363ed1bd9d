import type { Place } from '../plan/plan-query.ts';

/** One goal or measure that holds the words. */
export interface ItemHit {
  __typename: 'Goal' | 'Measure';
  id: string;
  ordinal: string;
  statement: string;
  area: { title: string };
  plan: { key: string; title: string; jurisdiction: Place };
}

/** What a quick search finds, a few of each kind. */
export interface QuickAnswer {
  units: { nodes: { id: string; name: string; shortName: string; jurisdiction: Place }[] };
  plans: { nodes: { id: string; key: string; title: string; jurisdiction: Place }[] };
  indicators: { nodes: { id: string; name: string }[] };
}

/** A family with every name that it is found by. */
export interface FamilyNames {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  shortName: string;
  aliases: string[];
}

/** All families that have units; there are few, so they are read once and searched here, whatever the case of the letters. */
export const familiesQuery = `
  query FamilyNames {
    unitFamilies(first: 500, filter: { units: { some: {} } }) { nodes { id code name nameEn shortName aliases } }
  }`;

/** Units, plans and indicators of which any name holds the words. */
export const quickQuery = `
  query QuickSearch($words: String!) {
    units(first: 6, filter: { search: $words }) { nodes { id name shortName jurisdiction { id name shortName nameEn } } }
    plans(first: 4, filter: { search: $words }) { nodes { id key title jurisdiction { id name shortName nameEn } } }
    indicators(first: 5, filter: { search: $words }) { nodes { id name } }
  }`;

/** What the search page finds in the words of goals and measures. */
export interface TextAnswer {
  goals: { totalCount: number; nodes: ItemHit[] };
  measures: { totalCount: number; nodes: ItemHit[] };
}

const hit = '__typename id ordinal statement area { title } plan { key title jurisdiction { id name shortName nameEn } }';

/** Goals and measures whose words hold the words, in all plans. */
export const textQuery = `
  query TextSearch($words: String!) {
    goals(first: 60, filter: { search: $words }) { totalCount nodes { ${hit} } }
    measures(first: 60, filter: { search: $words }) { totalCount nodes { ${hit} } }
  }`;
