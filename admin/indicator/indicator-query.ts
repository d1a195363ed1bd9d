import type { IndicatorDirection } from '../../schema/indicator/indicator.enums.ts';
import type { PlanName } from '../unit/answers-query.ts';
import { targetFields, type TargetRow } from '../target/target-types.ts';

/** A target of the indicator with where it is written. */
export type IndicatorTarget = TargetRow & {
  plan: PlanName;
  goal: { id: string; ordinal: string; statement: string } | null;
  measure: { id: string; ordinal: string; statement: string } | null;
};

/** Everything the page of an indicator shows. */
export interface IndicatorAnswer {
  indicator: {
    id: string;
    name: string;
    nameEn: string | null;
    unitOfMeasure: string;
    direction: IndicatorDirection;
    definition: string | null;
    aliases: string[];
    targets: { totalCount: number; nodes: IndicatorTarget[] };
  } | null;
}

/** The page of an indicator, in one question: what it measures, and its values in all plans. */
export const indicatorQuery = `
  query IndicatorPage($id: ID!) {
    indicator(id: $id) {
      id name nameEn unitOfMeasure direction definition aliases
      targets(first: 500) {
        totalCount
        nodes { ${targetFields} plan { id key title periodStart periodEnd jurisdiction { id name shortName nameEn } } goal { id ordinal statement } measure { id ordinal statement } }
      }
    }
  }`;
