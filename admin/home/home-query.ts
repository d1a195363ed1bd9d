import type { Place } from '../plan/plan-query.ts';
import type { JurisdictionLevel } from '../../schema/jurisdiction/jurisdiction.enums.ts';
import type { PlanStatus } from '../../schema/plan/plan.enums.ts';

interface Count {
  totalCount: number;
}

/** A plan as a card of the first page. */
export interface PlanCardData {
  id: string;
  key: string;
  title: string;
  topic: string | null;
  periodStart: number | null;
  periodEnd: number | null;
  status: PlanStatus;
  jurisdiction: Place & { level: JurisdictionLevel };
  areas: Count;
  goals: Count;
  measures: Count;
  targets: Count;
}

/** A family with how much its units answer for. */
export interface FamilyLoad {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  shortName: string;
  units: { nodes: { responsibilities: Count }[] };
}

/** Everything the first page shows. */
export interface HomeAnswer {
  plans: Count & { nodes: PlanCardData[] };
  areas: Count;
  goals: Count;
  measures: Count;
  targets: Count;
  indicators: Count;
  units: Count;
}

/** How much each family answers for. */
export interface LoadsAnswer {
  unitFamilies: { nodes: FamilyLoad[] };
}

/** The first page: the plans with what is in them, and the totals. */
export const homeQuery = `
  query HomePage {
    plans(first: 200) {
      totalCount
      nodes { id key title topic periodStart periodEnd status jurisdiction { id name shortName nameEn level } areas { totalCount } goals { totalCount } measures { totalCount } targets { totalCount } }
    }
    areas { totalCount }
    goals { totalCount }
    measures { totalCount }
    targets { totalCount }
    indicators { totalCount }
    units { totalCount }
  }`;

/** The duties of each family's units; asked for apart, because it counts more than the rest of the page. */
export const loadsQuery = `
  query FamilyLoads {
    unitFamilies(first: 200, filter: { units: { some: {} } }) { nodes { id code name nameEn shortName units(first: 50) { nodes { responsibilities { totalCount } } } } }
  }`;
