import type { IndicatorDirection } from '../../schema/indicator/indicator.enums.ts';
import type { AnswerTarget } from '../unit/answers-query.ts';
import { targetFields } from '../target/target-types.ts';

/** An indicator that can be picked. */
export interface IndicatorChoice {
  id: string;
  name: string;
  nameEn: string | null;
  targets: { totalCount: number };
}

/** The indicators to pick from. */
export interface IndicatorChoicesAnswer {
  indicators: { nodes: IndicatorChoice[] };
}

/** The indicators that some plan has a figure for, with how many. */
export const indicatorChoicesQuery = `
  query IndicatorChoices { indicators(first: 1000, filter: { targets: { some: {} } }, orderBy: [{ name: ASC }]) { nodes { id name nameEn targets { totalCount } } } }`;

/** A figure of the indicator among the others. */
export interface ComparedRow {
  dueYear: number | null;
  rank: number | null;
  fromMedian: number | null;
  target: AnswerTarget & { plan: { topic: string | null } };
}

/** One indicator in all plans. */
export interface Comparison {
  direction: IndicatorDirection;
  totalCount: number;
  indicator: { id: string; name: string; nameEn: string | null; unitOfMeasure: string };
  rows: ComparedRow[];
}

/** One indicator in all plans, or none. */
export interface CompareAnswer {
  compareTargets: Comparison | null;
}

/** One indicator in all plans: by year, then the strictest first. */
export const compareQuery = `
  query CompareTargets($indicator: ID!) {
    compareTargets(indicator: $indicator, first: 500) {
      direction totalCount
      indicator { id name nameEn unitOfMeasure }
      rows {
        dueYear rank fromMedian
        target { ${targetFields} plan { id key title topic periodStart periodEnd jurisdiction { id name shortName nameEn } } goal { id ordinal } measure { id ordinal } }
      }
    }
  }`;
