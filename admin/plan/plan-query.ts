import type { AreaTheme } from '../../schema/area/area.enums.ts';
import type { PlanLinkKind, PlanStatus } from '../../schema/plan/plan.enums.ts';
import { goalFields, measureFields, type Item } from '../item/item-types.ts';
import { targetFields, type TargetRow } from '../target/target-types.ts';

/** A place as the console names it. */
export interface Place {
  id: string;
  name: string;
  shortName: string;
  nameEn: string | null;
}

/** An area of a plan. */
export interface AreaRow {
  id: string;
  section: string;
  title: string;
  theme: AreaTheme | null;
}

/** A plan without what hangs under it. */
export interface PlanHead {
  id: string;
  version: number;
  key: string;
  title: string;
  topic: string | null;
  periodStart: number | null;
  periodEnd: number | null;
  status: PlanStatus;
  jurisdiction: Place;
  document: { id: string; title: string; number: string | null; issuer: string | null; issuedOn: string | null } | null;
  links: { nodes: { id: string; kind: PlanLinkKind; title: string; target: { key: string } | null }[] };
}

/** Everything the page of a plan shows. */
export interface PlanAnswer {
  plans: { nodes: (PlanHead & { areas: { nodes: AreaRow[] } })[] };
  goals: { nodes: Item[] };
  measures: { nodes: Item[] };
  tableTargets: { nodes: TargetRow[] };
}

/** The page of a plan, in one question: its head and areas, then its goals, measures and table figures flat, in document order. */
export const planQuery = `
  query PlanPage($plan: PlanFilter!) {
    plans(filter: $plan, first: 1) {
      nodes {
        id version key title topic periodStart periodEnd status
        jurisdiction { id name shortName nameEn }
        document { id title number issuer issuedOn }
        links(first: 100) { nodes { id kind title target { key } } }
        areas(first: 200, orderBy: [{ position: ASC }]) { nodes { id section title theme } }
      }
    }
    goals(filter: { plan: $plan }, orderBy: [{ area: { position: ASC } }, { position: ASC }], first: 1000) { nodes { ${goalFields} } }
    measures(filter: { plan: $plan }, orderBy: [{ area: { position: ASC } }, { position: ASC }], first: 1000) { nodes { ${measureFields} } }
    tableTargets: targets(filter: { plan: $plan, goal: { isNull: true }, measure: { isNull: true } }, orderBy: [{ position: ASC }], first: 500) { nodes { ${targetFields} } }
  }`;

/** Ids are UUIDs; anything else in an address is a plan's key. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(text);

/** Lets readers see a plan. */
export const publishMutation = `
  mutation PublishPlan($id: ID!, $version: Int!) {
    publishPlan(id: $id, version: $version) { plan { id } }
  }`;

/** Takes a plan from the readers' view and keeps it for the record. */
export const archiveMutation = `
  mutation ArchivePlan($id: ID!, $version: Int!) {
    archivePlan(id: $id, version: $version) { plan { id } }
  }`;
