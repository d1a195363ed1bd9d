import type { Place } from '../plan/plan-query.ts';
import { answersSelection, type Answers } from './answers-query.ts';

/** A family with its units. */
export interface FamilyHead {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  shortName: string;
  aliases: string[];
  units: { nodes: { id: string; name: string; shortName: string; jurisdiction: Place; groups: { nodes: { id: string; name: string }[] } }[] };
}

/** Everything the page of a family shows. */
export type FamilyAnswer = Answers & { unitFamily: FamilyHead | null };

/** The page of a family, in one question: its units, and all that involves any of them. */
export const familyQuery = `
  query FamilyPage($code: String!, $involves: InvolvesFilter!) {
    unitFamily(code: $code) {
      id code name nameEn shortName aliases
      units(first: 500) { nodes { id name shortName jurisdiction { id name shortName nameEn } groups(first: 20) { nodes { id name } } } }
    }
    ${answersSelection}
  }`;
