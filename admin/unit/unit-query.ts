import type { Place } from '../plan/plan-query.ts';
import { answersSelection, type Answers } from './answers-query.ts';
import type { FamilyName } from './FamilyChips.tsx';

/** A unit with its families and groups. */
export interface UnitHead {
  id: string;
  name: string;
  shortName: string;
  nameEn: string | null;
  aliases: string[];
  jurisdiction: Place;
  families: { nodes: FamilyName[] };
  groups: { nodes: { id: string; name: string; membersComplete: boolean }[] };
}

/** Everything the page of a unit shows. */
export type UnitAnswer = Answers & { unit: UnitHead | null };

/** The page of a unit, in one question. */
export const unitQuery = `
  query UnitPage($id: ID!, $involves: InvolvesFilter!) {
    unit(id: $id) {
      id name shortName nameEn aliases
      jurisdiction { id name shortName nameEn }
      families(first: 20) { nodes { id code name nameEn } }
      groups(first: 50) { nodes { id name membersComplete } }
    }
    ${answersSelection}
  }`;
