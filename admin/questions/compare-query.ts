import type { IndicatorDirection } from '../../schema/indicator/indicator.enums.ts';
import type { PickerSource } from '../curation/RecordPicker.tsx';
import type { AnswerTarget } from '../unit/answers-query.ts';
import { targetFields } from '../target/target-types.ts';

interface NamedIndicator {
  id: string;
  name: string;
  nameEn: string | null;
}

/** Indicators by words of their names, those with most figures first. */
export const comparedIndicators = (
  hint: (figures: number) => string,
): PickerSource<{ targetStats: { nodes: { count: number; indicator: NamedIndicator | null }[] } }> => ({
  query: `
    query ComparedIndicators($words: String!) {
      targetStats(filter: { indicator: { search: $words } }, groupBy: [INDICATOR], first: 50) { nodes { count indicator { id name nameEn } } }
    }`,
  choicesOf: ({ targetStats }) =>
    targetStats.nodes.flatMap(({ count, indicator }) =>
      indicator ? [{ id: indicator.id, name: indicator.name, hint: [indicator.nameEn, hint(count)].filter(Boolean).join(' · ') }] : [],
    ),
  atOnce: true,
});

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
