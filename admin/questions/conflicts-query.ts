import type { TargetConflictReason, TargetConflictScope } from '../../schema/target/target-questions.enums.ts';
import type { AnswerTarget } from '../unit/answers-query.ts';
import { targetFields } from '../target/target-types.ts';

/** A target with whether the words of its goal or measure are known; otherwise only an editor's label is. */
export type ConflictTarget = AnswerTarget & { goal: ConflictOwner | null; measure: ConflictOwner | null };

interface ConflictOwner {
  text: string | null;
  area: { title: string } | null;
}

/** Two figures that do not go together, with where each is written. */
export interface Conflict {
  dueYear: number;
  reason: TargetConflictReason;
  scope: TargetConflictScope;
  indicator: { id: string; name: string; nameEn: string | null } | null;
  first: ConflictTarget;
  second: ConflictTarget;
  firstQuote: string;
  secondQuote: string;
}

/** A page of conflicts. */
export interface ConflictsAnswer {
  targetConflicts: { totalCount: number; nodes: Conflict[] };
}

const target = `${targetFields} plan { id key title periodStart periodEnd jurisdiction { id name shortName nameEn } } goal { id ordinal text area { title } } measure { id ordinal text area { title } }`;

/** A page of conflicts with both sentences. */
export const conflictsQuery = `
  query Conflicts($filter: TargetFilter, $reasons: [TargetConflictReason!], $scopes: [TargetConflictScope!], $offset: Int) {
    targetConflicts(filter: $filter, reasons: $reasons, scopes: $scopes, first: 20, offset: $offset) {
      totalCount
      nodes { dueYear reason scope firstQuote secondQuote indicator { id name nameEn } first { ${target} } second { ${target} } }
    }
  }`;
