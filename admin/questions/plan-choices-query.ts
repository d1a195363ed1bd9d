import type { JurisdictionLevel } from '../../schema/jurisdiction/jurisdiction.enums.ts';
import type { Place } from '../plan/plan-query.ts';

/** A plan that can be picked. */
export interface PlanChoice {
  id: string;
  key: string;
  title: string;
  topic: string | null;
  jurisdiction: Place & { level: JurisdictionLevel; parent: { id: string } | null };
}

/** The plans to pick from. */
export interface PlanChoicesAnswer {
  plans: { nodes: PlanChoice[] };
}

/** The plans to pick from, with the places and topics to filter by. */
export const planChoicesQuery = `
  query PlanChoices {
    plans(first: 1000, orderBy: [{ jurisdiction: { code: ASC } }, { title: ASC }]) { nodes { id key title topic jurisdiction { id name shortName nameEn level parent { id } } } }
  }`;
