import type { AlignmentVerdict } from '../../schema/alignment/alignment.enums.ts';
import type { AreaTheme } from '../../schema/area/area.enums.ts';

/** A goal of one of the two plans. */
export interface AlignedGoal {
  id: string;
  ordinal: string;
  statement: string;
  /** Null where only an editor's label is known. */
  text: string | null;
  area: { id: string; title: string; theme: AreaTheme | null };
  plan: { key: string };
}

/** How a goal of the higher plan is carried out, or a goal that only the lower plan has. */
export interface Gap {
  verdict: AlignmentVerdict;
  confidence: number | null;
  alignment: { id: string } | null;
  higher: AlignedGoal | null;
  lower: AlignedGoal | null;
  figures: { indicatorName: string; dueYear: number | null; higherFigure: string | null; lowerFigure: string | null; verdict: AlignmentVerdict }[];
}

/** Two plans goal by goal. */
export interface GapsAnswer {
  alignmentGaps: { totalCount: number; counts: { verdict: AlignmentVerdict; count: number }[]; nodes: Gap[] };
}

const goal = '{ id ordinal statement text area { id title theme } plan { key } }';

/** Two plans goal by goal. */
export const gapsQuery = `
  query AlignmentGaps($plan: ID!, $against: ID!) {
    alignmentGaps(plan: $plan, against: $against, first: 1000) {
      totalCount
      counts { verdict count }
      nodes { verdict confidence alignment { id } higher ${goal} lower ${goal} figures { indicatorName dueYear higherFigure lowerFigure verdict } }
    }
  }`;
