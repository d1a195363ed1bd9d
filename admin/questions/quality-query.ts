import type { QualityCheckKind } from '../../schema/quality/quality.enums.ts';
import { targetFields, type TargetRow } from '../target/target-types.ts';

interface PlanRef {
  key: string;
  title: string;
}
interface Owner {
  id: string;
  ordinal: string;
}

/** A row that a check found. */
export type Finding =
  | { __typename: 'Goal' | 'Measure'; id: string; ordinal: string; statement: string; plan: PlanRef }
  | ({ __typename: 'Target'; plan: PlanRef; goal: Owner | null; measure: Owner | null } & TargetRow)
  | { __typename: 'Unit' | 'UnitGroup'; id: string; name: string }
  | { __typename: 'Section'; id: string; title: string; words: string; document: { id: string; title: string } }
  | { __typename: 'Plan'; id: string; key: string; title: string; measures: { totalCount: number } };

/** How many rows each check found. */
export interface QualityCountsAnswer {
  qualityChecks: { kind: QualityCheckKind; count: number }[];
}

/** How many rows each check found. */
export const qualityCountsQuery = 'query QualityCounts($filter: PlanFilter) { qualityChecks(filter: $filter) { kind count } }';

/** The rows of one check. */
export interface FindingsAnswer {
  qualityChecks: { nodes: Finding[] }[];
}

const plan = 'plan { key title }';

/** The rows of one check, with where each is to be mended. */
export const findingsQuery = `
  query QualityFindings($filter: PlanFilter, $kinds: [QualityCheckKind!], $first: Int) {
    qualityChecks(filter: $filter, kinds: $kinds) {
      nodes(first: $first) {
        __typename id
        ... on Goal { ordinal statement ${plan} }
        ... on Measure { ordinal statement ${plan} }
        ... on Target { ${targetFields} ${plan} goal { id ordinal } measure { id ordinal } }
        ... on Unit { name }
        ... on UnitGroup { name }
        ... on Section { title words: text document { id title } }
        ... on Plan { key title measures { totalCount } }
      }
    }
  }`;
